import { describe, expect, it } from 'vitest';
import { scriptBase } from './script-base.ts';

describe('the folder of a script', () => {
  it.each<[string, string | undefined, string | undefined, string | undefined]>([
    [
      'a classic script, as the document has it',
      'https://h.example/k/kube-hop.js?v=1',
      'Error',
      'https://h.example/k/',
    ],
    [
      'a module in Chromium',
      undefined,
      'Error\n    at https://h.example/k/kube-hop.js:1:9000\n    at other',
      'https://h.example/k/',
    ],
    [
      'with a name before it',
      undefined,
      'Error\n    at x (http://127.0.0.1:8080/k/kube-hop.js:1:9)',
      'http://127.0.0.1:8080/k/',
    ],
    [
      'a module in Firefox and Safari',
      undefined,
      '@https://h.example/k/kube-hop.js:1:90\n@https://h.example/deck.js:3:1\n',
      'https://h.example/k/',
    ],
    ['from disk', undefined, 'Error\n    at file:///home/me/deck/kube-hop.js:1:2', 'file:///home/me/deck/'],
    ['written into the document itself: none', '', undefined, undefined],
    ['nothing tells it', undefined, 'Error', undefined],
  ])('%s', (_what, current, stack, base) => {
    expect(scriptBase(current, stack)).toBe(base);
  });
});
