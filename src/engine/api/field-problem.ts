import type { FieldPath, FieldProblem } from './kind.ts';

/**
 * What validation and warnings of the API server find, each with the parameters of its sentence. `field` is the last name
 * of the path: `targetPort`.
 */
export interface FieldProblemParams {
  // Values.
  required: { field: string };
  /** `right` is the allowed word that differs in case only, '' if there is none. */
  'not-supported': { field: string; value: string; allowed: readonly string[]; right: string };
  duplicate: { field: string; value: string | number };
  'out-of-range': { field: string; value: number; min: number; max: number };
  negative: { field: string; value: number };
  'too-long': { field: string; value: string; length: number; max: number };
  'too-many': { field: string; count: number; max: number };
  /** Quotes out of a text processor, which YAML takes as letters. `meant` is the value without them. */
  'typographic-quotes': { field: string; value: string; meant: string };
  'value-has-spaces': { field: string; value: string };
  immutable: { field: string };

  // Names.
  'dns-label-invalid': { field: string; value: string };
  'dns-label-has-dots': { field: string; value: string };
  'dns-name-invalid': { field: string; value: string };
  'wildcard-host-invalid': { field: string; value: string };
  'host-is-ip': { field: string; value: string };
  'host-is-url': { field: string; value: string };
  'full-name-needs-dot': { field: string; value: string };
  'qualified-name-invalid': { field: string; value: string };
  'label-key-invalid': { field: string; value: string };
  'label-value-invalid': { field: string; key: string; value: string };
  'annotation-key-invalid': { field: string; value: string };
  'annotations-too-large': { size: number; max: number };
  'path-segment-invalid': { field: string; value: string };
  'data-key-invalid': { field: string; value: string };
  'domain-prefixed-path-invalid': { field: string; value: string };
  'namespace-not-allowed': { value: string; kind: string };

  // Ports.
  'port-name-invalid': { field: string; value: string; reason: PortNameReason };
  /** A number in quotes is a name, and a name needs a letter. */
  'port-name-is-number': { field: string; value: string };
  'host-port-mismatch': { field: string; value: number; containerPort: number };
  'host-ip-without-host-port': { field: string; value: string };
  'port-repeated': { field: string; port: number; protocol: string; other: string };

  // Addresses.
  'ip-invalid': { field: string; value: string };
  /** An IPv4 address in IPv6 clothes, refused since Kubernetes 1.36. */
  'ip-non-standard': { field: string; value: string; canonical: string };
  'ip-not-canonical': { field: string; value: string; canonical: string };
  'ip-wrong-family': { field: string; value: string; family: string };
  'ip-special-use': { field: string; value: string; use: string };
  'cidr-invalid': { field: string; value: string };
  /** `192.168.0.5/24`: a block or one address? Refused since Kubernetes 1.36. */
  'cidr-ambiguous': { field: string; value: string; block: string; single: string };
  'cidr-not-canonical': { field: string; value: string; canonical: string };
  'except-outside-cidr': { field: string; value: string; cidr: string };
  'one-address-per-family': { field: string; values: readonly string[] };

  // Selectors.
  'selector-values-required': { field: string; operator: string };
  'selector-values-forbidden': { field: string; operator: string };
  'selector-empty': { field: string };
  'selector-misses-template': { field: string; selector: string; labels: string };

  // Service.
  'only-for-type': { field: string; types: readonly string[]; type: string };
  'not-for-type': { field: string; type: string };
  'not-externally-accessible': { field: string; type: string };
  'health-check-not-needed': { field: string; type: string };
  'headless-type': { field: string; type: string };
  'cluster-ips-mismatch': { field: string; clusterIP: string; first: string };
  'cluster-ips-alone': { field: string };
  'cluster-ips-none-not-alone': { field: string };
  /** `field` names two of what a Service of policy SingleStack has one of. */
  'single-stack-of-two': { field: string };
  'cluster-ip-family-mismatch': { field: string; value: string; family: string; index: number };
  'annotation-mismatch': { field: string; value: string; other: string; otherValue: string };
  'ignored-when-headless': { field: string };
  'ignored-for-external-name': { field: string };
  'external-name-ignored': { field: string; type: string };
  'deprecated-field': { field: string; version: string };
  'deprecated-value': { field: string; value: string; instead: string };
  'deprecated-annotation': { field: string; instead: string };

  // Ingress, IngressClass.
  'ingress-class-mismatch': { field: string; annotation: string; ingressClassName: string };
  'ingress-needs-rules': Record<never, never>;
  'backend-empty': { field: string };
  'backend-service-and-resource': { field: string };
  'backend-port-twice': { field: string; name: string; number: number };
  'backend-port-missing': { field: string };
  'path-not-absolute': { field: string; value: string };
  'path-has-sequence': { field: string; value: string; sequence: string };
  'path-ends-with': { field: string; value: string; end: string };
  'namespace-for-scope-required': { field: string };
  'namespace-for-scope-forbidden': { field: string };

  // NetworkPolicy.
  'end-port-below-port': { field: string; value: number; port: number };
  'end-port-without-port': { field: string };
  'end-port-with-name': { field: string; name: string };
  'peer-empty': { field: string };
  'peer-ip-block-and-selector': { field: string };

  // Pod.
  'dns-config-required': { field: string };
  'nameserver-required': { field: string };
  'probe-handlers': { field: string; count: number };
  'probe-success-threshold': { field: string; value: number };
  'not-for-init-container': { field: string };
  'volume-not-found': { field: string; value: string };
  'toleration-needs-exists': { field: string; value: string };
  'toleration-exists-has-value': { field: string; value: string };

  // Secret.
  'secret-key-missing': { field: string; key: string; type: string };
}

export type FieldProblemCode = keyof FieldProblemParams;

/** Why a text is no name of a port (apimachinery `validation.IsValidPortName`). */
export type PortNameReason = 'length' | 'characters' | 'no-letter' | 'double-hyphen' | 'hyphen-at-end';

/** Which severity a finding has that is no refusal. */
type Severity = FieldProblem['severity'];

/** Makes a finding; an error unless said otherwise. */
export function problem<Code extends FieldProblemCode>(
  code: Code,
  path: FieldPath,
  params: FieldProblemParams[Code],
  severity: Severity = 'error',
): FieldProblem {
  return { code, path, severity, params: params as FieldProblem['params'] };
}

/** The last name of a path: `targetPort` of `spec.ports[0].targetPort`, `app` of `spec.selector[app]`. */
export function fieldOf(path: FieldPath): string {
  if (path.endsWith(']')) {
    const open = path.lastIndexOf('[');
    const inside = path.slice(open + 1, -1);
    return /^\d+$/.test(inside) ? fieldOf(path.slice(0, open)) : inside;
  }
  return path.slice(path.lastIndexOf('.') + 1);
}

const QUOTES = '“”„‟″‘’‚‛′«»';

/** A value without the typographic quotes around it, or undefined for one that has none. */
export function withoutTypographicQuotes(value: string): string | undefined {
  const first = QUOTES.includes(value.charAt(0));
  const last = QUOTES.includes(value.charAt(value.length - 1));
  if (value === '' || (!first && !last)) return undefined;
  return value.slice(first ? 1 : 0, last && value.length > 1 ? -1 : undefined);
}

/** A wrong text: said to be in typographic quotes where it is, else what `otherwise` says. */
export function wrongText(path: FieldPath, value: string, otherwise: FieldProblem): FieldProblem {
  const meant = withoutTypographicQuotes(value);
  return meant === undefined ? otherwise : problem('typographic-quotes', path, { field: fieldOf(path), value, meant });
}

/** A missing value. */
export function required(path: FieldPath): FieldProblem {
  return problem('required', path, { field: fieldOf(path) });
}

/** Adds a finding unless a value is one of the allowed words; nothing for what is no text. */
export function checkAllowed(
  problems: FieldProblem[],
  path: FieldPath,
  value: unknown,
  allowed: readonly string[],
): void {
  if (typeof value !== 'string' || allowed.includes(value)) return;
  const field = fieldOf(path);
  const bare = withoutTypographicQuotes(value);
  const right = allowed.find((word) => word.toLowerCase() === (bare ?? value).toLowerCase()) ?? '';
  problems.push(
    bare === undefined
      ? problem('not-supported', path, { field, value, allowed, right })
      : problem('typographic-quotes', path, { field, value, meant: right || bare }),
  );
}

/** Adds a finding for a number outside of a range, both ends included; nothing for what is no number. */
export function checkRange(problems: FieldProblem[], path: FieldPath, value: unknown, min: number, max: number): void {
  if (typeof value !== 'number' || (value >= min && value <= max)) return;
  problems.push(problem('out-of-range', path, { field: fieldOf(path), value, min, max }));
}

/** Adds a finding for a number below zero. */
export function checkNotNegative(problems: FieldProblem[], path: FieldPath, value: unknown): void {
  if (typeof value === 'number' && value < 0) problems.push(problem('negative', path, { field: fieldOf(path), value }));
}

/** Adds a finding for a list of more items than it may have. */
export function checkCount(problems: FieldProblem[], path: FieldPath, count: number, max: number): void {
  if (count > max) problems.push(problem('too-many', path, { field: fieldOf(path), count, max }));
}

/** Adds a finding for each value that an earlier one of the list equals; absent ones are not compared. */
export function checkUnique<T>(
  problems: FieldProblem[],
  list: readonly T[],
  valueOf: (item: T) => string | number | undefined,
  pathOf: (index: number) => FieldPath,
): void {
  if (list.length < 2) return;
  const seen = new Set<string | number>();
  for (const [index, item] of list.entries()) {
    const value = valueOf(item);
    if (value === undefined || value === '') continue;
    if (seen.has(value)) problems.push(problem('duplicate', pathOf(index), { field: fieldOf(pathOf(index)), value }));
    seen.add(value);
  }
}
