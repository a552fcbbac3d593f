import { palette } from '../../scene/picture/palette.ts';
import type { Ink, Picture, PictureShape, TextRun, TextShape } from '../../scene/picture/picture.ts';
import { familyOf } from './fonts.ts';
import type { PaintOptions } from './paint.ts';

export interface SvgOptions extends PaintOptions {
  /** Begins the ids within it: another for each of several pictures in one document. */
  readonly id?: string | undefined;
}

/** A picture as an SVG document that needs nothing beside itself. Its words stay words: they can be searched and read aloud. */
export function svgOf(picture: Picture, { theme, background, scale = 1, id = 'kubehop' }: SvgOptions): string {
  const { width, height, language } = picture;
  const writer = new Writer(palette[theme], language, id);
  const body = picture.shapes.map((shape) => writer.shape(shape)).join('');
  const ground = background
    ? `<rect width="${num(width)}" height="${num(height)}" fill="${palette[theme].canvas}"/>`
    : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${num(width * scale)}" height="${num(height * scale)}"`,
    ` viewBox="0 0 ${num(width)} ${num(height)}" role="img" lang="${language}" xml:lang="${language}"`,
    ` aria-labelledby="${id}-title ${id}-desc" font-family="${escaped(familyOf(language, false))}">`,
    `<title id="${id}-title">${escaped(picture.title)}</title><desc id="${id}-desc">${escaped(picture.description)}</desc>`,
    writer.definitions(),
    `${ground}${body}</svg>\n`,
  ].join('');
}

class Writer {
  private readonly colours: Readonly<Record<string, string>>;
  private readonly mono: string;
  private readonly id: string;
  private readonly gradients: string[] = [];

  constructor(colours: Readonly<Record<string, string>>, language: Picture['language'], id: string) {
    this.colours = colours;
    this.mono = escaped(familyOf(language, true));
    this.id = id;
  }

  definitions(): string {
    return this.gradients.length === 0 ? '' : `<defs>${this.gradients.join('')}</defs>`;
  }

  shape(shape: PictureShape): string {
    switch (shape.kind) {
      case 'rect': {
        const { x, y, width, height, radius } = shape;
        const round = radius === undefined ? '' : ` rx="${num(radius)}"`;
        return `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}"${round}${this.ink(shape)}/>`;
      }
      case 'circle':
        return `<circle cx="${num(shape.cx)}" cy="${num(shape.cy)}" r="${num(shape.r)}"${this.ink(shape)}/>`;
      case 'path':
        return `<path d="${shape.d}"${this.ink(shape, this.gradient(shape))}/>`;
      case 'text':
        return this.text(shape);
      case 'group': {
        const { at, opacity, box } = shape;
        const place = at === undefined ? '' : ` transform="translate(${num(at.x)} ${num(at.y)})"`;
        const faint = opacity === undefined || opacity === 1 ? '' : ` opacity="${num(opacity)}"`;
        const name = box === undefined ? '' : ` data-box="${escaped(box)}"`;
        return `<g${name}${place}${faint}>${shape.shapes.map((each) => this.shape(each)).join('')}</g>`;
      }
    }
  }

  private ink({ fill, stroke, line = 1, dash, round }: Ink, gradient?: string): string {
    const area = ` fill="${fill === undefined ? 'none' : this.colour(fill)}"`;
    if (stroke === undefined) return area;
    const dashes = dash === undefined || dash.length === 0 ? '' : ` stroke-dasharray="${dash.map(num).join(' ')}"`;
    const ends = round === true ? ' stroke-linecap="round" stroke-linejoin="round"' : '';
    return `${area} stroke="${gradient ?? this.colour(stroke)}" stroke-width="${num(line)}"${dashes}${ends}`;
  }

  private gradient({ fade, stroke }: Extract<PictureShape, { readonly kind: 'path' }>): string | undefined {
    if (fade === undefined || stroke === undefined) return undefined;
    const id = `${this.id}-fade-${this.gradients.length + 1}`;
    const colour = this.colour(stroke);
    this.gradients.push(
      `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${num(fade.x)}" cy="${num(fade.y)}" r="${num(fade.to)}">` +
        `<stop offset="${num(fade.from / fade.to)}" stop-color="${colour}" stop-opacity="0"/>` +
        `<stop offset="1" stop-color="${colour}"/></radialGradient>`,
    );
    return `url(#${id})`;
  }

  private text({ x, y, anchor, runs }: TextShape): string {
    const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
    const [only] = runs;
    const keep = ' xml:space="preserve" style="white-space:pre"';
    const head = `<text x="${num(x)}" y="${num(y)}"${place}${keep}`;
    if (only !== undefined && runs.length === 1) return `${head}${this.font(only)}>${escaped(only.text)}</text>`;
    const spans = runs.map((run) => {
      const gap = run.gap === undefined ? '' : ` dx="${num(run.gap)}"`;
      return `<tspan${gap}${this.font(run)}>${escaped(run.text)}</tspan>`;
    });
    return `${head}>${spans.join('')}</text>`;
  }

  private font({ size, weight, mono, fill, struck }: TextRun): string {
    const face = mono ? ` font-family="${this.mono}"` : '';
    const heavy = weight === 400 ? '' : ` font-weight="${weight}"`;
    const line = struck === true ? ' text-decoration="line-through"' : '';
    return ` font-size="${num(size)}"${heavy}${face}${line} fill="${this.colour(fill)}"`;
  }

  private colour(token: string): string {
    return this.colours[token] ?? '#000000';
  }
}

/** No longer than it need be: hundredths of a unit are not seen. */
function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  const sayable = Array.from(text, (char) => (isSayable(char) ? char : '\uFFFD')).join('');
  return sayable.replaceAll(/[&<>"]/g, (sign) => MARKUP[sign] ?? sign);
}

/** XML has no other control characters than these, not even written as references. */
function isSayable(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  const isControl = code < 0x20 && char !== '\t' && char !== '\n' && char !== '\r';
  return !isControl && code !== 0xfffe && code !== 0xffff && (code < 0xd800 || code > 0xdfff);
}
