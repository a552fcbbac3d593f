import type { ObjectRef } from '../api/kind.ts';
import { containerPorts } from '../api/pod.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { inPod } from './client-program.ts';
import type { Command } from './command.ts';
import { UNKNOWN } from './command.ts';

/** Where the Pod's programs listen: here, at the ports that it declares. */
export function listeningCommand({ pods }: Cluster, pod: ObjectRef): Command {
  const found = pods.get(pod);
  const ports = found ? containerPorts(found.spec) : [];
  const lines = ports.map(({ protocol, containerPort }) =>
    protocol === 'UDP'
      ? `udp UNCONN 0 ${UNKNOWN} *:${containerPort} *:*`
      : `${protocol.toLowerCase()} LISTEN 0 ${UNKNOWN} *:${containerPort} *:*`,
  );
  return inPod(pod, 'listening', ['ss', '-l', '-n', '-t', '-u'], lines.length > 0 ? lines.join('\n') : undefined);
}
