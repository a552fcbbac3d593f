import type { ObjectRef } from '../../api/kind.ts';
import type { Pod } from '../../api/pod.ts';
import type { Service } from '../../api/service.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule, Surroundings } from '../diagnostic.ts';
import { portsOf } from '../object-index.ts';
import type { PodPort } from '../object-index.ts';

/**
 * A target port that no selected Pod has. A name that no container port has leaves the Service without endpoint (endpoint
 * slice controller, FindPort); a number that is not declared may still be served: containerPort only informs.
 */
export const targetPortMissing: Rule<Service> = {
  kind: 'Service',
  find(service, ref, around) {
    const { selector, clusterIP, type, ports } = service.spec;
    if (type === 'ExternalName' || !selector || Object.keys(selector).length === 0 || ports.length === 0) return [];
    const selected = portsOfPods(service, ref, around);
    if (selected.length === 0) return [];
    const declared = selected.flat();
    return ports.flatMap(({ targetPort, protocol }, index): Finding[] => {
      const ofProtocol = declared.filter((port) => (port.protocol ?? 'TCP') === protocol);
      const path = `spec.ports[${index}].targetPort`;
      if (typeof targetPort === 'string') {
        if (ofProtocol.some((port) => port.name === targetPort)) return [];
        const names = distinct(ofProtocol.flatMap((port) => port.name ?? []));
        return [finding('target-port-name-missing', 'warning', path, { targetPort, names })];
      }
      // Headless: nobody translates the port. And where a Pod declares none, nothing can be told.
      if (clusterIP === 'None' || selected.some((own) => own.length === 0)) return [];
      if (ofProtocol.some((port) => port.containerPort === targetPort)) return [];
      const params = { targetPort, declared: distinct(declared.map(portText)) };
      return [finding('target-port-not-declared', 'info', path, params)];
    });
  },
};

/** The declared ports of each Pod that the Service selects: of some of its endpoints, or of templates that have no Pod. */
function portsOfPods(
  service: Service,
  ref: ObjectRef,
  { cluster, index }: Surroundings,
): readonly (readonly PodPort[])[] {
  const pods: Pod[] = [];
  for (const slice of cluster.slicesOfService.get(ref) ?? []) {
    for (const { pod } of slice.endpoints) {
      const known = pod && cluster.pods.get(pod);
      if (known && pods.push(known) >= LOOKED_AT) break;
    }
  }
  if (pods.length > 0) return pods.map(portsOf);
  return index
    .podsSelectedBy(service.spec.selector ?? {})
    .filter(({ namespace }) => namespace === service.metadata.namespace)
    .slice(0, LOOKED_AT)
    .map(({ pod }) => portsOf(pod));
}

/** Pods of one Service are mostly alike: how many are looked at. */
const LOOKED_AT = 3;

function portText({ containerPort, protocol }: PodPort): string {
  return protocol === undefined || protocol === 'TCP' ? String(containerPort) : `${containerPort}/${protocol}`;
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
