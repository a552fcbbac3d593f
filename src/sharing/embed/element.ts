import { element as en } from '../../i18n/en/element.ts';
import { element as ja } from '../../i18n/ja/element.ts';
import type { ElementMessages } from '../../i18n/element-messages.ts';
import { drawStill, ELEMENT_STYLE, lengthOf } from './element-look.ts';
import {
  ASKED_ATTRIBUTES,
  frameAddressOf,
  isSameAsked,
  OPTION_ATTRIBUTES,
  type FrameAddress,
} from './frame-address.ts';
import { FrameLine } from './frame-line.ts';
import { keyEvent } from './key-event.ts';
import type { FromFrame, ToFrame } from './messages.ts';
import { watchSeen } from './watch-seen.ts';

/** What `load` shows: a link or what stands behind its `#`, the text of a scene's file, or something by its name. */
export type Loaded = { readonly scene: string } | { readonly lesson: string } | { readonly example: string };

const OWN_ATTRIBUTES = ['scene', 'base', 'poster', 'title', 'width', 'height', 'loading', 'sandbox'] as const;

/** After so long a frame that said nothing is shown all the same. Milliseconds. */
const PATIENCE = 15_000;

/** How long a key that a frame hands on is held: decks may ask which keys are down once in a frame. Milliseconds. */
const HELD = 50;

/** `<kube-hop>`: a scene in a page or a deck. Its attributes, methods and events are told in README.md beside this file. */
export class KubeHop extends HTMLElement {
  /** The folder of the page, where neither `src` nor the attribute `base` says it. */
  static base: string | undefined;

  static readonly observedAttributes: readonly string[] = [
    ...OPTION_ATTRIBUTES,
    ...ASKED_ATTRIBUTES,
    ...OWN_ATTRIBUTES,
  ];

  readonly #box = document.createElement('div');
  readonly #still = document.createElement('div');
  readonly #size = new CSSStyleSheet();
  #frame: HTMLIFrameElement | undefined;
  #line: FrameLine | undefined;
  /** Where the frame is, as far as it was told. */
  #at: FrameAddress | undefined;
  /** The file of the scene that is shown: its address, and its text once it is there. */
  #file: { readonly href: string; readonly text?: string } | undefined;
  /** What the frame says is of something else, until it has opened the file. */
  #awaitsFile = false;
  #isWanted = false;
  #isSeen = false;
  #isToUpdate = false;
  /** What is shown is to be loaded although it is the same. */
  #isAnew = false;
  #endWatch: (() => void) | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const style = new CSSStyleSheet();
    style.replaceSync(ELEMENT_STYLE);
    root.adoptedStyleSheets = [style, this.#size];
    this.#box.append(this.#still);
    root.append(this.#box);
  }

  connectedCallback(): void {
    this.#endWatch = watchSeen(
      this,
      () => this.#want(),
      (isSeen) => {
        this.#isSeen = isSeen;
        if (this.#line?.hears === true) this.#line.say({ type: isSeen ? 'shown' : 'hidden' });
      },
    );
    this.#updateSoon();
  }

  disconnectedCallback(): void {
    this.#endWatch?.();
    // A frame that is put into a document again begins anew.
    this.#dropFrame();
    this.#isWanted = false;
  }

  attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
    if (before !== now) this.#updateSoon();
  }

  /** Shows something else, or the same anew. A scene that is refused is told by the event `error`; what was shown stays. */
  load(what: Loaded): void {
    const src = this.getAttribute('src');
    const attributes = attributesOf(what, src);
    if (attributes === undefined) return this.#say({ type: 'load', ...what });
    for (const [name, value] of Object.entries({ scene: null, lesson: null, example: null, src, ...attributes })) {
      if (value === null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    }
    this.#isAnew = true;
    this.#isWanted = true;
    this.#updateSoon();
  }

  /** Sends a request; what is absent is as in the request bar. `from` as lessons write it: `internet`, `pod default/caller`. */
  send(request: { readonly from?: string; readonly method?: string; readonly url?: string } = {}): void {
    this.#say({ type: 'send', ...request });
  }

  play(): void {
    this.#say({ type: 'play' });
  }

  pause(): void {
    this.#say({ type: 'pause' });
  }

  step(by: 1 | -1 = 1): void {
    this.#say({ type: 'step', by });
  }

  /** Rests at the end of a hop, counted from 1; 0 is before the first. */
  seek(hop: number): void {
    this.#say({ type: 'seek', hop });
  }

  setLanguage(language: 'en' | 'ja'): void {
    this.setAttribute('lang', language);
  }

  /** The frame is needed now: it is near, or somebody speaks to it. */
  #want(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    this.#updateSoon();
  }

  #say(message: ToFrame): void {
    this.#want();
    // What the attributes asked for before comes before it.
    this.#update();
    this.#line?.say(message);
  }

  #updateSoon(): void {
    if (this.#isToUpdate) return;
    this.#isToUpdate = true;
    queueMicrotask(() => this.#update());
  }

  /** Brings still picture and frame to what the attributes say: by messages where they will do. */
  #update(): void {
    if (!this.#isToUpdate) return;
    this.#isToUpdate = false;
    if (!this.isConnected) return;
    const base = this.getAttribute('base') ?? KubeHop.base ?? document.baseURI;
    const address = frameAddressOf((name) => this.getAttribute(name), folderOf(base), document.baseURI);
    this.#draw(address);
    if (this.getAttribute('loading') === 'eager') this.#isWanted = true;
    if (!this.#isWanted) return;
    if (address === undefined) {
      this.#dropFrame();
      this.#draw(undefined, this.#words.wrongAddress);
      this.#tell({ type: 'error', problem: 'wrong-address', sentence: this.#words.wrongAddress });
      return;
    }
    const before = this.#at;
    this.#at = address;
    if (
      this.#line === undefined ||
      before?.page !== address.page ||
      this.#frame?.getAttribute('sandbox') !== this.getAttribute('sandbox')
    )
      this.#newFrame(address.href);
    else this.#sayChanges(this.#line, before, address);
    this.#isAnew = false;
    this.#readFile();
  }

  #sayChanges(line: FrameLine, before: FrameAddress, { asked, hop, language }: FrameAddress): void {
    if (asked !== undefined && (this.#isAnew || !isSameAsked(asked, before.asked)))
      line.say({
        type: 'load',
        ...(asked.kind === 'scene'
          ? { scene: asked.packed }
          : asked.kind === 'lesson'
            ? { lesson: asked.id }
            : { example: asked.id }),
      });
    if (hop !== undefined && hop !== before.hop) line.say({ type: 'seek', hop });
    if (language !== undefined && language !== before.language) line.say({ type: 'setLanguage', language });
  }

  /** The file of a scene, which lies beside the deck, is given to the frame as a message. */
  #readFile(): void {
    const scene = this.getAttribute('scene');
    if (scene === null || scene === '') {
      this.#file = undefined;
      return;
    }
    const href = new URL(scene, document.baseURI).href;
    if (this.#file?.href === href) return;
    const file = { href };
    this.#file = file;
    void textOf(href).then(
      (text) => {
        if (this.#file !== file) return;
        this.#file = { href, text };
        this.#line?.say({ type: 'load', scene: text });
      },
      () => {
        if (this.#file !== file) return;
        // Without the file the frame would show something that nobody asked for.
        this.#dropFrame();
        this.#draw(undefined, this.#words.notLoaded(href));
        this.#tell({ type: 'error', problem: 'not-loaded', sentence: this.#words.notLoaded(href) });
      },
    );
  }

  #draw(address: FrameAddress | undefined, problem?: string): void {
    const title = this.getAttribute('title') ?? this.#words.title;
    const width = lengthOf(this.getAttribute('width'));
    const height = lengthOf(this.getAttribute('height'));
    this.#size.replaceSync(`:host{${width ? `width:${width};` : ''}${height ? `height:${height}` : ''}}`);
    const link = address?.link;
    drawStill(this.#still, {
      title,
      problem,
      poster: this.getAttribute('poster'),
      link: link === undefined ? undefined : { words: this.#words.open, href: link },
    });
    if (this.#frame !== undefined) this.#frame.title = title;
  }

  #newFrame(href: string): void {
    this.#dropFrame();
    const frame = document.createElement('iframe');
    const sandbox = this.getAttribute('sandbox');
    frame.title = this.getAttribute('title') ?? this.#words.title;
    frame.allow = 'fullscreen; clipboard-write';
    if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
    frame.src = href;
    this.#frame = frame;
    this.#line = new FrameLine(frame, (message, isFirst) => this.#hear(message, isFirst));
    this.#box.className = 'waits';
    this.#patience = setTimeout(() => this.#show(), PATIENCE);
    this.#box.append(frame);
    this.#awaitsFile = (this.getAttribute('scene') ?? '') !== '';
    if (this.#awaitsFile && this.#file?.text !== undefined) this.#line.say({ type: 'load', scene: this.#file.text });
  }

  #dropFrame(): void {
    clearTimeout(this.#patience);
    this.#line?.close();
    this.#frame?.remove();
    this.#line = undefined;
    this.#frame = undefined;
    this.#box.className = '';
  }

  #hear(message: FromFrame, isFirst: boolean): void {
    if (isFirst) this.#line?.say({ type: this.#isSeen ? 'shown' : 'hidden' });
    if (this.#awaitsFile) {
      if (isFirst || this.#file?.text === undefined || (message.type !== 'ready' && message.type !== 'error')) return;
      this.#awaitsFile = false;
    }
    if (message.type === 'key') {
      this.dispatchEvent(keyEvent('keydown', message));
      setTimeout(() => this.dispatchEvent(keyEvent('keyup', message)), HELD);
      return;
    }
    if (message.type === 'ready' || message.type === 'error') this.#show();
    this.#tell(message);
  }

  #show(): void {
    clearTimeout(this.#patience);
    this.#box.className = 'ready';
  }

  #tell({ type, ...detail }: Exclude<FromFrame, { readonly type: 'key' }>): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  get #words(): ElementMessages {
    const language = this.closest<HTMLElement>('[lang]')?.lang ?? navigator.language;
    return language.toLowerCase().startsWith('ja') ? ja : en;
  }
}

/** What `load` is as attributes; undefined for the text of a file, which is none. */
function attributesOf(what: Loaded, src: string | null): Readonly<Record<string, string>> | undefined {
  if (!('scene' in what)) return what;
  const scene = what.scene.trim();
  if (scene.startsWith('{')) return undefined;
  // Without an address it is for the page that is there already.
  return { src: /^s\d+\./.test(scene) ? `${src?.split('#')[0] ?? ''}#${scene}` : scene };
}

/** The folder of a page, of which its file may be named. */
function folderOf(base: string): string {
  return new URL(base, document.baseURI).href;
}

async function textOf(href: string): Promise<string> {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}
