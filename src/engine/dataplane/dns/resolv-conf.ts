import type { ObjectRef } from '../../api/kind.ts';
import type { Pod, PodDNSConfig } from '../../api/pod.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { SUBDOMAIN_LENGTH } from '../../net/host-name.ts';
import { clusterDnsAddress } from './cluster-dns.ts';

/** `/etc/resolv.conf` of a Pod or a Node. */
export interface ResolvConf {
  readonly nameservers: readonly string[];
  readonly search: readonly string[];
  /** `ndots:5`, `edns0`. */
  readonly options: readonly string[];
}

/**
 * The name server that Nodes ask, and clients outside: one of the public Internet. No manifest says which; the address
 * is of the benchmarking range (RFC 2544), which nothing else here uses.
 */
export const UPSTREAM_NAMESERVER = '198.18.0.53';

/** What a Node has in its own file: an upstream name server, no search domains. */
export const NODE_RESOLV_CONF: ResolvConf = { nameservers: [UPSTREAM_NAMESERVER], search: [], options: [] };

const EMPTY: ResolvConf = { nameservers: [], search: [], options: [] };

/** Limits of Kubernetes 1.28 and later (pkg/apis/core/validation: MaxDNSNameservers, MaxDNSSearchPaths, MaxDNSSearchListChars). */
const MAX_NAMESERVERS = 3;
const MAX_SEARCHES = 32;
const MAX_SEARCH_CHARACTERS = 2048;

/** The file that the kubelet writes for a Pod; empty where there is no such Pod (pkg/kubelet/network/dns/dns.go). */
export function resolvConfOf(cluster: Cluster, ref: ObjectRef): ResolvConf {
  const pod = cluster.pods.get(ref);
  if (!pod) return EMPTY;
  const base = ofPolicy(cluster, pod);
  return withinLimits(pod.spec.dnsConfig ? merged(base, pod.spec.dnsConfig) : base);
}

/** Whether a Pod's policy makes it ask the cluster DNS: ClusterFirst does not on the host network. */
export function asksClusterDns(pod: Pod): boolean {
  const { dnsPolicy, hostNetwork } = pod.spec;
  return dnsPolicy === 'ClusterFirstWithHostNet' || (dnsPolicy === 'ClusterFirst' && !hostNetwork);
}

function ofPolicy(cluster: Cluster, pod: Pod): ResolvConf {
  if (pod.spec.dnsPolicy === 'None') return EMPTY;
  const address = clusterDnsAddress(cluster);
  if (!asksClusterDns(pod) || address === undefined) return NODE_RESOLV_CONF;
  const domain = cluster.settings.clusterDomain;
  const svc = `svc.${domain}`;
  return {
    nameservers: [address],
    search: distinct([`${pod.metadata.namespace}.${svc}`, svc, domain, ...NODE_RESOLV_CONF.search]),
    options: ['ndots:5'],
  };
}

/** Adds `dnsConfig`: lists grow without repeats, an option replaces one of its name (appendDNSConfig). */
function merged(base: ResolvConf, config: PodDNSConfig): ResolvConf {
  const options = new Map(base.options.map((option) => splitOption(option)));
  for (const { name, value } of config.options ?? []) if (name !== undefined) options.set(name, value ?? '');
  return {
    nameservers: distinct([...base.nameservers, ...(config.nameservers ?? [])]),
    search: distinct([...base.search, ...(config.searches ?? [])]),
    options: [...options].map(([name, value]) => (value === '' ? name : `${name}:${value}`)),
  };
}

function splitOption(option: string): [string, string] {
  const colon = option.indexOf(':');
  return colon < 0 ? [option, ''] : [option.slice(0, colon), option.slice(colon + 1)];
}

/** Cuts what the kubelet leaves out, with an event, when the lists are too long (formDNSConfigFitsLimits). */
function withinLimits(conf: ResolvConf): ResolvConf {
  const search = conf.search.slice(0, MAX_SEARCHES).filter((domain) => domain.length <= SUBDOMAIN_LENGTH);
  while (search.join(' ').length > MAX_SEARCH_CHARACTERS) search.pop();
  return { ...conf, nameservers: conf.nameservers.slice(0, MAX_NAMESERVERS), search };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
