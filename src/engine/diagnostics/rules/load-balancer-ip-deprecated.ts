import type { Service } from '../../api/service.ts';
import { finding } from '../diagnostic.ts';
import type { Rule } from '../diagnostic.ts';

/**
 * `loadBalancerIP`: deprecated since Kubernetes 1.24, because each cloud reads it otherwise and some not at all; clouds have
 * annotations instead (core/v1 types.go, `ServiceSpec.LoadBalancerIP`). The API server does not warn.
 */
export const loadBalancerIPDeprecated: Rule<Service> = {
  kind: 'Service',
  find({ spec }) {
    if (spec.type !== 'LoadBalancer' || spec.loadBalancerIP === undefined) return [];
    return [finding('load-balancer-ip-deprecated', 'info', 'spec.loadBalancerIP', {})];
  },
};
