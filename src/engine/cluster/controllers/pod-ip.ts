import { addressesOf } from '../../api/node.ts';
import type { KubeNode } from '../../api/node.ts';
import type { PodStatus } from '../../api/pod.ts';
import { contains, parseCIDR } from '../../net/cidr.ts';
import { familyOf } from '../../net/ip.ts';
import { rangeWithin } from '../address-range.ts';
import type { AddressRange } from '../address-range.ts';
import { keepAddresses, takeAddresses } from '../allocation-memory.ts';
import type { Draft } from '../draft.ts';
import type { PlacedPod, PodGroup } from '../pod-group.ts';

/** The first addresses of a Node's block: the block's own, and the bridge's. */
const NOT_FOR_PODS = 2;

/** Finds the Node that a written Pod address belongs to: whose block holds it, or whose own address it is. */
export function nodeOfAddressIn(draft: Draft): (addresses: readonly string[]) => string | undefined {
  const blocks: (readonly [string, ReturnType<typeof parseCIDR>])[] = [];
  const own = new Map<string, string>();
  for (const { metadata, spec, status } of draft.nodes.values()) {
    for (const text of spec.podCIDRs ?? (spec.podCIDR ? [spec.podCIDR] : []))
      blocks.push([metadata.name, parseCIDR(text)]);
    for (const { address } of status.addresses) own.set(address, metadata.name);
  }
  return ([address]) => {
    if (address === undefined) return undefined;
    return own.get(address) ?? blocks.find(([, cidr]) => cidr && contains(cidr, address))?.[0];
  };
}

/** By Node name, the range of each family from which its Pods have their addresses. */
export function podRangesOf(nodes: Iterable<KubeNode>): Map<string, readonly (readonly AddressRange[])[]> {
  const ranges = new Map<string, readonly (readonly AddressRange[])[]>();
  for (const { metadata, spec } of nodes) {
    const cidrs = (spec.podCIDRs ?? (spec.podCIDR ? [spec.podCIDR] : [])).map(parseCIDR);
    ranges.set(
      metadata.name,
      cidrs.flatMap((cidr) => (cidr ? [[rangeWithin(cidr, NOT_FOR_PODS)]] : [])),
    );
  }
  return ranges;
}

/** By Node name, the addresses that its host-network Pods have: the internal ones, one a family. */
export function hostIPsOf(nodes: Iterable<KubeNode>): Map<string, readonly string[]> {
  const hostIPs = new Map<string, readonly string[]>();
  for (const node of nodes) {
    const internal = addressesOf(node, 'InternalIP');
    const [first] = internal;
    const second = internal.find((address) => first !== undefined && familyOf(address) !== familyOf(first));
    hostIPs.set(
      node.metadata.name,
      [first, second].filter((address) => address !== undefined),
    );
  }
  return hostIPs;
}

/** A status with addresses. */
export function withIPs(status: PodStatus, ips: readonly string[], hostIP: string | undefined): PodStatus {
  const [podIP] = ips;
  return {
    ...status,
    ...(hostIP === undefined ? {} : { hostIP: status.hostIP ?? hostIP }),
    ...(podIP === undefined ? {} : { podIP, podIPs: ips.map((ip) => ({ ip })) }),
  };
}

/** Gives the Pods that have addresses of their own theirs, out of their Nodes' blocks. */
export function settlePodIPs(
  draft: Draft,
  groups: readonly PodGroup[],
  placed: readonly (readonly PlacedPod[])[],
): void {
  const { before, addresses, taken } = draft.memory;
  const choices = podRangesOf(draft.nodes.values());
  const newcomers: PlacedPod[] = [];
  for (const [i, { needsAddress }] of groups.entries()) {
    if (!needsAddress) continue;
    for (const pod of placed[i]!) {
      const had = before.addresses[pod.ref];
      if (!keepAddresses(had, choices.get(pod.node) ?? [], taken)) {
        newcomers.push(pod);
        continue;
      }
      pod.ips = had;
      addresses.set(pod.ref, had);
    }
  }
  for (const pod of newcomers) {
    pod.ips = takeAddresses(pod.ref, choices.get(pod.node) ?? [], taken);
    addresses.set(pod.ref, pod.ips);
  }
}
