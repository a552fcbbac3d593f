/**
 * What an embedded page and the page around it say to each other: plain JSON in `postMessage`, each with `kubehop: 1` and its
 * `type`. Nothing here imports anything: the element's small file has it too.
 */

/** To the frame. */
export type ToFrame =
  /** Opens a scene (a link, or what stands behind its `#`), a lesson or an example, in the place of what is shown. */
  | { readonly type: 'load'; readonly scene: string }
  | { readonly type: 'load'; readonly lesson: string }
  | { readonly type: 'load'; readonly example: string }
  /** Sends a request, written as lessons write theirs: from `internet`, `pod default/caller`, `pod of default/web`, `node node-1`. */
  | { readonly type: 'send'; readonly from?: string; readonly method?: string; readonly url?: string }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  /** Rests at the end of a hop, counted from 1; 0 is before the first. */
  | { readonly type: 'seek'; readonly hop: number }
  | { readonly type: 'setLanguage'; readonly language: 'en' | 'ja' }
  /** The slide came, or left. */
  | { readonly type: 'shown' }
  | { readonly type: 'hidden' };

/** From the frame. */
export type FromFrame =
  /** It is drawn. `hops` of its request; 0 while none was sent. */
  | { readonly type: 'ready'; readonly version: string; readonly hops: number }
  /** Another hop is shown, counted from 1 (0: before the first), in the words that stand beneath the picture. */
  | {
      readonly type: 'hop';
      readonly hop: number;
      readonly of: number;
      readonly sentence: string;
      /** It rests on its end. */
      readonly ended: boolean;
    }
  /** What became of a request: `delivered`, `refused`, `timeout`, `nxdomain`, `resolved`, `http-404` … */
  | { readonly type: 'verdict'; readonly verdict: string; readonly sentence: string }
  /** What it was asked for cannot be shown or done. `problem` is a word for programs. */
  | { readonly type: 'error'; readonly problem: string; readonly sentence: string }
  /** A key that belongs to the deck; as the event of the keyboard has it. */
  | { readonly type: 'key'; readonly key: string; readonly code?: string; readonly shiftKey: boolean };

/** A message as it goes through `postMessage`. */
export type Posted<M extends ToFrame | FromFrame> = M & { readonly kubehop: 1 };

export function posted<M extends ToFrame | FromFrame>(message: M): Posted<M> {
  return { kubehop: 1, ...message };
}

/** What a page said to the frame; undefined for anything that is not exactly that. Other fields are left behind. */
export function readToFrame(data: unknown): ToFrame | undefined {
  const type = typeOf(data);
  if (type === undefined) return undefined;
  const { scene, lesson, example, from, method, url, by, hop, language } = own(data);
  switch (type) {
    case 'load': {
      const [what, ...more] = [scene, lesson, example].filter((each) => each !== undefined);
      if (!isText(what) || what === '' || more.length > 0) return undefined;
      return scene !== undefined
        ? { type, scene: what }
        : lesson !== undefined
          ? { type, lesson: what }
          : { type, example: what };
    }
    case 'send':
      return [from, method, url].every((each) => each === undefined || isText(each))
        ? {
            type,
            ...(isText(from) ? { from } : {}),
            ...(isText(method) ? { method } : {}),
            ...(isText(url) ? { url } : {}),
          }
        : undefined;
    case 'step':
      return by === 1 || by === -1 ? { type, by } : undefined;
    case 'seek':
      return isCount(hop) ? { type, hop } : undefined;
    case 'setLanguage':
      return language === 'en' || language === 'ja' ? { type, language } : undefined;
    case 'play':
    case 'pause':
    case 'shown':
    case 'hidden':
      return { type };
    default:
      return undefined;
  }
}

/** What a frame said; undefined for anything that is not exactly that. Other fields are left behind. */
export function readFromFrame(data: unknown): FromFrame | undefined {
  const type = typeOf(data);
  if (type === undefined) return undefined;
  const { version, hops, hop, of, sentence, ended, verdict, problem, key, code, shiftKey } = own(data);
  switch (type) {
    case 'ready':
      return isText(version) && isCount(hops) ? { type, version, hops } : undefined;
    case 'hop':
      return isCount(hop) && isCount(of) && isText(sentence) && typeof ended === 'boolean'
        ? { type, hop, of, sentence, ended }
        : undefined;
    case 'verdict':
      return isText(verdict) && isText(sentence) ? { type, verdict, sentence } : undefined;
    case 'error':
      return isText(problem) && isText(sentence) ? { type, problem, sentence } : undefined;
    case 'key':
      if (!isText(key) || typeof shiftKey !== 'boolean' || (code !== undefined && !isText(code))) return undefined;
      return { type, key, ...(code === undefined ? {} : { code }), shiftKey };
    default:
      return undefined;
  }
}

function typeOf(data: unknown): string | undefined {
  const { kubehop, type } = own(data);
  return kubehop === 1 && isText(type) ? type : undefined;
}

/** The fields that an object has itself: nothing that it inherits is read. */
function own(data: unknown): Readonly<Record<string, unknown>> {
  const isRecord = typeof data === 'object' && data !== null && !Array.isArray(data);
  return Object.assign(Object.create(null) as Record<string, unknown>, isRecord ? data : undefined);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A number of things. */
function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
