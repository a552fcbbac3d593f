import { expect, test } from 'vitest';
import { lookedUp } from './looked-up.ts';

test.each([
  ['dns:web', 'web'],
  ['dns:web.default?type=A', 'web.default'],
  ['dns:web?type=aaaa', 'web (AAAA)'],
  ['dns:10.0.96.10.in-addr.arpa?type=PTR', '10.96.0.10 (PTR)'],
])('%s is said as %s', (url, said) => {
  expect(lookedUp(url)).toBe(said);
});
