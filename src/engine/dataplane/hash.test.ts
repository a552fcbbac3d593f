import { expect, it } from 'vitest';
import { drawing, evenly } from './choose.ts';
import { hash32 } from './hash.ts';

it('spreads near texts and near seeds evenly', () => {
  const buckets = 16;
  const count = 16000;
  for (const text of [
    (i: number) => `endpoint web, connection ${i}`,
    (i: number) => `${i} endpoint web, connection 1`,
  ]) {
    for (const seed of [0, 1, 2, 0x80000000]) {
      const found = Array<number>(buckets).fill(0);
      for (let i = 0; i < count; i++) found[Math.floor((hash32(text(i), seed) / 2 ** 32) * buckets)]! += 1;
      // Chi-square with 15 degrees of freedom: above 44 once in 10,000.
      const expected = count / buckets;
      expect(found.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)).toBeLessThan(44);
    }
  }
});

it('changes about half of its bits with one of the text’s, or of the seed’s', () => {
  let changed = 0;
  for (let i = 0; i < 1000; i++) {
    for (const other of [hash32(`request ${i}b`, 7), hash32(`request ${i}a`, 6)]) {
      for (let bits = hash32(`request ${i}a`, 7) ^ other; bits !== 0; bits &= bits - 1) changed++;
    }
  }
  expect(changed / 2000).toBeGreaterThan(15);
  expect(changed / 2000).toBeLessThan(17);
});

it('one key’s draw does not depend on others’', () => {
  const pods = evenly(['a', 'b', 'c', 'd', 'e']);
  const alone = drawing(3, 1)('endpoint web', pods);
  const choose = drawing(3, 1);
  choose('endpoint dns', pods);
  choose('node', pods);
  expect(choose('endpoint web', pods)).toBe(alone);
});

it('never takes what has no odds', () => {
  const candidates = [
    { value: 'never', odds: 0 },
    { value: 'always', odds: 1 },
    { value: 'nor this', odds: 0 },
  ];
  for (let seed = 0; seed < 100; seed++) expect(drawing(seed, 0)('key', candidates)).toBe('always');
});
