import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { quoted, shellLine } from './shell-words.ts';

describe('what a person pastes is read as it was meant', () => {
  test.each([
    'web',
    'kubernetes.io/service-name=web',
    'Host: shop.example',
    "it's",
    '*.shop.example',
    '$HOME `id` "x" \\',
    'jsonpath={.spec.containers[*].ports}',
    '~root',
    '',
    'http://web/?a=1&b=2',
    '日本語',
    'a\nb',
  ])('%j', (word) => {
    const read = execFileSync('sh', ['-c', `printf %s ${quoted(word)}`]).toString();
    expect(read).toBe(word);
  });

  test('a plain word has no quotes, another has', () => {
    expect(shellLine(['kubectl', '-n', 'shop', 'get', 'pods', '-l', 'app in (a,b)'])).toBe(
      "kubectl -n shop get pods -l 'app in (a,b)'",
    );
  });
});
