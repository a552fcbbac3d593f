import { parseIP } from '../../../net/ip.ts';
import type { LineMeaning, RuleLine } from './rule-line.ts';

/** A set or map of the table, or a chain, as far as it is about one Service. */
export interface Block {
  /** `map service-ips`, `chain service-ULMVA6XW-ns1/svc1/tcp/p80`. */
  readonly header: string;
  /** What stands before elements or rules: the type, the comment, flags. */
  readonly declares: readonly string[];
  /** Of a set or map; sorted by the one who lists. */
  readonly elements?: readonly Element[];
  /** Of a chain. */
  readonly rules?: readonly (readonly [string, LineMeaning?])[];
}

export interface Element {
  /** `172.30.0.41 . tcp . 80 : goto service-…`, as printed. */
  readonly text: string;
  readonly address?: string;
  readonly protocol?: 'tcp' | 'udp' | 'sctp';
  readonly port?: number;
  readonly meaning?: LineMeaning;
}

/** Protocol numbers (IANA), which elements are sorted by. */
const NUMBERS = { tcp: 6, udp: 17, sctp: 132 };

/** Where the second and later elements begin (nftables src/expression.c, calculate_delim). */
const NEXT_ELEMENT = '\t\t\t     ';

/** The table as `nft list table` prints it, without the empty lines between blocks. */
export function listedTable(family: 'ip' | 'ip6', blocks: readonly Block[]): RuleLine[] {
  return [{ text: `table ${family} kube-proxy {` }, ...blocks.flatMap(listedBlock), { text: '}' }];
}

function listedBlock({ header, declares, elements = [], rules = [] }: Block): RuleLine[] {
  const sorted = elements.toSorted(compareElements);
  return [
    { text: `\t${header} {` },
    ...declares.map((text) => ({ text: `\t\t${text}` })),
    ...sorted.map(({ text, meaning }, i): RuleLine => {
      const before = i === 0 ? '\t\telements = { ' : NEXT_ELEMENT;
      const after = i === sorted.length - 1 ? ' }' : ',';
      return { text: `${before}${text}${after}`, ...meaning };
    }),
    ...rules.map(([text, meaning]): RuleLine => ({ text: `\t\t${text}`, ...meaning })),
    { text: '\t}' },
  ];
}

/** Elements are listed by their keys as numbers, the first part of a key first (nftables src/mergesort.c). */
function compareElements(a: Element, b: Element): number {
  const difference = addressValue(a) - addressValue(b);
  if (difference !== 0n) return difference < 0n ? -1 : 1;
  return NUMBERS[a.protocol ?? 'tcp'] - NUMBERS[b.protocol ?? 'tcp'] || (a.port ?? 0) - (b.port ?? 0);
}

function addressValue({ address }: Element): bigint {
  return (address === undefined ? undefined : parseIP(address))?.value ?? 0n;
}
