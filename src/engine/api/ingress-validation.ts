import { isIP } from '../net/ip.ts';
import { checkIP } from './address-format.ts';
import { checkAllowed, fieldOf, problem, required, wrongText } from './field-problem.ts';
import type { FieldPath, FieldProblem } from './kind.ts';
import type { Ingress, IngressBackend, IngressPath } from './ingress.ts';
import { checkHost, checkLabelName, checkPort, checkPortName, checkSubdomain } from './name-format.ts';
import { checkMeta, checkPathSegment } from './object-meta.ts';

/** The annotation that names a class since before there was a field for it. */
export const INGRESS_CLASS_ANNOTATION = 'kubernetes.io/ingress.class';

const PATH_TYPES = ['Exact', 'ImplementationSpecific', 'Prefix'];
const SEQUENCES = ['//', '/./', '/../', '%2f', '%2F'];
const ENDS = ['/..', '/.'];

/** What validation says about a new Ingress (pkg/apis/networking/validation `ValidateIngressCreate`). */
export function checkIngress(ingress: Ingress): FieldProblem[] {
  const { spec, metadata } = ingress;
  const problems = checkMeta(ingress, true, 'subdomain');
  const rules = spec.rules ?? [];
  if (rules.length === 0 && !spec.defaultBackend) problems.push(problem('ingress-needs-rules', 'spec', {}));
  if (spec.defaultBackend) checkBackend(problems, 'spec.defaultBackend', spec.defaultBackend);
  for (const [i, { host, http }] of rules.entries()) {
    const path = `spec.rules[${i}]`;
    if (host) checkRuleHost(problems, `${path}.host`, host);
    if (!http) continue;
    if (http.paths.length === 0) problems.push(required(`${path}.http.paths`));
    for (const [j, entry] of http.paths.entries()) checkPath(problems, `${path}.http.paths[${j}]`, entry);
  }
  for (const [i, { hosts = [], secretName }] of (spec.tls ?? []).entries()) {
    for (const [j, host] of hosts.entries()) checkHost(problems, `spec.tls[${i}].hosts[${j}]`, host);
    if (secretName) checkSubdomain(problems, `spec.tls[${i}].secretName`, secretName);
  }
  for (const [i, { ip }] of (ingress.status.loadBalancer.ingress ?? []).entries()) {
    if (ip) checkIP(problems, `status.loadBalancer.ingress[${i}].ip`, ip);
  }
  const { ingressClassName } = spec;
  if (ingressClassName !== undefined) checkSubdomain(problems, 'spec.ingressClassName', ingressClassName);
  const annotation = metadata.annotations[INGRESS_CLASS_ANNOTATION];
  const path = `metadata.annotations[${INGRESS_CLASS_ANNOTATION}]`;
  if (annotation !== undefined && ingressClassName === undefined) {
    // pkg/registry/networking/ingress strategy.go `WarningsOnCreate`.
    const params = { field: INGRESS_CLASS_ANNOTATION, instead: 'spec.ingressClassName' };
    problems.push(problem('deprecated-annotation', path, params, 'warning'));
  } else if (annotation !== undefined && ingressClassName !== undefined && annotation !== ingressClassName) {
    problems.push(
      problem('ingress-class-mismatch', path, { field: INGRESS_CLASS_ANNOTATION, annotation, ingressClassName }),
    );
  }
  return problems;
}

function checkRuleHost(problems: FieldProblem[], path: FieldPath, host: string): void {
  if (isIP(host)) problems.push(problem('host-is-ip', path, { field: 'host', value: host }));
  else checkHost(problems, path, host);
}

function checkPath(problems: FieldProblem[], at: FieldPath, { path, pathType, backend }: IngressPath): void {
  if (pathType === undefined) {
    problems.push(required(`${at}.pathType`));
    return;
  }
  if (PATH_TYPES.includes(pathType)) checkPathText(problems, `${at}.path`, path ?? '', pathType);
  else checkAllowed(problems, `${at}.pathType`, pathType, PATH_TYPES);
  checkBackend(problems, `${at}.backend`, backend);
}

/** Exact and Prefix paths are those of a URL after clean-up; one that is ImplementationSpecific may be a pattern. */
function checkPathText(problems: FieldProblem[], path: FieldPath, value: string, pathType: string): void {
  const specific = pathType === 'ImplementationSpecific';
  if (specific && value === '') return;
  const field = fieldOf(path);
  if (!value.startsWith('/')) {
    problems.push(wrongText(path, value, problem('path-not-absolute', path, { field, value })));
  }
  if (specific) return;
  for (const sequence of SEQUENCES) {
    if (value.includes(sequence)) problems.push(problem('path-has-sequence', path, { field, value, sequence }));
  }
  for (const end of ENDS) {
    if (value.endsWith(end)) problems.push(problem('path-ends-with', path, { field, value, end }));
  }
}

/** One Service with a port, or one other object (`validateIngressBackend`). */
function checkBackend(problems: FieldProblem[], path: FieldPath, { service, resource }: IngressBackend): void {
  const field = fieldOf(path);
  if (service && resource) {
    problems.push(problem('backend-service-and-resource', path, { field }));
  } else if (resource) {
    if (resource.apiGroup !== undefined) checkSubdomain(problems, `${path}.resource.apiGroup`, resource.apiGroup);
    for (const key of ['kind', 'name'] as const) {
      if (!resource[key]) problems.push(required(`${path}.resource.${key}`));
      else checkPathSegment(problems, `${path}.resource.${key}`, resource[key]);
    }
  } else if (service) {
    if (!service.name) problems.push(required(`${path}.service.name`));
    else checkLabelName(problems, `${path}.service.name`, service.name);
    const { name, number } = service.port;
    if (name !== undefined && number !== undefined) {
      problems.push(problem('backend-port-twice', path, { field, name, number }));
    } else if (name !== undefined) checkPortName(problems, `${path}.service.port.name`, name);
    else if (number !== undefined) checkPort(problems, `${path}.service.port.number`, number);
    else problems.push(problem('backend-port-missing', path, { field }));
  } else problems.push(problem('backend-empty', path, { field }));
}
