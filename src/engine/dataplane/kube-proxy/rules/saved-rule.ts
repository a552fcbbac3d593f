import { formatCIDR, parseCIDR } from '../../../net/cidr.ts';
import type { LineMeaning, RuleLine } from './rule-line.ts';

/** A rule of iptables. Addresses are given as kube-proxy gives them: `10.180.0.1`, `203.0.113.0/25`. */
export interface IptablesRule {
  readonly table: 'filter' | 'nat';
  readonly chain: string;
  readonly source?: string;
  readonly notSource?: string;
  readonly destination?: string;
  readonly protocol?: string;
  /** Matches and their options as iptables-save prints them, in the order in which kube-proxy gives them. */
  readonly matches: readonly string[];
  /** With its options: `DNAT --to-destination 10.180.0.1:80`. */
  readonly target?: string;
}

/** A rule that kube-proxy writes, and what its line says beside its text. */
export type WrittenRule = readonly [IptablesRule, LineMeaning?];

/**
 * A rule as iptables-save prints it: addresses, each with its prefix length, and the protocol come first, then the matches
 * in the order in which they were given, then the target (iptables/iptables.c, print_rule4).
 */
export function savedRule(rule: IptablesRule, meaning: LineMeaning = {}): RuleLine {
  const { table, chain, source, notSource, destination, protocol, matches, target } = rule;
  const words = [
    `-A ${chain}`,
    ...(notSource === undefined ? [] : [`! -s ${withPrefix(notSource)}`]),
    ...(source === undefined || isEverything(source) ? [] : [`-s ${withPrefix(source)}`]),
    ...(destination === undefined ? [] : [`-d ${withPrefix(destination)}`]),
    ...(protocol === undefined ? [] : [`-p ${protocol}`]),
    ...matches,
    ...(target === undefined ? [] : [`-j ${target}`]),
  ];
  return { text: words.join(' '), table, ...meaning };
}

/** Both tables print their chains by name, and a chain's rules in the order in which they were added. */
export function inSavedOrder(rules: readonly WrittenRule[]): RuleLine[] {
  const key = ({ table, chain }: IptablesRule) => `${table} ${chain}`;
  const sorted = rules.toSorted(([a], [b]) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return sorted.map(([rule, meaning]) => savedRule(rule, meaning));
}

/** A comment is quoted where it is more than letters, digits, `-` and `_`, which all of kube-proxy's are (xtables_save_string). */
export function comment(text: string): string {
  return `-m comment --comment "${text}"`;
}

/**
 * The statistic match that takes one of `n`. kube-proxy writes 1/n with 10 digits (computeProbability); the kernel keeps it
 * in 2^31 parts, and iptables-save prints 11 digits of that: 0.3333333333 becomes 0.33333333349 (libxt_statistic.c).
 */
export function oneOf(n: number): string {
  const parts = Math.round(Number((1 / n).toFixed(10)) * PROBABILITY_PARTS);
  return `-m statistic --mode random --probability ${(parts / PROBABILITY_PARTS).toFixed(11)}`;
}

const PROBABILITY_PARTS = 0x80000000;

/** The recent match, whose list is named for the endpoint's chain (libxt_recent.c, recent_save). */
export function recent(list: string, options: string, isIPv6: boolean): string {
  const mask = isIPv6 ? Array<string>(8).fill('ffff').join(':') : '255.255.255.255';
  return `-m recent ${options} --name ${list} --mask ${mask} --rsource`;
}

function withPrefix(address: string): string {
  if (!address.includes('/')) return `${address}/${address.includes(':') ? 128 : 32}`;
  const cidr = parseCIDR(address);
  return cidr ? formatCIDR(cidr) : address;
}

function isEverything(address: string): boolean {
  return address.endsWith('/0');
}
