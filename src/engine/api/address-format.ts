import { formatCIDR, parseCIDR } from '../net/cidr.ts';
import type { CIDR } from '../net/cidr.ts';
import { formatIP, parseIP, specialUseOf } from '../net/ip.ts';
import type { IP, IPFamily } from '../net/ip.ts';
import { fieldOf, problem, wrongText } from './field-problem.ts';
import type { FieldPath, FieldProblem } from './kind.ts';

/**
 * An IP address as Kubernetes takes it since 1.36 (gate StrictIPCIDRValidation): no leading zeros, no IPv4 in IPv6; other
 * spellings of IPv6 than RFC 5952's are warned of (apimachinery util/validation/ip.go). Returns the address.
 */
export function checkIP(problems: FieldProblem[], path: FieldPath, value: string): IP | undefined {
  const field = fieldOf(path);
  const ip = parseIP(value);
  if (!ip) {
    const canonical = withoutLeadingZeros(value);
    const otherwise =
      canonical === undefined
        ? problem('ip-invalid', path, { field, value })
        : problem('ip-non-standard', path, { field, value, canonical });
    problems.push(wrongText(path, value, otherwise));
    return undefined;
  }
  const canonical = formatIP(ip);
  if (canonical === value) return ip;
  if (ip.family === 'IPv4') problems.push(problem('ip-non-standard', path, { field, value, canonical }));
  else problems.push(problem('ip-not-canonical', path, { field, value, canonical }, 'warning'));
  return ip;
}

/** `010.0.0.05` means 10.0.0.5 to older Kubernetes; undefined for what is no address even so. */
function withoutLeadingZeros(value: string): string | undefined {
  const bare = value.replace(/(^|\.)0+(?=\d)/g, '$1');
  return bare !== value && parseIP(bare)?.family === 'IPv4' ? bare : undefined;
}

/** An address of one family (apimachinery `IsValidIPv4Address`, `IsValidIPv6Address`). */
export function checkIPOfFamily(problems: FieldProblem[], path: FieldPath, value: string, family: IPFamily): void {
  const ip = checkIP(problems, path, value);
  if (ip && ip.family !== family) {
    problems.push(problem('ip-wrong-family', path, { field: fieldOf(path), value, family }));
  } else if (ip) checkNotSpecial(problems, path, value, ip);
}

/** An address that packets can be sent to from anywhere (core/validation `ValidateNonSpecialIP`). */
export function checkNotSpecial(problems: FieldProblem[], path: FieldPath, value: string, ip: IP): void {
  const use = specialUseOf(ip);
  if (use === undefined || use === 'multicast') return;
  problems.push(problem('ip-special-use', path, { field: fieldOf(path), value, use }));
}

/**
 * A block of addresses, as Kubernetes takes it since 1.36 (gate StrictIPCIDRValidation): as `checkIP`, and no bit set
 * behind the prefix. Returns the block.
 */
export function checkCIDR(problems: FieldProblem[], path: FieldPath, value: string): CIDR | undefined {
  const field = fieldOf(path);
  const cidr = parseCIDR(value);
  if (!cidr) {
    problems.push(wrongText(path, value, problem('cidr-invalid', path, { field, value })));
    return undefined;
  }
  const canonical = formatCIDR(cidr);
  if (canonical === value) return cidr;
  if (cidr.written !== cidr.first) {
    const single = `${formatIP({ family: cidr.family, value: cidr.written })}/${cidr.family === 'IPv4' ? 32 : 128}`;
    problems.push(problem('cidr-ambiguous', path, { field, value, block: canonical, single }));
  } else if (cidr.family === 'IPv4') {
    problems.push(problem('ip-non-standard', path, { field, value, canonical }));
  } else problems.push(problem('cidr-not-canonical', path, { field, value, canonical }, 'warning'));
  return cidr;
}

/** One value a family, at most two: addresses or blocks (utils/net `IsDualStackIPStrings`). */
export function checkOnePerFamily(
  problems: FieldProblem[],
  path: FieldPath,
  values: readonly string[],
  families: readonly (IPFamily | undefined)[],
): void {
  if (values.length < 2 || families.includes(undefined)) return;
  if (values.length === 2 && families[0] !== families[1]) return;
  problems.push(problem('one-address-per-family', path, { field: fieldOf(path), values }));
}
