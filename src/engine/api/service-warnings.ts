import { problem } from './field-problem.ts';
import type { FieldProblem } from './kind.ts';
import type { Service } from './service.ts';

const TOPOLOGY_HINTS = 'service.kubernetes.io/topology-aware-hints';
const TOPOLOGY_MODE = 'service.kubernetes.io/topology-mode';

/** What kubectl prints as a warning about a Service (pkg/api/service/warnings.go). */
export function warnOfService(problems: FieldProblem[], { spec, metadata }: Service): void {
  const hints = metadata.annotations[TOPOLOGY_HINTS];
  const mode = metadata.annotations[TOPOLOGY_MODE];
  if (hints !== undefined) {
    const path = `metadata.annotations[${TOPOLOGY_HINTS}]`;
    const params = { field: TOPOLOGY_HINTS, instead: TOPOLOGY_MODE };
    problems.push(problem('deprecated-annotation', path, params, 'warning'));
    if (mode !== undefined && mode !== hints) {
      const mismatch = { field: TOPOLOGY_MODE, value: mode, other: TOPOLOGY_HINTS, otherValue: hints };
      problems.push(problem('annotation-mismatch', `metadata.annotations[${TOPOLOGY_MODE}]`, mismatch));
    }
  }
  const externalIPs = (spec.externalIPs ?? []).length > 0;
  if (spec.type === 'ExternalName') {
    if (externalIPs) warn('ignored-for-external-name', 'externalIPs');
  } else {
    if (spec.externalName !== undefined) {
      const params = { field: 'externalName', type: spec.type };
      problems.push(problem('external-name-ignored', 'spec.externalName', params, 'warning'));
    }
    if (spec.clusterIP === 'None' && spec.type === 'ClusterIP') {
      if (spec.loadBalancerIP !== undefined) warn('ignored-when-headless', 'loadBalancerIP');
      if (externalIPs) warn('ignored-when-headless', 'externalIPs');
      if (spec.sessionAffinity === 'ClientIP') warn('ignored-when-headless', 'sessionAffinity');
    } else if (externalIPs) {
      const params = { field: 'externalIPs', version: '1.36' };
      problems.push(problem('deprecated-field', 'spec.externalIPs', params, 'warning'));
    }
  }
  if (spec.trafficDistribution === 'PreferClose') {
    const params = { field: 'trafficDistribution', value: 'PreferClose', instead: 'PreferSameZone' };
    problems.push(problem('deprecated-value', 'spec.trafficDistribution', params, 'warning'));
  }

  function warn(code: 'ignored-when-headless' | 'ignored-for-external-name', field: string): void {
    problems.push(problem(code, `spec.${field}`, { field }, 'warning'));
  }
}
