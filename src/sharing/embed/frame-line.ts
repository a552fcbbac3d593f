import { posted, readFromFrame, type FromFrame, type ToFrame } from './messages.ts';

/**
 * The line between an element and the frame that it made: nobody else is heard on it, and nothing is said to a page that
 * is not the one the frame was made for. What is said before that page speaks waits: it may not hear yet. What moves a scene
 * that is still being opened waits for it.
 */
export class FrameLine {
  readonly #frame: HTMLIFrameElement;
  readonly #heard: (message: FromFrame, isFirst: boolean) => void;
  /** Origins as messages name them; `null` is that of a sandboxed page. */
  readonly #origins: readonly string[];
  #hears = false;
  #opens = false;
  #unsaid: ToFrame[] = [];

  constructor(frame: HTMLIFrameElement, heard: (message: FromFrame, isFirst: boolean) => void) {
    this.#frame = frame;
    this.#heard = heard;
    const { protocol, origin } = new URL(frame.src);
    const isOpaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
    // Browsers name the origin of files in either way.
    this.#origins = isOpaque ? ['null'] : protocol === 'file:' ? ['null', 'file://'] : [origin];
    addEventListener('message', this.#hear);
  }

  /** Its page is there. */
  get hears(): boolean {
    return this.#hears;
  }

  say(message: ToFrame): void {
    // What was to be done with a scene that goes before it came is done with.
    if (message.type === 'load') this.#unsaid = this.#unsaid.filter((one) => !isOfScene(one));
    if (!this.#hears || (this.#opens && isOfScene(message))) this.#unsaid.push(message);
    else this.#post(message);
  }

  close(): void {
    removeEventListener('message', this.#hear);
    this.#unsaid = [];
  }

  #post(message: ToFrame): void {
    if (message.type === 'load') this.#opens = true;
    const [origin = 'null'] = this.#origins;
    // Only a real origin can be asked for.
    this.#frame.contentWindow?.postMessage(posted(message), origin === 'null' ? '*' : origin);
  }

  readonly #hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source === null || source !== this.#frame.contentWindow || !this.#origins.includes(origin)) return;
    const message = readFromFrame(data);
    if (message === undefined) return;
    const isFirst = !this.#hears;
    this.#hears = true;
    if (message.type === 'ready' || message.type === 'error') this.#opens = false;
    for (const unsaid of this.#unsaid.splice(0)) this.say(unsaid);
    this.#heard(message, isFirst);
  };
}

/** Whether a message is about the scene that is shown. */
function isOfScene({ type }: ToFrame): boolean {
  return type === 'play' || type === 'pause' || type === 'step' || type === 'seek' || type === 'send';
}
