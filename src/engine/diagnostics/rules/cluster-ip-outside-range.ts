import type { Service } from '../../api/service.ts';
import { contains, parseCIDRs } from '../../net/cidr.ts';
import { parseIP } from '../../net/ip.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule } from '../diagnostic.ts';

/**
 * A cluster IP outside of the cluster's range for Services. An API server refuses it; here it is kept, since manifests
 * out of another cluster have addresses of its range.
 */
export const clusterIPOutsideRange: Rule<Service> = {
  kind: 'Service',
  find({ spec }, _ref, { cluster }) {
    const { clusterIP } = spec;
    if (!clusterIP || clusterIP === 'None') return [];
    const ranges = parseCIDRs(cluster.settings.serviceCIDR);
    const addresses = spec.clusterIPs ?? [clusterIP];
    return addresses.flatMap((address, index): Finding[] => {
      if (!parseIP(address) || ranges.some((range) => contains(range, address))) return [];
      const path = index === 0 ? 'spec.clusterIP' : `spec.clusterIPs[${index}]`;
      return [finding('cluster-ip-outside-range', 'warning', path, { address, range: cluster.settings.serviceCIDR })];
    });
  },
};
