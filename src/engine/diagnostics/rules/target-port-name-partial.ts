import type { ObjectRef } from '../../api/kind.ts';
import type { Service } from '../../api/service.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule } from '../diagnostic.ts';
import { portsOf } from '../object-index.ts';

/**
 * A target port by a name that some of the selected Pods have and others do not: those are no endpoints of the port
 * (endpointslice controller, `getEndpointPorts`).
 */
export const targetPortNamePartial: Rule<Service> = {
  kind: 'Service',
  find({ spec, metadata }, _ref, { index }) {
    const { selector, type, ports } = spec;
    if (type === 'ExternalName' || !selector || Object.keys(selector).length === 0) return [];
    const named = ports.flatMap(({ targetPort, protocol }, i) =>
      typeof targetPort === 'string' ? [{ targetPort, protocol, path: `spec.ports[${i}].targetPort` }] : [],
    );
    if (named.length === 0) return [];
    const selected = index.podsSelectedBy(selector).filter(({ namespace }) => namespace === metadata.namespace);
    return named.flatMap(({ targetPort, protocol, path }): Finding[] => {
      const lacking = selected
        .filter(({ pod }) =>
          portsOf(pod).every((port) => port.name !== targetPort || (port.protocol ?? 'TCP') !== protocol),
        )
        .map(({ ref }): ObjectRef => ref);
      if (lacking.length === 0 || lacking.length === selected.length) return [];
      return [finding('target-port-name-partial', 'warning', path, { targetPort, lacking })];
    });
  },
};
