import { partsOfRef } from '../../api/kind.ts';
import type { ObjectRef } from '../../api/kind.ts';
import type { ServicePort } from '../../api/service.ts';
import { portsOf } from '../../diagnostics/object-index.ts';
import type { Url } from '../../net/url.ts';
import { changeable, setTo } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { selectedBy } from '../evidence.ts';
import type { Evidence } from '../evidence.ts';
import { TEMPLATE_PATHS } from '../template-paths.ts';
import type { Trial } from '../trial.ts';

const MOST = 3;

/**
 * The ports of a Service: where they lead (to a port that is declared there), that they are declared where they lead, and
 * that they are the one that is asked for.
 */
export function servicePorts(trial: Trial, evidence: Evidence, service: ObjectRef): readonly Candidate[] {
  const ports = trial.cluster.services.get(service)?.spec.ports ?? [];
  return ports
    .slice(0, MOST)
    .flatMap((port, i) => [
      ...targetPort(trial, evidence, service, port, i),
      ...asked(trial, evidence.url, service, port, i),
      ...declared(trial, evidence, service, port),
    ]);
}

function targetPort(
  trial: Trial,
  evidence: Evidence,
  service: ObjectRef,
  { protocol, targetPort: now, port }: ServicePort,
  i: number,
): readonly Candidate[] {
  const there = selectedBy(trial, evidence, service).flatMap(({ pod }) => portsOf(pod));
  const numbers = there.filter((one) => (one.protocol ?? 'TCP') === protocol).map(({ containerPort }) => containerPort);
  const names = there.flatMap(({ name }) => name ?? []);
  if (numbers.includes(Number(now)) || names.includes(String(now))) return [];
  const path = `spec.ports[${i}].targetPort`;
  const distinct = [...new Set(numbers)].slice(0, MOST);
  // Without the field it is the port itself.
  return distinct.flatMap((number) => setTo(trial, service, path, number, port === now ? 'port' : undefined));
}

/** The port that the client asks for, where the Service has another; and the protocol. */
function asked(
  trial: Trial,
  url: Url | undefined,
  service: ObjectRef,
  { port, protocol }: ServicePort,
  i: number,
): readonly Candidate[] {
  if (!url || url.scheme === 'dns') return [];
  const wanted = url.scheme === 'udp' ? 'UDP' : url.scheme === 'sctp' ? 'SCTP' : 'TCP';
  const { ports = [] } = trial.cluster.services.get(service)?.spec ?? {};
  if (wanted !== protocol && url.port === port)
    return setTo(trial, service, `spec.ports[${i}].protocol`, wanted, 'name');
  if (ports.some((one) => one.port === url.port)) return [];
  const isNodePort = url.port >= 30000;
  if (isNodePort)
    return trial.cluster.services.get(service)?.spec.type === 'ClusterIP'
      ? []
      : setTo(trial, service, `spec.ports[${i}].nodePort`, url.port);
  return setTo(trial, service, `spec.ports[${i}].port`, url.port);
}

/** The one port that is declared where the Service leads is the one that it leads to. */
function declared(
  trial: Trial,
  evidence: Evidence,
  service: ObjectRef,
  { targetPort: to, protocol }: ServicePort,
): readonly Candidate[] {
  if (typeof to !== 'number') return [];
  return selectedBy(trial, evidence, service)
    .slice(0, MOST)
    .flatMap(({ ref, pod }) => {
      const ports = portsOf(pod);
      const path = TEMPLATE_PATHS[partsOfRef(ref).kind];
      if (path === undefined || ports.length !== 1 || !changeable(trial, ref)) return [];
      const [only] = ports;
      const { containers = [] } = pod.spec ?? {};
      const at = containers.findIndex((container) => (container.ports ?? []).length > 0);
      const place = `${path === '' ? '' : `${path}.`}spec.containers[${at}].ports[0]`;
      if (only?.containerPort === to)
        return only.protocol === protocol ? [] : setTo(trial, ref, `${place}.protocol`, protocol);
      return setTo(trial, ref, `${place}.containerPort`, to);
    });
}
