import { isTerminal, podIPsOf } from '../api/pod.ts';
import { canonicalIP } from '../net/ip.ts';
import { controlPlaneAddress } from './controllers/node.ts';
import type { Draft } from './draft.ts';

/** Marks every address that is written anywhere as taken, so that none of them is given to somebody else. */
export function reserveWrittenAddresses(draft: Draft): void {
  const { taken } = draft.memory;
  const reserve = (address: string | undefined) => {
    const canonical = address === undefined ? undefined : canonicalIP(address);
    if (canonical !== undefined) taken.add(canonical);
  };
  reserve(controlPlaneAddress('IPv4'));
  reserve(controlPlaneAddress('IPv6'));
  for (const { status } of draft.nodes.values()) for (const { address } of status.addresses) reserve(address);
  for (const pod of draft.pods.values()) if (!isTerminal(pod)) podIPsOf(pod).forEach(reserve);
  for (const { spec, status } of draft.services.values()) {
    reserve(spec.clusterIP);
    spec.clusterIPs?.forEach(reserve);
    spec.externalIPs?.forEach(reserve);
    for (const { ip } of status.loadBalancer.ingress ?? []) reserve(ip);
  }
  for (const { status } of draft.ingresses.values())
    for (const { ip } of status.loadBalancer.ingress ?? []) reserve(ip);
}
