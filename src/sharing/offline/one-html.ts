import { INSIDE_ID } from './inside.ts';
import { FONT_ID, type OfflineForm } from './offline-html.ts';

/** The parts of a built page. */
export interface BuiltPage {
  readonly html: string;
  /** One module, with all that it would load. */
  readonly code: string;
  readonly style: string;
  /** An SVG. */
  readonly icon: string;
  /** The font files that the style names, by their names. */
  readonly fonts: Readonly<Record<string, Uint8Array>>;
  readonly fontLicence: string;
}

/** What tells the elements of the file from those that a page adds while it is used. */
export const OWN = 'data-kubehop';

/** The browser is told so too: what the file holds itself may run and be shown, and nothing else is asked for. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "style-src 'unsafe-inline'",
  ...['worker', 'connect', 'img', 'media', 'font'].map((what) => `${what}-src data: blob:`),
  // It shows itself, as it would look in a frame.
  "frame-src 'self' file:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A built page as one file: nothing in it is loaded from anywhere. */
export function oneHtmlOf(page: BuiltPage, form: OfflineForm): string {
  const { style, letters } = withoutLetters(page);
  const icon = `data:image/svg+xml,${encodeURIComponent(page.icon)}`;
  const head = page.html
    // What is loaded beside the page, and the notes of who wrote it.
    .replaceAll(/\s*<(?:script|link)\b[^>]*(?:\ssrc=|rel="(?:stylesheet|modulepreload)")[^>]*>(?:<\/script>)?/g, '')
    .replaceAll(/<!--.*?-->\s*/gs, '')
    .replace(/(<link rel="icon"[^>]*href=")[^"]*/, (_, before: string) => before + icon)
    .replace(/(?=<title|<\/head>)/, `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />\n    `)
    .replaceAll(/<(meta|title|link|noscript|div)\b/g, `<$1 ${OWN}`)
    .replace('<html', `<html data-form="${form}"`);
  const parts = [
    `<script type="application/json" id="${INSIDE_ID}" ${OWN}>{}</script>`,
    `<style id="${FONT_ID}" ${OWN}>${letters}</style>`,
    `<style id="kubehop-style" ${OWN}>${style}</style>`,
  ];
  const code = `<script type="module" id="kubehop-code" ${OWN}>${scriptInHtml(page.code)}</script>`;
  return head.replace('</head>', () => `${parts.join('\n')}\n</head>`).replace('</body>', () => `${code}\n</body>`);
}

/** Code that ends no element it stands in. The letters that it replaces can stand in strings and patterns only. */
export function scriptInHtml(code: string): string {
  return code.replaceAll(/(\\*)<(?=!--|\/?script)/gi, (_, before: string) =>
    before.length % 2 === 1 ? `${before}x3C` : `${before}\\x3C`,
  );
}

/** The style apart from the Japanese letters, which not every file is to carry. */
function withoutLetters({ style, fonts, fontLicence }: BuiltPage): {
  readonly style: string;
  readonly letters: string;
} {
  if (/<\/style/i.test(style)) throw new Error('the style would end its element');
  const faces: string[] = [];
  const rest = style.replaceAll(/@font-face\s*\{[^}]*\}/g, (face) => {
    const [name] = Object.keys(fonts).filter((file) => face.includes(file));
    if (name === undefined) return face;
    faces.push(face.replace(/url\([^)]*\)/, `url(data:font/woff2;base64,${base64(fonts[name]!)})`));
    return '';
  });
  if (faces.length < Object.keys(fonts).length) throw new Error('the style names not every font');
  const loaded = /url\(\s*["']?(?!data:|#)[^)]*\)/.exec(rest);
  if (loaded !== null) throw new Error(`the style loads ${loaded[0]}`);
  return { style: rest, letters: `/*\n${fontLicence.replaceAll('*/', '* /').trim()}\n*/\n${faces.join('\n')}` };
}

function base64(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}
