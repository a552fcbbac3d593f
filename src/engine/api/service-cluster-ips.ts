import type { IPFamily } from '../net/ip.ts';
import { checkIP, checkOnePerFamily } from './address-format.ts';
import { checkAllowed, checkUnique, problem } from './field-problem.ts';
import type { FieldProblem } from './kind.ts';
import type { ServiceSpec } from './service.ts';
import { ipFamilyPolicyOf } from './service-families.ts';

/**
 * What the API server says about clusterIP, clusterIPs and IP families: validation first (core/validation
 * `ValidateServiceClusterIPsRelatedFields`), then that a Service that names two of them must want two
 * (registry/core/service/storage/alloc.go, initIPFamilyFields).
 */
export function checkClusterIPs(problems: FieldProblem[], spec: ServiceSpec): void {
  const found: FieldProblem[] = [];
  checkWritten(found, spec);
  const { clusterIPs = [], ipFamilies = [] } = spec;
  if (
    found.length === 0 &&
    ipFamilyPolicyOf(spec) === 'SingleStack' &&
    Math.max(clusterIPs.length, ipFamilies.length) > 1
  ) {
    const field = clusterIPs.length > 1 ? 'clusterIPs' : 'ipFamilies';
    found.push(problem('single-stack-of-two', 'spec.ipFamilyPolicy', { field }));
  }
  problems.push(...found);
}

function checkWritten(problems: FieldProblem[], spec: ServiceSpec): void {
  const { clusterIP, clusterIPs = [], ipFamilies = [], type } = spec;
  const path = 'spec.clusterIPs';
  if (clusterIP === 'None' && (type === 'NodePort' || type === 'LoadBalancer')) {
    problems.push(problem('headless-type', 'spec.clusterIP', { field: 'clusterIP', type }));
  }
  const [first] = clusterIPs;
  if (clusterIP === undefined && first !== undefined) {
    problems.push(problem('cluster-ips-alone', path, { field: 'clusterIPs' }));
  } else if (clusterIP !== undefined && first !== undefined && first !== clusterIP) {
    problems.push(problem('cluster-ips-mismatch', path, { field: 'clusterIPs', clusterIP, first }));
  }
  for (const [i, family] of ipFamilies.entries()) {
    checkAllowed(problems, `spec.ipFamilies[${i}]`, family, ['IPv4', 'IPv6']);
  }
  checkUnique(
    problems,
    ipFamilies,
    (family) => family,
    (i) => `spec.ipFamilies[${i}]`,
  );
  const policies = ['SingleStack', 'PreferDualStack', 'RequireDualStack'];
  checkAllowed(problems, 'spec.ipFamilyPolicy', spec.ipFamilyPolicy, policies);
  if (first === 'None') {
    if (clusterIPs.length > 1) problems.push(problem('cluster-ips-none-not-alone', path, { field: 'clusterIPs' }));
    return;
  }
  const families = clusterIPs.map(
    (ip, i) => checkIP(problems, i === 0 ? pathOfFirst(spec) : `${path}[${i}]`, ip)?.family,
  );
  if (families.includes(undefined)) return;
  checkOnePerFamily(problems, path, clusterIPs, families);
  checkFamilies(problems, spec, families);
}

/** A wrong address that stands in clusterIP is found there: most Services say only that. */
function pathOfFirst({ clusterIP, clusterIPs }: ServiceSpec): string {
  return clusterIPs?.length === 1 && clusterIPs[0] === clusterIP ? 'spec.clusterIP' : 'spec.clusterIPs[0]';
}

function checkFamilies(problems: FieldProblem[], spec: ServiceSpec, families: readonly (IPFamily | undefined)[]): void {
  for (const [index, family] of (spec.ipFamilies ?? []).entries()) {
    const value = spec.clusterIPs?.[index];
    if (value === undefined || families[index] === family) continue;
    const path = index === 0 ? pathOfFirst(spec) : `spec.clusterIPs[${index}]`;
    problems.push(problem('cluster-ip-family-mismatch', path, { field: 'clusterIPs', value, family, index }));
  }
}
