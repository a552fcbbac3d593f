import type { Service } from '../../api/service.ts';
import { familyRefusals, serviceFamiliesOf } from '../../cluster/service-families.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule } from '../diagnostic.ts';

/** A Service that asks for an IP family, or for both, in a cluster whose range for Services has none of it. */
export const ipFamilyNotConfigured: Rule<Service> = {
  kind: 'Service',
  find({ spec }, _ref, { cluster }) {
    const range = cluster.settings.serviceCIDR;
    return familyRefusals(spec, serviceFamiliesOf(range)).map((refusal): Finding => {
      if (refusal.asks === 'dual-stack')
        return finding('dual-stack-not-configured', 'error', 'spec.ipFamilyPolicy', { range });
      const { family, index } = refusal;
      return finding('ip-family-not-configured', 'error', `spec.ipFamilies[${index}]`, { family, range });
    });
  },
};
