import { LABEL_LENGTH, SUBDOMAIN_LENGTH, isLabel, isSubdomain, isWildcardSubdomain } from '../net/host-name.ts';
import { PORT_NAME_LENGTH, PORTS, isPort, isPortName } from '../net/port.ts';
import { checkRange, fieldOf, problem, wrongText } from './field-problem.ts';
import type { PortNameReason } from './field-problem.ts';
import type { FieldPath, FieldProblem } from './kind.ts';

/** A DNS label, such as a Service's name (apimachinery `IsDNS1123Label`). */
export function checkLabelName(problems: FieldProblem[], path: FieldPath, value: string): void {
  if (isLabel(value)) return;
  const field = fieldOf(path);
  if (value.length > LABEL_LENGTH && /^[-a-z0-9]+$/.test(value)) problems.push(tooLong(path, value, LABEL_LENGTH));
  else if (isSubdomain(value)) problems.push(problem('dns-label-has-dots', path, { field, value }));
  else problems.push(wrongText(path, value, problem('dns-label-invalid', path, { field, value })));
}

/** A DNS name, such as most objects' names are (apimachinery `IsDNS1123Subdomain`). */
export function checkSubdomain(problems: FieldProblem[], path: FieldPath, value: string): void {
  if (isSubdomain(value)) return;
  const field = fieldOf(path);
  if (value.length > SUBDOMAIN_LENGTH) problems.push(tooLong(path, value, SUBDOMAIN_LENGTH));
  else if (/^[a-z]+:\/\//.test(value)) problems.push(problem('host-is-url', path, { field, value }));
  else problems.push(wrongText(path, value, problem('dns-name-invalid', path, { field, value })));
}

/** A DNS name, or one whose first label is `*` (apimachinery `IsWildcardDNS1123Subdomain`). */
export function checkHost(problems: FieldProblem[], path: FieldPath, value: string): void {
  if (!value.includes('*')) checkSubdomain(problems, path, value);
  else if (!isWildcardSubdomain(value)) {
    const otherwise = problem('wildcard-host-invalid', path, { field: fieldOf(path), value });
    problems.push(wrongText(path, value, otherwise));
  }
}

function tooLong(path: FieldPath, value: string, max: number): FieldProblem {
  return problem('too-long', path, { field: fieldOf(path), value, length: value.length, max });
}

/** A name of a container port (apimachinery `IsValidPortName`). */
export function checkPortName(problems: FieldProblem[], path: FieldPath, value: string): void {
  if (isPortName(value)) return;
  const field = fieldOf(path);
  if (/^\d+$/.test(value) && isPort(Number(value))) {
    problems.push(problem('port-name-is-number', path, { field, value }));
    return;
  }
  const otherwise = problem('port-name-invalid', path, { field, value, reason: reasonAgainst(value) });
  problems.push(wrongText(path, value, otherwise));
}

function reasonAgainst(value: string): PortNameReason {
  if (!/^[-a-z0-9]*$/.test(value)) return 'characters';
  if (value.length > PORT_NAME_LENGTH) return 'length';
  if (!/[a-z]/.test(value)) return 'no-letter';
  return value.includes('--') ? 'double-hyphen' : 'hyphen-at-end';
}

/** A port number, 1 to 65535; nothing for what is no number. */
export function checkPort(problems: FieldProblem[], path: FieldPath, value: unknown): void {
  checkRange(problems, path, value, PORTS.from, PORTS.to);
}

/** A port's number or name (core/validation `ValidatePortNumOrName`). */
export function checkPortOrName(problems: FieldProblem[], path: FieldPath, value: unknown): void {
  if (typeof value === 'string') checkPortName(problems, path, value);
  else checkPort(problems, path, value);
}

/** `example.com/name`: a DNS name, then a path of RFC 3986 characters (apimachinery `IsDomainPrefixedPath`). */
export function checkDomainPrefixedPath(problems: FieldProblem[], path: FieldPath, value: string): void {
  const slash = value.indexOf('/');
  const rest = value.slice(slash + 1);
  if (slash > 0 && isSubdomain(value.slice(0, slash)) && /^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/.test(rest)) return;
  problems.push(wrongText(path, value, problem('domain-prefixed-path-invalid', path, { field: fieldOf(path), value })));
}
