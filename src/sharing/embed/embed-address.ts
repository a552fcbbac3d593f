import { addressOf, type Asked } from '../link.ts';

/** What an address with `?embed` asks to be shown: the picture, with as little around it as is wanted. */
export interface EmbedOptions {
  /** The manifests beside the picture, to be changed by whoever looks. */
  readonly editor: boolean;
  /** What happens at each hop, in a sentence. */
  readonly story: boolean;
  /** The keys to the playback: play, step, where it stands. */
  readonly controls: boolean;
  /** Plays by itself whenever it comes into sight. */
  readonly autoplay: boolean;
  /** Begins anew after its end. */
  readonly loop: boolean;
  /** To whom the arrow keys belong: to the deck around it, or first to the steps of the request. */
  readonly keys: 'deck' | 'steps';
  /** The hop that it stands at, counted from 1 as readers count (0: before the first). It does not play by itself then. */
  readonly hop?: number;
  readonly view?: 'nodes' | 'concept';
  readonly language?: 'en' | 'ja';
  readonly theme?: 'light' | 'dark';
  /** How fast it plays, of 1. */
  readonly speed?: number;
  /** The slide's own ground is behind the picture. */
  readonly transparent?: boolean;
}

/** What an embed shows where its address does not say otherwise. */
export const EMBED_DEFAULTS: EmbedOptions = {
  editor: false,
  story: true,
  controls: true,
  autoplay: true,
  loop: false,
  keys: 'deck',
};

const SLOWEST = 0.25;
const FASTEST = 4;

/** Parameters of an address that say what is shown and how. */
const NAMES = new Set(
  'embed editor story controls autoplay loop keys hop view lang theme speed transparent lesson example'.split(' '),
);

/** What an address's query asks for; undefined where it asks for the whole page. */
export function embedOptionsOf(search: string): EmbedOptions | undefined {
  const asked = new URLSearchParams(search);
  if (!asked.has('embed')) return undefined;
  const isOn = (name: string, otherwise: boolean): boolean => {
    const value = asked.get(name);
    if (value === '0' || value === 'false') return false;
    return value === '1' || value === 'true' || value === '' ? true : otherwise;
  };
  const hop = wholeNumber(asked.get('hop'));
  const speed = Number(asked.get('speed') ?? Number.NaN);
  const view = oneOf(asked.get('view'), ['nodes', 'concept'] as const);
  const language = oneOf(asked.get('lang'), ['en', 'ja'] as const);
  const theme = oneOf(asked.get('theme'), ['light', 'dark'] as const);
  return {
    editor: isOn('editor', EMBED_DEFAULTS.editor),
    story: isOn('story', EMBED_DEFAULTS.story),
    controls: isOn('controls', EMBED_DEFAULTS.controls),
    autoplay: isOn('autoplay', EMBED_DEFAULTS.autoplay),
    loop: isOn('loop', EMBED_DEFAULTS.loop),
    keys: asked.get('keys') === 'steps' ? 'steps' : 'deck',
    ...(hop === undefined ? {} : { hop }),
    ...(view === undefined ? {} : { view }),
    ...(language === undefined ? {} : { language }),
    ...(theme === undefined ? {} : { theme }),
    ...(speed >= SLOWEST && speed <= FASTEST ? { speed } : {}),
    ...(isOn('transparent', false) ? { transparent: true } : {}),
  };
}

/** The address that shows this and nothing else; what `base` says beside that stays. `base` may be relative. */
export function embedAddressOf(base: string, asked: Asked | undefined, options: Partial<EmbedOptions>): string {
  const [beforeHash = ''] = base.split('#');
  const [path = '', query = ''] = beforeHash.split('?');
  const kept = query.split('&').filter((part) => part !== '' && !NAMES.has(part.split('=')[0] ?? ''));
  const parts = ['embed', ...kept];
  for (const name of ['editor', 'story', 'controls', 'autoplay', 'loop'] as const) {
    const value = options[name];
    if (value !== undefined && value !== EMBED_DEFAULTS[name]) parts.push(`${name}=${value ? 1 : 0}`);
  }
  const { hop, view, language, theme, keys, speed, transparent } = options;
  if (hop !== undefined) parts.push(`hop=${hop}`);
  if (view !== undefined) parts.push(`view=${view}`);
  if (language !== undefined) parts.push(`lang=${language}`);
  if (theme !== undefined) parts.push(`theme=${theme}`);
  if (keys === 'steps') parts.push('keys=steps');
  if (speed !== undefined && speed !== 1) parts.push(`speed=${speed}`);
  if (transparent === true) parts.push('transparent=1');
  if (asked !== undefined && asked.kind !== 'scene') parts.push(`${asked.kind}=${encodeURIComponent(asked.id)}`);
  return `${path}?${parts.join('&')}${asked?.kind === 'scene' ? `#${asked.packed}` : ''}`;
}

/** The address of the whole page with the same on it. */
export function wholePageAddress(here: string, asked: Asked | undefined, language: 'en' | 'ja'): string {
  const url = new URL(here);
  for (const name of NAMES) url.searchParams.delete(name);
  url.searchParams.set('lang', language);
  return addressOf(asked, url.href);
}

function oneOf<const T extends string>(value: string | null, known: readonly T[]): T | undefined {
  return known.find((each) => each === value);
}

function wholeNumber(value: string | null): number | undefined {
  return value !== null && /^\d{1,4}$/.test(value) ? Number(value) : undefined;
}
