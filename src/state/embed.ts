import { askedBy, type Asked } from '../sharing/link.ts';
import { embedOptionsOf, type EmbedOptions } from '../sharing/embed/embed-address.ts';
import type { ToFrame } from '../sharing/embed/messages.ts';
import { version } from '../sharing/version.ts';
import { createReports, type EmbedWords } from './embed-reports.ts';
import { requestIn, requestWanted, type Wanted } from './embed-request.ts';
import { gate } from './gate.ts';
import type { EmbedHost } from './embed-host.ts';
import { hopAt } from './hop-at.ts';
import type { Services } from './services.ts';
import type { PageStore } from './store.ts';

/** The page as it is within another one. */
export interface Embed {
  readonly options: EmbedOptions;
  /** It is in the frame of another page. */
  readonly isFramed: boolean;
  /** Settles once what its address asks for stands on the page, before it is answered. */
  readonly opening: Promise<void>;
  /** Settles once something stands to be drawn, or nothing of it can be. */
  readonly standing: Promise<void>;
  /** It is drawn. */
  readonly drawn: () => void;
  /** It came into the reader's sight, or left it. */
  readonly see: (inSight: boolean) => void;
  /** The reader used its controls: from now on it plays only when told to. */
  readonly used: () => void;
  readonly speak: (words: EmbedWords) => void;
  /** A key that is the deck's: it goes up to it, unless it is one for steps here. */
  readonly key: (key: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>) => void;
}

export interface EmbedServices extends Pick<Services, 'clock' | 'settled' | 'reducedMotion'> {
  readonly host: EmbedHost;
  readonly location: Pick<Location, 'search' | 'hash'>;
  /** Tells when the fragment of the address became another one. */
  readonly onAddress: (changed: () => void) => void;
}

/** Opens what the address asks for, plays it while it is seen, does what the page around says, and tells it what is shown. */
export function createEmbed(store: PageStore, services: EmbedServices): Embed {
  const { clock, settled, reducedMotion, host, location } = services;
  const options = embedOptionsOf(location.search) ?? embedOptionsOf('?embed')!;
  const reports = createReports(store, clock, host);
  const { actions } = store.getState();
  /** Only what was asked for last is shown. */
  let opened = 0;
  /** Settles once what was opened last is answered and stands where it is to stand. */
  let begun: Promise<void> = Promise.resolve();
  let stands = false;
  const standing = gate();
  const drawn = gate();
  let inSight = false;
  let toldHidden = false;
  let isUsed = false;
  let wasSeen = false;
  /** The language that was asked for; that of the scene, where none was. */
  let { language } = options;
  const isSeen = (): boolean => inSight && !toldHidden;
  const playsItself = (): boolean => stands && options.autoplay && options.hop === undefined && !isUsed;

  async function open(asked: Asked | undefined): Promise<void> {
    const number = ++opened;
    const done = gate();
    begun = done.passed;
    actions.dismissNotOpened();
    stands = false;
    isUsed = false;
    reports.rest();
    let wanted: Wanted = {};
    let isOpen = true;
    if (asked?.kind === 'scene')
      isOpen = await actions.openShared(asked.packed, 'link', (request, hop) => {
        wanted = { request, hop };
      });
    else if (asked !== undefined) {
      isOpen = await actions.openNamed(asked.kind, asked.id);
      if (asked.kind === 'lesson') wanted = { lesson: asked.id };
    }
    if (number !== opened) return done.open();
    const { notOpened } = store.getState();
    if (!isOpen) {
      if (notOpened !== undefined) {
        const { problem, from, field = '' } = notOpened;
        reports.fail({ of: 'opening', problem, from, field });
      }
      standing.open();
      return done.open();
    }
    const { view } = options;
    if (view !== undefined) actions.setView(view);
    if (language !== undefined) actions.setLanguage(language);
    void begin(number, wanted).finally(done.open);
  }

  async function begin(number: number, wanted: Wanted): Promise<void> {
    // The engine asks once what is open: nothing is asked of it before.
    await Promise.resolve().then(() => opening);
    const request = await requestWanted(store, settled, wanted);
    if (number !== opened) return;
    if (request === undefined) reports.fail({ of: 'request', problem: 'nothing-to-send' });
    else await actions.send(request);
    if (number !== opened) return;
    actions.setSpeed(options.speed ?? 1);
    actions.setLoop(options.loop);
    const hop = options.hop === undefined ? (options.autoplay ? undefined : wanted.hop) : options.hop - 1;
    stands = true;
    if (hop !== undefined) actions.seekHop(hop);
    else if (playsItself() && isSeen()) playFromStart();
    // Where nothing may move the whole way is shown, unless it is stepped through.
    else if (!reducedMotion() || !options.autoplay || options.keys === 'steps') actions.seekHop(-1);
    standing.open();
    await drawn.passed;
    if (number !== opened) return;
    host.post({ type: 'ready', version, hops: store.getState().timeline?.steps.length ?? 0 });
    reports.begin();
  }

  function playFromStart(): void {
    if (reducedMotion())
      return options.keys === 'steps' ? actions.seekHop(-1) : actions.seekHop(Number.MAX_SAFE_INTEGER);
    actions.seek(0);
    actions.play();
  }

  function seenOrNot(): void {
    const now = isSeen();
    if (now === wasSeen) return;
    wasSeen = now;
    if (!now) return actions.pause();
    if (playsItself()) playFromStart();
  }

  /** Does what moves the playback, once there is something to move. */
  function then(act: () => void): void {
    isUsed = true;
    void begun.then(act);
  }

  async function send(message: Extract<ToFrame, { type: 'send' }>): Promise<void> {
    await settled();
    const { analysis, draft, trace } = store.getState();
    if (analysis === undefined) return;
    const before = trace?.request;
    const request = requestIn(
      message,
      analysis,
      before ? { from: before.from, method: before.method, url: before.url } : draft,
    );
    if (typeof request === 'string') return reports.fail({ of: 'request', problem: request });
    await actions.send(request);
  }

  function hear(message: ToFrame): void {
    switch (message.type) {
      case 'load':
        void open(
          'scene' in message
            ? { kind: 'scene', packed: message.scene }
            : 'lesson' in message
              ? { kind: 'lesson', id: message.lesson }
              : { kind: 'example', id: message.example },
        );
        break;
      case 'send':
        isUsed = true;
        // What is said after it is done after it.
        begun = begun.then(() => send(message));
        break;
      case 'play':
        then(actions.play);
        break;
      case 'pause':
        then(actions.pause);
        break;
      case 'step':
        then(message.by === 1 ? actions.nextHop : actions.previousHop);
        break;
      case 'seek':
        then(() => actions.seekHop(message.hop - 1));
        break;
      case 'setLanguage':
        language = message.language;
        actions.setLanguage(language);
        break;
      case 'shown':
      case 'hidden':
        toldHidden = message.type === 'hidden';
        seenOrNot();
    }
  }

  /** The next hop or the one before, where the arrow keys are for these and there is one. */
  function stepped(by: 1 | -1): boolean {
    const { timeline } = store.getState();
    if ((host.isFramed && options.keys !== 'steps') || timeline === undefined) return false;
    const hop = hopAt(timeline, clock.now());
    const isLast = hop >= timeline.steps.length - 1 && clock.now() >= (timeline.steps.at(-1)?.arrival ?? 0);
    if (by === 1 ? isLast : hop < 0) return false;
    isUsed = true;
    if (by === 1) actions.nextHop();
    else actions.previousHop();
    return true;
  }

  const opening = open(askedBy(location));
  host.listen(hear);
  let known = location.hash;
  services.onAddress(() => {
    if (location.hash === known) return;
    known = location.hash;
    void open(askedBy(location));
  });

  return {
    options,
    isFramed: host.isFramed,
    opening,
    standing: standing.passed,
    drawn: drawn.open,
    see(seen) {
      inSight = seen;
      seenOrNot();
    },
    used() {
      isUsed = true;
    },
    speak: reports.speak,
    key({ key, code, shiftKey }) {
      const by = STEPS[key];
      if (by !== undefined && stepped(by)) return;
      host.post({ type: 'key', key, ...(code === '' ? {} : { code }), shiftKey });
    },
  };
}

/** The keys of decks, and of what is held in the hand to turn slides. */
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
