import { addressOf, askedBy, linkTo, type Asked } from '../link.ts';

const SWITCHES = ['editor', 'story', 'controls', 'autoplay', 'loop', 'transparent'] as const;
const VALUES = ['keys', 'hop', 'view', 'lang', 'theme', 'speed'] as const;

/** Attributes of `<kube-hop>` with the names and the values of the address's options. */
export const OPTION_ATTRIBUTES = [...SWITCHES, ...VALUES];

/** Attributes that say what is shown, by its address. */
export const ASKED_ATTRIBUTES = ['src', 'lesson', 'example'] as const;

/** Where the frame of an element is, and what it shows. */
export interface FrameAddress {
  readonly href: string;
  /** The page and the options that no message changes: where it is the same, another scene needs no other frame. */
  readonly page: string;
  readonly asked: Asked | undefined;
  readonly hop: number | undefined;
  readonly language: 'en' | 'ja' | undefined;
  /** The same in the whole page. */
  readonly link: string | undefined;
}

/** Reads an attribute; null where it is absent. */
export type Attributes = (name: string) => string | null;

/**
 * The frame of an element with these attributes; undefined where its address is none that a frame may have, as of
 * `javascript:`. `src` is a link as the page gives it away, or its fragment or query alone: then of the page in the folder
 * `base`. `documentBase`: what any other relative address is relative to.
 */
export function frameAddressOf(attributes: Attributes, base: string, documentBase: string): FrameAddress | undefined {
  const src = attributes('src')?.trim() ?? '';
  const url = parsed(src, /^([#?]|$)/.test(src) ? base : documentBase);
  if (url === undefined || !/^(https?|file):$/.test(url.protocol)) return undefined;
  const asked = namedBy(attributes) ?? askedBy(url);
  const link =
    asked &&
    linkTo(
      asked,
      withOptions(url, () => null),
    );
  const options = (name: string): string | null => attributes(name) ?? url.searchParams.get(name);
  const hop = options('hop')?.trim() ?? '';
  const language = options('lang')?.trim();
  return {
    href: addressOf(
      asked,
      withOptions(url, (name) => (name === 'embed' ? '' : options(name))),
    ),
    page: addressOf(
      undefined,
      withOptions(url, (name) => (/^(embed|hop|lang)$/.test(name) ? null : options(name))),
    ),
    asked,
    hop: /^\d{1,4}$/.test(hop) ? Number(hop) : undefined,
    language: language === 'en' || language === 'ja' ? language : undefined,
    link,
  };
}

/** The address with these options instead of its own. What they may be is the page's to say. */
function withOptions(address: URL, options: Attributes): string {
  const url = new URL(address);
  for (const name of ['embed', ...OPTION_ATTRIBUTES]) {
    const value = options(name);
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value.trim());
  }
  return url.href;
}

/** Whether two addresses ask for the same. */
export function isSameAsked(one: Asked | undefined, other: Asked | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (one.kind === 'scene' || other.kind === 'scene')
    return one.kind === 'scene' && other.kind === 'scene' && one.packed === other.packed;
  return one.kind === other.kind && one.id === other.id;
}

function namedBy(attributes: Attributes): Asked | undefined {
  for (const kind of ['lesson', 'example'] as const) {
    const id = attributes(kind);
    if (id !== null && id !== '') return { kind, id };
  }
  return undefined;
}

function parsed(address: string, base: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
