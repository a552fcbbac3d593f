import type { CIDR } from '../../../net/cidr.ts';
import { formatIP, parseIP } from '../../../net/ip.ts';
import type { IPFamily } from '../../../net/ip.ts';

/**
 * Address blocks and single addresses as nft lists them in a rule: one of them as it is; several as a set, in order, with
 * what overlaps or touches joined (nftables src/evaluate.c, optimize_singleton_set; src/intervals.c).
 */
export function listedIntervals(blocks: readonly CIDR[], addresses: readonly string[]): string {
  const family = blocks[0]?.family ?? 'IPv4';
  const singles = addresses.flatMap((address) => {
    const ip = parseIP(address);
    return ip ? [{ first: ip.value, last: ip.value }] : [];
  });
  const all = [...blocks, ...singles].toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const joined: { first: bigint; last: bigint }[] = [];
  for (const { first, last } of all) {
    const before = joined.at(-1);
    if (!before || first > before.last + 1n) joined.push({ first, last });
    else if (last > before.last) before.last = last;
  }
  const texts = joined.map(({ first, last }) => intervalText(first, last, family));
  return all.length > 1 ? `{ ${texts.join(', ')} }` : texts.join('');
}

/** `10.0.0.1`, `10.0.0.0/8`, or `10.0.0.0-10.0.2.255` for what is no block. */
function intervalText(first: bigint, last: bigint, family: IPFamily): string {
  const text = formatIP({ family, value: first });
  if (first === last) return text;
  const size = last - first + 1n;
  const isBlock = (size & (size - 1n)) === 0n && first % size === 0n;
  if (!isBlock) return `${text}-${formatIP({ family, value: last })}`;
  return `${text}/${(family === 'IPv4' ? 32 : 128) - (size.toString(2).length - 1)}`;
}
