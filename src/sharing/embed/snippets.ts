import { addressOf, linkTo, type Asked } from '../link.ts';
import { EMBED_DEFAULTS, embedAddressOf, type EmbedOptions } from './embed-address.ts';

/** Where a snippet is pasted. */
export type SnippetPlace = 'iframe' | 'element' | 'reveal' | 'marp' | 'slidev' | 'wordpress';

/** What is put into another page, and how. */
export interface Embedding {
  /** Address of the page that shows it. */
  readonly page: string;
  /** `file`: a scene that is too long for an address; its file lies beside the deck, under this name. */
  readonly what: Asked | { readonly kind: 'file'; readonly name: string };
  readonly options: Partial<EmbedOptions>;
  /** CSS pixels; absent: as wide as there is room, and 16 to 9. */
  readonly size?: { readonly width: number; readonly height: number };
  /** What the frame is called for whoever does not see it. */
  readonly title: string;
  /** A picture for paper, beside the deck. */
  readonly poster?: string;
}

/** The text to be pasted; undefined where that place cannot have this: a frame alone reads no file. */
export function snippetOf(place: SnippetPlace, embedding: Embedding): string | undefined {
  const { what } = embedding;
  switch (place) {
    case 'iframe':
    case 'wordpress':
      return what.kind === 'file' ? undefined : frameTag(embedding, what);
    case 'element':
      return `${scriptTag(embedding)}\n\n${elementTag(embedding)}`;
    case 'reveal':
      return `<section>\n  ${elementTag(embedding)}\n</section>\n\n<!-- once, at the end of the page -->\n${scriptTag(embedding)}`;
    case 'marp':
      return `---\nmarp: true\n---\n\n${scriptTag(embedding)}\n\n${elementTag(embedding)}`;
    case 'slidev':
      return elementTag(embedding);
  }
}

/** For `index.html` of a Slidev deck, which has the script once for all slides. */
export function slidevHead(embedding: Embedding): string {
  return `<head>\n  ${scriptTag(embedding)}\n</head>`;
}

function frameTag({ page, options, size, title }: Embedding, asked: Asked): string {
  return tag('iframe', {
    src: embedAddressOf(page, asked, options),
    title,
    ...(size === undefined ? {} : { width: String(size.width), height: String(size.height) }),
    style: `border:0;${size === undefined ? 'width:100%;aspect-ratio:16/9' : 'max-width:100%'}`,
    allow: 'fullscreen; clipboard-write',
    loading: 'lazy',
  });
}

function elementTag({ page, what, options, size, title, poster }: Embedding): string {
  const attributes: Record<string, string> =
    what.kind === 'scene'
      ? { src: linkTo(what, bare(page)) }
      : what.kind === 'file'
        ? { scene: what.name }
        : { [what.kind]: what.id };
  for (const name of ['editor', 'story', 'controls', 'autoplay', 'loop'] as const) {
    const value = options[name];
    if (value !== undefined && value !== EMBED_DEFAULTS[name]) attributes[name] = value ? '' : 'false';
  }
  const { keys, hop, view, language, theme, speed, transparent } = options;
  if (keys === 'steps') attributes['keys'] = keys;
  if (hop !== undefined) attributes['hop'] = String(hop);
  if (view !== undefined) attributes['view'] = view;
  if (language !== undefined) attributes['lang'] = language;
  if (theme !== undefined) attributes['theme'] = theme;
  if (speed !== undefined && speed !== 1) attributes['speed'] = String(speed);
  if (transparent === true) attributes['transparent'] = '';
  if (size !== undefined) Object.assign(attributes, { width: String(size.width), height: String(size.height) });
  if (poster !== undefined) attributes['poster'] = poster;
  attributes['title'] = title;
  return tag('kube-hop', attributes);
}

function scriptTag({ page }: Embedding): string {
  return tag('script', { src: new URL('kube-hop.js', bare(page)).href });
}

/** The page itself, as everybody has it. */
function bare(page: string): string {
  const url = new URL(addressOf(undefined, page));
  url.search = '';
  return url.href;
}

function tag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([attribute, value]) =>
    value === '' ? ` ${attribute}` : ` ${attribute}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  return `<${name}${written.join('')}></${name}>`;
}
