import type { FieldPath, KubeObject } from '../../api/kind.ts';
import type { Container } from '../../api/pod.ts';
import type { Probe } from '../../api/probe.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule } from '../diagnostic.ts';
import { describedPods } from '../pod-spec-of.ts';

const PROBES = ['readinessProbe', 'livenessProbe', 'startupProbe'] as const;

/**
 * A probe of a port by a name that its container has no port of: each time it ends in an error, which the kubelet throws
 * away (pkg/kubelet/prober/worker.go, doProbe). What it began with stays: a container is not ready, not started, and alive.
 * Here Pods are ready whatever their probes would say. A number is no finding: who listens there may do so undeclared.
 */
export const probePortMissing: Rule<KubeObject> = {
  find(object, _ref, { cluster }) {
    const pods = describedPods(object, cluster);
    if (!pods) return [];
    return (['containers', 'initContainers'] as const).flatMap((list) =>
      (pods.spec[list] ?? []).flatMap((container, i) => findingsOf(container, `${pods.path}.${list}[${i}]`)),
    );
  },
};

function findingsOf(container: Container, path: FieldPath): Finding[] {
  const ports = container.ports ?? [];
  return PROBES.flatMap((probe): Finding[] => {
    const { way, port } = portOf(container[probe]);
    const at = `${path}.${probe}.${way}.port`;
    // A port in quotes is a number all the same.
    if (typeof port !== 'string' || /^[0-9]+$/.test(port) || ports.some(({ name }) => name === port)) return [];
    const names = ports.flatMap(({ name }) => name ?? []);
    return [finding('probe-port-missing', 'warning', at, { probe, port, names })];
  });
}

function portOf(probe: Probe | undefined): { readonly way: string; readonly port: number | string | undefined } {
  if (probe?.httpGet) return { way: 'httpGet', port: probe.httpGet.port };
  if (probe?.tcpSocket) return { way: 'tcpSocket', port: probe.tcpSocket.port };
  return { way: '', port: undefined };
}
