import type { Service } from '../../api/service.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule } from '../diagnostic.ts';
import type { PodPort } from '../object-index.ts';

/**
 * A target port that no selected Pod has. A name that no container port has leaves the Service without endpoint (endpoint
 * slice controller, FindPort); a number that is not declared may still be served: containerPort only informs.
 */
export const targetPortMissing: Rule<Service> = {
  kind: 'Service',
  find({ spec, metadata }, _ref, { index }) {
    const { selector, clusterIP, type } = spec;
    if (type === 'ExternalName' || !selector || Object.keys(selector).length === 0 || spec.ports.length === 0)
      return [];
    const selected = index.podsSelectedBy(selector).filter(({ namespace }) => namespace === metadata.namespace);
    if (selected.length === 0) return [];
    const declared = selected.flatMap((pod) => pod.ports);
    return spec.ports.flatMap(({ targetPort, protocol }, index): Finding[] => {
      const ofProtocol = declared.filter((port) => (port.protocol ?? 'TCP') === protocol);
      const path = `spec.ports[${index}].targetPort`;
      if (typeof targetPort === 'string') {
        if (ofProtocol.some((port) => port.name === targetPort)) return [];
        const names = distinct(ofProtocol.flatMap((port) => port.name ?? []));
        return [finding('target-port-name-missing', 'warning', path, { targetPort, names })];
      }
      // Headless: nobody translates the port. And where a Pod declares none, nothing can be told.
      if (clusterIP === 'None' || selected.some((pod) => pod.ports.length === 0)) return [];
      if (ofProtocol.some((port) => port.containerPort === targetPort)) return [];
      const params = { targetPort, declared: distinct(declared.map(portText)) };
      return [finding('target-port-not-declared', 'info', path, params)];
    });
  },
};

function portText({ containerPort, protocol }: PodPort): string {
  return protocol === undefined || protocol === 'TCP' ? String(containerPort) : `${containerPort}/${protocol}`;
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
