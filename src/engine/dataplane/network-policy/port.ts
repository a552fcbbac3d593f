import type { NetworkPolicyPort } from '../../api/network-policy.ts';
import { containerPorts } from '../../api/pod.ts';
import type { Pod } from '../../api/pod.ts';
import type { Protocol } from '../../net/port.ts';

/** Where a connection goes, as a policy sees it: behind all rules of Services. */
export interface PolicyTarget {
  readonly protocol: Protocol;
  readonly port: number;
  /** The Pod there: names of ports are its own. */
  readonly pod?: Pod;
}

/** Whether a rule's port names the target (networking/v1 NetworkPolicyPort): by number, range or name; none = all ports. */
export function isPortNamed({ protocol, port, endPort }: NetworkPolicyPort, target: PolicyTarget): boolean {
  if ((protocol ?? 'TCP') !== target.protocol) return false;
  if (port === undefined) return true;
  if (typeof port === 'number') return target.port >= port && target.port <= (endPort ?? port);
  return target.pod !== undefined && namesPort(target.pod, port, target);
}

function namesPort({ spec }: Pod, name: string, { protocol, port }: PolicyTarget): boolean {
  return containerPorts(spec).some(
    (one) => one.name === name && one.protocol === protocol && one.containerPort === port,
  );
}
