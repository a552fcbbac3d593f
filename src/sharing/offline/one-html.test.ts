import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { insideOf } from './inside.ts';
import { FONT_ID, jsonInHtml, offlineHtml } from './offline-html.ts';
import { oneHtmlOf, scriptInHtml } from './one-html.ts';

const FACES = `@font-face{font-family:A;src:url(../fonts/a.woff2)format("woff2")}`;

const page = (code: string, style = `${FACES}b{color:red}`) => ({
  html: `<!doctype html>
<html lang="en">
  <head>
    <!-- by whom -->
    <meta charset="utf-8" />
    <link rel="icon" type="image/svg+xml" href="./icon.svg" />
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/style.css">
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`,
  code,
  style,
  icon: '<svg>"#"</svg>',
  fonts: { 'a.woff2': new Uint8Array([1, 2, 3]) },
  fontLicence: 'OFL */ end',
});

/** The text of an element, as a browser would read it: up to the first end of its kind. */
function textOf(html: string, id: string): string {
  const [, tag = ''] = new RegExp(`<(\\w+)[^>]* id="${id}"`).exec(html) ?? [];
  return new RegExp(`<${tag}[^>]* id="${id}"[^>]*>(.*?)</${tag}`, 's').exec(html)?.[1] ?? '';
}

const insideIn = (html: string) =>
  insideOf({ getElementById: (id) => ({ textContent: textOf(html, id) }) as unknown as HTMLElement });

describe('a page as one file', () => {
  const html = oneHtmlOf(page('start()'), 'full');

  it('loads nothing', () => {
    expect(html).not.toMatch(/src="|href="(?!data:)|url\((?!data:)|<!--/);
    expect(textOf(html, 'kubehop-code')).toBe('start()');
    expect(textOf(html, 'kubehop-style')).toBe('b{color:red}');
  });

  it('carries the Japanese letters with their licence, or not', () => {
    expect(textOf(html, FONT_ID)).toContain('url(data:font/woff2;base64,AQID)');
    expect(textOf(html, FONT_ID)).toMatch(/^\/\*\nOFL \* \/ end\n\*\//);
    expect(textOf(offlineHtml(html, {}, false), FONT_ID)).toBe('');
    expect(textOf(offlineHtml(html, {}, true), FONT_ID)).toBe(textOf(html, FONT_ID));
  });

  it.each([
    ['a style that would load something', 'b{background:url(./x.png)}'],
    ['a style that ends its element', `${FACES}b::after{content:"</style>"}`],
    ['a style without the letters', 'b{color:red}'],
  ])('is not made of %s', (_, style) => {
    expect(() => oneHtmlOf(page('', style), 'full')).toThrow();
  });
});

describe('what is put into a file', () => {
  it.each([
    ['a scene', { scene: 's1.abc', search: '?embed' }],
    ['what would end the element', { scene: '</script><script>alert(1)</script>', search: '<!--' }],
    ['letters of any kind', { scene: '日本語 $& $1 \u2028 "', search: "'" }],
  ])('%s comes out as it went in, once or again', (_, inside) => {
    // The code holds the very words that are looked for.
    const html = oneHtmlOf(page('x = `<script id="kubehop-scene">{}</script>`'), 'scene');
    const once = offlineHtml(html, inside, true);
    expect(insideIn(once)).toEqual(inside);
    expect(insideIn(offlineHtml(once, { scene: 's1.other' }, true))).toEqual({ scene: 's1.other' });
    expect(once).toHaveLength(html.length - '{}'.length + jsonInHtml(inside).length);
  });

  it('needs a place', () => {
    expect(() => offlineHtml('<html></html>', {}, true)).toThrow('kubehop-scene');
  });
});

it.each([
  '"</script>"',
  '"<!--"',
  '"<script>"',
  '/<!--(.*)/u.source',
  '/\\<!--/.source',
  '"\\\\<script"',
  '`${1}</SCRIPT`',
])('code in a page says the same: %s', (code) => {
  const written = scriptInHtml(code);
  expect(written).not.toMatch(/<(!--|\/?script)/i);
  const said = (text: string): unknown => runInNewContext(text) as unknown;
  // A pattern tells how it was written; what it matches is the same.
  const meant = (value: unknown): string => String(value).replaceAll(/\\x3C|\\</gi, '<');
  expect(meant(said(written))).toBe(meant(said(code)));
});
