import type { Service } from '../../api/service.ts';
import { finding } from '../diagnostic.ts';
import type { Rule } from '../diagnostic.ts';

/**
 * A class of balancer that the cloud's own controller leaves alone, and whose controller is not here: the Service gets no
 * address (cloud-provider controllers/service, wantsLoadBalancer).
 */
export const loadBalancerClassNotServed: Rule<Service> = {
  kind: 'Service',
  find({ spec: { type, loadBalancerClass }, status }) {
    if (type !== 'LoadBalancer' || !loadBalancerClass || status.loadBalancer.ingress?.length) return [];
    return [finding('load-balancer-class-not-served', 'info', 'spec.loadBalancerClass', { loadBalancerClass })];
  },
};
