import { refOf } from '../../api/kind.ts';
import type { ObjectRef } from '../../api/kind.ts';
import type { KubeNode } from '../../api/node.ts';
import { containsCIDR, formatCIDR, nthSubnet, parseCIDR, parseCIDRs } from '../../net/cidr.ts';
import type { CIDR } from '../../net/cidr.ts';
import { familyOf } from '../../net/ip.ts';
import type { IPFamily } from '../../net/ip.ts';
import { freeAddressOf, rangeWithin } from '../address-range.ts';
import type { AddressRange } from '../address-range.ts';
import { make } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { hashOf } from '../hash.ts';
import { byNaturalOrder } from '../natural-order.ts';

/**
 * Where made addresses of Nodes come from: private for the inside, for documentation (RFC 5737, RFC 3849) and, when
 * those are used up, for benchmarks (RFC 2544) for the outside. The tenth address is the control plane's.
 */
const INTERNAL: Readonly<Record<IPFamily, readonly AddressRange[]>> = {
  IPv4: [block('192.168.0.0/24', 11), block('192.168.0.0/16', 256)],
  IPv6: [block('2001:db8:0:1::/112', 17)],
};
const EXTERNAL: Readonly<Record<IPFamily, readonly AddressRange[]>> = {
  IPv4: [block('203.0.113.0/24', 11), block('198.18.0.0/16', 1)],
  IPv6: [block('2001:db8:0:2::/112', 17)],
};

/** Prefix lengths of a Node's own block (kube-controller-manager `--node-cidr-mask-size-ipv4`, `-ipv6`). */
const NODE_PREFIX: Readonly<Record<IPFamily, number>> = { IPv4: 24, IPv6: 64 };

function block(text: string, skip: number): AddressRange {
  return rangeWithin(parseCIDR(text)!, skip);
}

/** Where the control plane answers, on the Nodes' network. */
export function controlPlaneAddress(family: IPFamily): string {
  return family === 'IPv4' ? '192.168.0.10' : '2001:db8:0:1::10';
}

/**
 * The cluster's Nodes: those written, or as many as the settings say; and, when none is written, those that a Pod says
 * it runs on. Fills in what the Node controllers and the cloud fill in: addresses, podCIDRs, labels, readiness.
 */
export function settleNodes(draft: Draft): void {
  if (draft.nodes.size === 0) makeNodes(draft);
  const nodes = [...draft.nodes].sort(([, a], [, b]) => byNaturalOrder(a.metadata.name, b.metadata.name));
  const blocks = podCIDRsOfNodes(draft, nodes);
  const families = parseCIDRs(draft.settings.podCIDR).map((cidr) => cidr.family);
  // Those that had addresses before keep them against newcomers.
  const had = (ref: ObjectRef) => (draft.memory.before.addresses[ref] ? 0 : 1);
  const settled = new Map<ObjectRef, KubeNode>();
  for (const [ref, node] of [...nodes].sort(([a], [b]) => had(a) - had(b))) {
    const addresses =
      node.status.addresses.length > 0
        ? node.status.addresses
        : addressesOf(draft, ref, node, families.length > 0 ? families : ['IPv4']);
    const podCIDRs = blocks.get(ref) ?? [];
    const [podCIDR] = podCIDRs;
    const conditions = node.status.conditions.length > 0 ? node.status.conditions : [READY];
    settled.set(ref, {
      ...node,
      metadata: { ...node.metadata, labels: { ...kubeletLabels(node.metadata.name), ...node.metadata.labels } },
      spec: { ...node.spec, ...(podCIDR === undefined ? {} : { podCIDR, podCIDRs }) },
      status: { ...node.status, addresses, conditions },
    });
  }
  draft.nodes.clear();
  for (const [ref] of nodes) draft.nodes.set(ref, settled.get(ref)!);
}

const READY = { type: 'Ready', status: 'True', reason: 'KubeletReady' } as const;

/** The labels that a kubelet puts on its Node (pkg/kubelet/kubelet_node_status.go). */
function kubeletLabels(name: string): Readonly<Record<string, string>> {
  return {
    'beta.kubernetes.io/arch': 'amd64',
    'beta.kubernetes.io/os': 'linux',
    'kubernetes.io/arch': 'amd64',
    'kubernetes.io/hostname': name,
    'kubernetes.io/os': 'linux',
  };
}

function makeNodes(draft: Draft): void {
  const names = new Map<string, ObjectRef | 'system'>();
  for (let i = 1; i <= draft.settings.nodes; i++) names.set(`node-${i}`, 'system');
  for (const [ref, pod] of draft.pods) {
    const name = pod.spec.nodeName;
    if (name !== undefined && name !== '' && !names.has(name)) names.set(name, ref);
  }
  for (const [name, madeFor] of names) {
    const node: KubeNode = {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name, labels: {}, annotations: {} },
      spec: {},
      status: { addresses: [], conditions: [], allocatable: { pods: '110' } },
    };
    make(draft, node, madeFor);
  }
}

/** `node-2` asks for the second place, another name for one by its hash. Counted from 0. */
function placeAskedFor(name: string): number {
  const number = /-(\d{1,5})$/.exec(name)?.[1];
  return number !== undefined && Number(number) > 0 ? Number(number) - 1 : hashOf(refOf('Node', undefined, name));
}

function addressesOf(draft: Draft, ref: ObjectRef, node: KubeNode, families: readonly IPFamily[]) {
  const { taken, addresses, before } = draft.memory;
  const asked = placeAskedFor(node.metadata.name);
  const give = (
    key: string,
    ranges: Readonly<Record<IPFamily, readonly AddressRange[]>>,
    wanted: readonly IPFamily[],
  ) => {
    const given: string[] = [];
    for (const family of wanted) {
      const remembered = before.addresses[key]?.find((address) => familyOf(address) === family && !taken.has(address));
      const address = remembered ?? freeAddressOf(ranges[family], asked, taken);
      if (address === undefined) continue;
      taken.add(address);
      given.push(address);
    }
    addresses.set(key, given);
    return given;
  };
  const internal = give(ref, INTERNAL, families);
  const external = give(`${ref}:external`, EXTERNAL, families.slice(0, 1));
  return [
    ...internal.map((address) => ({ type: 'InternalIP', address })),
    ...external.map((address) => ({ type: 'ExternalIP', address })),
  ];
}

/** Each Node's blocks of the cluster's Pod addresses; written ones as written. A Node gets none when they are used up. */
function podCIDRsOfNodes(draft: Draft, nodes: readonly (readonly [ObjectRef, KubeNode])[]): Map<ObjectRef, string[]> {
  const { before, addresses } = draft.memory;
  const blocks = new Map<ObjectRef, string[]>();
  const written: CIDR[] = [];
  const taken = new Set<string>();
  const without: ObjectRef[] = [];
  for (const [ref, { spec }] of nodes) {
    const own = spec.podCIDRs?.length ? [...spec.podCIDRs] : spec.podCIDR ? [spec.podCIDR] : undefined;
    if (!own) {
      without.push(ref);
      continue;
    }
    blocks.set(ref, own);
    for (const cidr of own.map(parseCIDR)) if (cidr) written.push(cidr);
  }
  for (const cidr of written) taken.add(formatCIDR(cidr));
  const odd = written.filter((cidr) => cidr.prefix !== NODE_PREFIX[cidr.family]);
  const isFree = (cidr: CIDR) =>
    !taken.has(formatCIDR(cidr)) && !odd.some((other) => containsCIDR(other, cidr) || containsCIDR(cidr, other));
  const clusterCIDRs = parseCIDRs(draft.settings.podCIDR);
  const newcomers: ObjectRef[] = [];
  for (const ref of without) {
    const had = before.addresses[`${ref}:podCIDRs`];
    const cidrs = had?.map(parseCIDR) ?? [];
    const fits =
      cidrs.length === clusterCIDRs.length &&
      cidrs.every((cidr, i) => cidr && containsCIDR(clusterCIDRs[i]!, cidr) && isFree(cidr));
    if (!had || !fits) {
      newcomers.push(ref);
      continue;
    }
    for (const text of had) taken.add(text);
    blocks.set(ref, [...had]);
  }
  for (const ref of newcomers) {
    const own: string[] = [];
    for (const cluster of clusterCIDRs) {
      const cidr = freeSubnet(cluster, placeAskedFor(ref.slice('Node/'.length)), isFree);
      if (!cidr) continue;
      taken.add(formatCIDR(cidr));
      own.push(formatCIDR(cidr));
    }
    blocks.set(ref, own);
  }
  for (const ref of without) addresses.set(`${ref}:podCIDRs`, blocks.get(ref) ?? []);
  return blocks;
}

/** A free block from the asked-for place on. The first block is left to the control plane's own Node. */
function freeSubnet(cluster: CIDR, asked: number, isFree: (cidr: CIDR) => boolean): CIDR | undefined {
  // A cluster whose whole block is no larger than a Node's usual one shares it among eight.
  const prefix = Math.max(
    NODE_PREFIX[cluster.family],
    Math.min(cluster.prefix + 3, cluster.family === 'IPv4' ? 30 : 126),
  );
  const count = 2 ** Math.min(prefix - cluster.prefix, 16) - 1;
  for (let tries = 0; tries < count; tries++) {
    const cidr = nthSubnet(cluster, prefix, 1 + ((asked + tries) % count));
    if (cidr && isFree(cidr)) return cidr;
  }
  return undefined;
}
