import type { ObjectRef } from '../api/kind.ts';
import { isTerminal, podIPsOf } from '../api/pod.ts';
import { isIP } from '../net/ip.ts';
import type { AddressOwner } from './cluster.ts';
import { balancerIPsOf } from './controllers/load-balancer.ts';
import type { Draft } from './draft.ts';

/** Who has each address. Of Pods on the host network only the Node is named, whose address it is. */
export function addressIndexOf(draft: Draft): Map<string, readonly AddressOwner[]> {
  const owners = new Map<string, AddressOwner[]>();
  const add = (address: string, kind: AddressOwner['kind'], ref: ObjectRef) => {
    const known = owners.get(address);
    if (!known) owners.set(address, [{ kind, ref }]);
    else if (!known.some((owner) => owner.ref === ref && owner.kind === kind)) known.push({ kind, ref });
  };
  for (const [ref, { status }] of draft.nodes) {
    for (const { address } of status.addresses) if (isIP(address)) add(address, 'node', ref);
  }
  for (const [ref, pod] of draft.pods) {
    if (pod.spec.hostNetwork || isTerminal(pod)) continue;
    for (const ip of podIPsOf(pod)) add(ip, 'pod', ref);
  }
  for (const [ref, service] of draft.services) {
    if (service.spec.type === 'ExternalName') continue;
    for (const ip of service.spec.clusterIPs ?? []) if (ip !== 'None') add(ip, 'cluster-ip', ref);
    for (const ip of balancerIPsOf(service)) add(ip, 'load-balancer-ip', ref);
    for (const ip of service.spec.externalIPs ?? []) add(ip, 'external-ip', ref);
  }
  return owners;
}
