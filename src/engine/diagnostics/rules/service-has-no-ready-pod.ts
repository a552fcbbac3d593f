import type { Service } from '../../api/service.ts';
import { finding } from '../diagnostic.ts';
import type { Rule } from '../diagnostic.ts';

/** A Service that has endpoints, none of which is ready: kube-proxy sends to none, and CoreDNS names none. */
export const serviceHasNoReadyPod: Rule<Service> = {
  kind: 'Service',
  find({ spec }, ref, { cluster }) {
    if (spec.type === 'ExternalName' || spec.publishNotReadyAddresses) return [];
    const endpoints = (cluster.slicesOfService.get(ref) ?? []).flatMap((slice) => slice.endpoints);
    // Absent means true (discovery/v1, EndpointConditions); a terminating endpoint that serves is used where no other is.
    const isUsed = ({ conditions }: (typeof endpoints)[number]) =>
      conditions?.ready !== false || (conditions.serving === true && conditions.terminating === true);
    if (endpoints.length === 0 || endpoints.some(isUsed)) return [];
    const path = spec.selector && Object.keys(spec.selector).length > 0 ? 'spec.selector' : '';
    // A Pod of two families stands in two slices.
    const count = new Set(endpoints.map(({ pod, addresses }) => pod ?? addresses[0])).size;
    return [finding('service-has-no-ready-pod', 'warning', path, { count, headless: spec.clusterIP === 'None' })];
  },
};
