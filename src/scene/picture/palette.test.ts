import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { palette } from './palette.ts';

const css = readFileSync(new URL('../../ui/theme.css', import.meta.url), 'utf8');

/** The colours that a rule of the page's theme sets. */
function coloursOf(selector: string): Record<string, string> {
  const from = css.indexOf(`${selector} {`);
  expect(from, selector).toBeGreaterThanOrEqual(0);
  const rule = css.slice(from, css.indexOf('}', from));
  return Object.fromEntries(
    [...rule.matchAll(/--([a-zA-Z0-9]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
}

test.each([
  ['light', ':root'],
  ['dark', ":root:not([data-theme='light'])"],
  ['dark', ":root[data-theme='dark']"],
] as const)('a picture in the %s theme has the colours of the page (%s)', (theme, selector) => {
  expect(palette[theme]).toEqual(coloursOf(selector));
});
