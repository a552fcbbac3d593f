import type { KubeObject, ObjectRef } from '../../api/kind.ts';
import type { KubeNode } from '../../api/node.ts';
import { addressesOf } from '../../api/node.ts';
import { isTerminal, podIPsOf } from '../../api/pod.ts';
import type { Pod } from '../../api/pod.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule, Surroundings } from '../diagnostic.ts';

/** An address that two Pods, or a Pod and a Node, both have written: packets for it reach one of them. */
export const addressTaken: Rule<KubeObject> = {
  find(object, ref, around) {
    return writtenAddresses(object).flatMap(({ address, path }): Finding[] => {
      const other = ownersOf(address, around).find((owner) => owner !== ref);
      // Said of the later one only.
      const isLater = other !== undefined && ownersOf(address, around)[0] !== ref;
      return isLater ? [finding('address-taken', 'warning', path, { address, other })] : [];
    });
  },
};

interface WrittenAddress {
  readonly address: string;
  readonly path: string;
}

function writtenAddresses(object: KubeObject): readonly WrittenAddress[] {
  if (object.kind === 'Pod') {
    const pod = object as Pod;
    const [address] = podIPsOf(pod);
    const isOwn = address !== undefined && !pod.spec.hostNetwork && !isTerminal(pod);
    return isOwn ? [{ address, path: 'status.podIP' }] : [];
  }
  if (object.kind !== 'Node') return [];
  const node = object as KubeNode;
  return addressesOf(node, 'InternalIP').map((address) => {
    const index = node.status.addresses.findIndex((one) => one.type === 'InternalIP' && one.address === address);
    return { address, path: `status.addresses[${index}].address` };
  });
}

/** Pods on a Node's network have its address by right, and Pods that ended have none. */
function ownersOf(address: string, { cluster }: Surroundings): readonly ObjectRef[] {
  return (cluster.byAddress.get(address) ?? []).flatMap(({ kind, ref }): ObjectRef[] => {
    const pod = kind === 'pod' ? cluster.pods.get(ref) : undefined;
    const counts = kind === 'node' || (pod !== undefined && !pod.spec.hostNetwork && !isTerminal(pod));
    return counts ? [ref] : [];
  });
}
