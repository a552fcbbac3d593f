import type { Pod } from '../../api/pod.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import type { Client } from '../trace.ts';
import { normalName } from './answer.ts';

/** A line of `/etc/hosts`. */
export interface HostsLine {
  readonly address: string;
  readonly names: readonly string[];
}

const LOOPBACK: readonly HostsLine[] = [
  { address: '127.0.0.1', names: ['localhost'] },
  { address: '::1', names: ['localhost', 'ip6-localhost', 'ip6-loopback'] },
];

/**
 * `/etc/hosts` of a client, which is read before any name server is asked: of a Pod its own name and its `hostAliases`
 * (pkg/kubelet/kubelet_pods.go, ensureHostsFile); of a Node, and of Pods on its network, no more than the loopback names.
 */
export function hostsFileOf(cluster: Cluster, client: Client): readonly HostsLine[] {
  const pod = client.kind === 'pod' ? cluster.pods.get(client.pod) : undefined;
  if (!pod) return LOOPBACK;
  const own = pod.spec.hostNetwork ? [] : ownLines(cluster, pod);
  return [...LOOPBACK, ...own, ...aliasesOf(pod)];
}

/** The addresses of a name in `/etc/hosts`; none: it has to be looked up. */
export function hostsFileAddresses(cluster: Cluster, client: Client, name: string): string[] {
  const normal = normalName(name);
  return hostsFileOf(cluster, client)
    .filter(({ names }) => names.some((one) => one.toLowerCase() === normal))
    .map(({ address }) => address);
}

function ownLines(cluster: Cluster, { metadata, spec, status }: Pod): HostsLine[] {
  // A name longer than a label is cut (pkg/kubelet/util, GetPodHostname).
  const hostname = spec.hostname ?? metadata.name.slice(0, 63).replace(/[-.]+$/, '');
  const domain = `${spec.subdomain}.${metadata.namespace}.svc.${cluster.settings.clusterDomain}`;
  const names = spec.subdomain ? [`${hostname}.${domain}`, hostname] : [hostname];
  const addresses = status.podIPs?.map(({ ip }) => ip) ?? (status.podIP ? [status.podIP] : []);
  return addresses.map((address) => ({ address, names }));
}

function aliasesOf({ spec }: Pod): HostsLine[] {
  return (spec.hostAliases ?? []).map(({ ip, hostnames = [] }) => ({ address: ip, names: hostnames }));
}
