import { refOf } from '../api/kind.ts';
import type { ObjectRef } from '../api/kind.ts';
import type { KubeNode } from '../api/node.ts';
import { isTerminal, podIPsOf } from '../api/pod.ts';
import type { Pod } from '../api/pod.ts';
import type { Cluster, IngressController } from '../cluster/cluster.ts';
import { contains, containsCIDR, parseCIDR, parseCIDRs } from '../net/cidr.ts';
import type { CIDR } from '../net/cidr.ts';
import { canonicalIP, parseIP } from '../net/ip.ts';
import type { IPFamily } from '../net/ip.ts';

/** Who has which address: what a packet's way through the cluster is looked up in. Made once for a cluster. */
export interface Network {
  readonly podCIDRs: readonly CIDR[];
  readonly serviceCIDRs: readonly CIDR[];
  /** The Ingress controllers outside, by their addresses. */
  readonly cloudIngresses: ReadonlyMap<string, IngressController>;
  /** Networks of the Nodes' own addresses: a /16, or /64 for IPv6, around each. */
  readonly nodeCIDRs: readonly CIDR[];
}

const networks = new WeakMap<Cluster, Network>();

export function networkOf(cluster: Cluster): Network {
  let network = networks.get(cluster);
  if (!network) {
    const outside = cluster.ingressControllers.filter(({ placement }) => placement === 'outside');
    const primary = [...cluster.nodes.values()].flatMap((node) => Object.values(addressesOf(node).primary));
    const blocks = primary.map((ip) => `${ip}/${familyOfAddress(ip) === 'IPv6' ? 64 : 16}`);
    network = {
      podCIDRs: parseCIDRs([cluster.settings.podCIDR, ...podCIDRsOf(cluster)].join(',')),
      serviceCIDRs: parseCIDRs(cluster.settings.serviceCIDR),
      cloudIngresses: new Map(
        outside.flatMap((one) => one.addresses.map((ip) => [canonicalIP(ip) ?? ip, one] as const)),
      ),
      nodeCIDRs: parseCIDRs([...new Set(blocks)].join(',')),
    };
    networks.set(cluster, network);
  }
  return network;
}

/** What Nodes were given: written ones may have ranges that the settings do not know. */
function podCIDRsOf({ nodes, settings }: Cluster): string[] {
  const own = parseCIDRs(settings.podCIDR);
  const given = [...nodes.values()].flatMap(
    ({ spec }) => spec.podCIDRs ?? (spec.podCIDR === undefined ? [] : [spec.podCIDR]),
  );
  return given.filter((text) => {
    const cidr = parseCIDR(text);
    return cidr !== undefined && !own.some((block) => containsCIDR(block, cidr));
  });
}

/** Whether an address lies in one of the blocks. */
export function isIn(blocks: readonly CIDR[], ip: string): boolean {
  if (blocks.length === 0) return false;
  const parsed = parseIP(ip);
  return parsed !== undefined && blocks.some((block) => contains(block, parsed));
}

/** The Pod that has an address of its own (not its Node's), and runs. */
export function podAt(cluster: Cluster, ip: string): Pod | undefined {
  for (const { kind, ref } of cluster.byAddress.get(ip) ?? []) {
    const pod = kind === 'pod' ? cluster.pods.get(ref) : undefined;
    if (pod && !pod.spec.hostNetwork && hasNetwork(pod)) return pod;
  }
  return undefined;
}

export function nodeAt(cluster: Cluster, ip: string): KubeNode | undefined {
  for (const { kind, ref } of cluster.byAddress.get(ip) ?? []) {
    if (kind === 'node') return cluster.nodes.get(ref);
  }
  return undefined;
}

export function isServiceAddress(cluster: Cluster, ip: string): boolean {
  return (cluster.byAddress.get(ip) ?? []).some(({ kind }) => kind !== 'pod' && kind !== 'node');
}

/** A Pod that ended keeps its address in its status, but nobody answers there any more. */
export function hasNetwork(pod: Pod): boolean {
  return podIPsOf(pod).length > 0 && !isTerminal(pod);
}

/** Whether a Pod is to be found at an address now. */
export function hasAddress(pod: Pod, ip: string): boolean {
  return hasNetwork(pod) && podIPsOf(pod).some((own) => (canonicalIP(own) ?? own) === ip);
}

export function podIPOf(pod: Pod, family: IPFamily): string | undefined {
  return podIPsOf(pod).find((ip) => familyOfAddress(ip) === family);
}

export function nodeOfPod(cluster: Cluster, pod: Pod): KubeNode | undefined {
  return pod.spec.nodeName === undefined ? undefined : cluster.nodes.get(refOf('Node', undefined, pod.spec.nodeName));
}

export function nodeRef(node: KubeNode): ObjectRef {
  return refOf('Node', undefined, node.metadata.name);
}

export function podRef(pod: Pod): ObjectRef {
  return refOf('Pod', pod.metadata.namespace, pod.metadata.name);
}

/** A Node's addresses, as rules and routes use them. */
export interface NodeAddresses {
  /** Internal ones first. */
  readonly all: readonly string[];
  readonly external: readonly string[];
  /** The address that it sends from: its first internal one, else its first external one (pkg/util/node, GetNodeHostIPs). */
  readonly primary: Readonly<Partial<Record<IPFamily, string>>>;
}

const addresses = new WeakMap<KubeNode, NodeAddresses>();

export function addressesOf(node: KubeNode): NodeAddresses {
  let found = addresses.get(node);
  if (!found) {
    const of = (wanted: string) =>
      node.status.addresses.filter(({ type }) => type === wanted).map(({ address }) => canonicalIP(address) ?? address);
    const external = of('ExternalIP');
    const all = [...of('InternalIP'), ...external];
    const primary: Partial<Record<IPFamily, string>> = {};
    for (const ip of all) primary[familyOfAddress(ip)] ??= ip;
    found = { all, external, primary };
    addresses.set(node, found);
  }
  return found;
}

export function primaryIPOf(node: KubeNode, family: IPFamily): string | undefined {
  return addressesOf(node).primary[family];
}

/** The family of what is known to be an address. */
export function familyOfAddress(ip: string): IPFamily {
  return ip.includes(':') ? 'IPv6' : 'IPv4';
}

/** Whether packets reach the Node. One that is written to be silent is taken to be off, one that is cut off is not. */
export function isReachable({ faults }: Cluster, { metadata: { name }, status }: KubeNode): boolean {
  if (faults.off.has(name)) return false;
  return faults.cutOff.has(name) || status.conditions.find(({ type }) => type === 'Ready')?.status !== 'Unknown';
}

/** The cluster as a Node's kube-proxy has it in its rules: its EndpointSlices may be older. */
export function rulesOn(cluster: Cluster, node: KubeNode): Cluster {
  return cluster.faults.rulesOn.get(node.metadata.name) ?? cluster;
}

/** The cluster as a program in a Pod knows it that watches it: older where its Node is cut off. */
export function knownTo(cluster: Cluster, pod: Pod | undefined): Cluster {
  return cluster.faults.knownOn.get(pod?.spec.nodeName ?? '') ?? cluster;
}

/** Whether an address may only be used inside: RFC 1918, RFC 6598, unique local ones of RFC 4193. */
export function isPrivate(ip: string): boolean {
  return isIn(PRIVATE, ip);
}

const PRIVATE = parseCIDRs('10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,100.64.0.0/10,fc00::/7');
