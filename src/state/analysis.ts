import type { Analysis, ObjectRef, Workspace } from '../engine/index.ts';
import type { EngineClient } from '../worker/engine-client.ts';
import { answerAgain, type AnsweredAgain } from './answer-again.ts';
import type { Clock } from './clock.ts';
import { documentOfEdit } from './document-of-edit.ts';
import { sameMoment } from './hop-at.ts';
import { isOtherText } from './is-other-text.ts';
import { noLive } from './live.ts';
import type { EngineState, PageState } from './model.ts';
import { planOf } from './planning.ts';
import type { PageStore } from './store.ts';
import { placesStand } from './trace-places.ts';
import { sameWay } from './verdict-change.ts';
import { sameQuestion } from './workspace.ts';

export interface Follower {
  /** Asks at once what still waits, and resolves when it was answered. */
  readonly settled: () => Promise<void>;
}

/** Milliseconds that a text rests before the last request is answered in it: a word half written changes no verdict. */
const REST = 700;

/**
 * Asks the engine whenever the workspace changes, and puts what it answers into the state. The last request is answered
 * again with it: at once after a setting or a what-if, and when the keys rest after a change of the text.
 */
export function followWorkspace(
  store: PageStore,
  {
    engine,
    clock,
    reducedMotion,
    opening = Promise.resolve(),
  }: {
    engine: EngineClient;
    clock: Clock;
    reducedMotion: () => boolean;
    /** Settles once the page shows what it opens with. */ opening?: Promise<void>;
  },
): Follower {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let asked: Promise<void> = Promise.resolve();
  let editedDocument: number | undefined;
  /** The workspace that the state's analysis is of. */
  let analysed: Workspace | undefined;

  async function ask(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const { workspace, engine: before, look } = store.getState();
    if (before.state !== 'starting') store.setState({ engine: { state: 'busy' } });
    const answer = await engine.analyse(workspace, unfoldedIn(look.open));
    if (answer.kind === 'superseded') return;
    if (answer.kind === 'answer') return take(workspace, answer.analysis);
    // Ours to repair, whatever the manifests are: whoever looks finds it.
    if (answer.kind === 'failed') console.error(answer.message);
    const document = answer.kind === 'stuck' ? (answer.document ?? editedDocument) : undefined;
    const state = answer.kind === 'stuck' ? 'restarted' : 'failed';
    store.setState({ engine: engineState(state, document) });
  }

  async function take(asOf: Workspace, analysis: Analysis): Promise<void> {
    const { workspace, live } = store.getState();
    if (!sameQuestion(workspace, asOf)) return;
    analysed = asOf;
    if (live.asked === undefined) return store.setState(partOf(analysis));
    if (live.answeredIn !== undefined && isOtherText(live.answeredIn, workspace.text, analysis)) return clear(analysis);
    if (resting !== undefined) return redraw(analysis);
    await again(asOf, analysis);
  }

  /** What the state has of an answer. */
  function partOf(analysis: Analysis): Pick<PageState, 'analysis' | 'workspace' | 'engine'> {
    const { allocated, remembered } = analysis;
    const { workspace } = store.getState();
    return { analysis, workspace: { ...workspace, allocated, documents: remembered }, engine: { state: 'idle' } };
  }

  /** The new picture, with the request as it was answered before: as long as its places are there. */
  function redraw(analysis: Analysis): void {
    const { trace, live, analysis: before } = store.getState();
    const part = partOf(analysis);
    if (trace === undefined || analysis.topology === before?.topology) return store.setState(part);
    if (live.outOfPicture || before === undefined || !placesStand(trace, before.topology, analysis.topology)) {
      stop();
      return store.setState({ ...part, live: { ...live, outOfPicture: true } });
    }
    show({ ...part, trace });
  }

  async function again(asOf: Workspace, analysis: Analysis): Promise<void> {
    const before = store.getState();
    const { live } = before;
    let answer: AnsweredAgain | undefined;
    try {
      answer = await answerAgain(engine, before, analysis);
    } catch {
      // The engine had to be ended: it says so itself at the next question.
      return clear(analysis);
    }
    const { workspace, live: now } = store.getState();
    // Something newer is on its way.
    if (!sameQuestion(workspace, asOf)) return;
    // The person sent meanwhile: that answer stays, in the picture as it is now.
    if (now.asked !== live.asked) return redraw(analysis);
    if (answer === undefined) return store.setState(partOf(analysis));
    const { trace, memory, ...news } = answer;
    const part = partOf(analysis);
    // Said of an end that is there no longer, where nothing was shown.
    const earlier = before.trace === undefined ? undefined : now.change;
    const all = { ...part, memory, live: { ...news.live, change: news.change ?? earlier } };
    if (trace === undefined) {
      stop();
      return store.setState({ ...all, trace: undefined, timeline: undefined });
    }
    show({ ...all, trace });
  }

  /** Puts a trace into the state where the one before it stood: at the same moment if it goes the same way, else at its end. */
  function show(part: Partial<PageState> & Pick<PageState, 'trace'>): void {
    const { timeline, trace: before, playback, analysis: known } = store.getState();
    const { trace, analysis = known } = part;
    if (trace === undefined || analysis === undefined) return;
    if (trace === before && analysis.topology === known?.topology) return store.setState(part);
    const anew = planOf(store.getState(), trace, analysis.topology, reducedMotion());
    const same = before !== undefined && timeline !== undefined && sameWay(before, trace);
    const at = same ? sameMoment(timeline, anew, clock.now()) : anew.duration;
    const playing = playback.playing && same;
    if (!same) clock.stop();
    store.setState({ ...part, timeline: anew, playback: { ...playback, at, playing } });
    clock.moveTo(at);
    if (playing) store.getState().actions.play();
  }

  /** Another text: the request was none of its. */
  function clear(analysis: Analysis): void {
    stop();
    clock.moveTo(0);
    const { playback } = store.getState();
    store.setState({
      ...partOf(analysis),
      trace: undefined,
      timeline: undefined,
      live: noLive(),
      playback: { ...playback, at: 0, playing: false },
    });
  }

  function stop(): void {
    clock.stop();
    const { playback } = store.getState();
    if (playback.playing) store.setState({ playback: { ...playback, at: clock.now(), playing: false } });
  }

  function begin(): void {
    asked = ask();
  }

  /** The text has rested: what was put off is done, where no question that is on its way does it. */
  function rested(): void {
    resting = undefined;
    if (timer !== undefined) return;
    asked = asked.then(async () => {
      const { analysis, live, workspace } = store.getState();
      // An engine that did not get through this text has said so; it has no answer to answer in.
      const isKnown = analysed !== undefined && sameQuestion(analysed, workspace);
      const isDue = isKnown && live.asked !== undefined && !isAnsweredIn(live, workspace);
      if (resting === undefined && timer === undefined && analysis !== undefined && isDue)
        await again(workspace, analysis);
    });
  }

  store.subscribe(({ workspace, playback, live, look }, before) => {
    if (playback.playing && !before.playback.playing && live.change !== undefined && live === before.live)
      store.setState({ live: { ...live, change: undefined } });
    const sameOpen = look.open === before.look.open || sameItems(unfoldedIn(look.open), unfoldedIn(before.look.open));
    if (sameQuestion(workspace, before.workspace) && sameOpen) return;
    clearTimeout(timer);
    if (workspace.text !== before.workspace.text) {
      editedDocument = documentOfEdit(before.workspace.text, workspace.text);
      clearTimeout(resting);
      resting = setTimeout(rested, REST);
    }
    timer = setTimeout(begin, 0);
  });
  asked = opening.then(ask);

  return {
    async settled() {
      store.getState().actions.takeTyped();
      if (timer !== undefined) begin();
      await asked;
    },
  };
}

/** Of what the person unfolded what the engine folds: workloads. */
function unfoldedIn(open: readonly string[]): readonly ObjectRef[] {
  return open.filter((id): id is ObjectRef => id.includes('/'));
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** Whether the last request was answered in this very workspace. */
function isAnsweredIn({ answeredIn }: PageState['live'], { text, settings, events, now }: Workspace): boolean {
  return (
    answeredIn?.text === text &&
    answeredIn.settings === settings &&
    answeredIn.events === events &&
    answeredIn.now === now
  );
}

function engineState(state: EngineState['state'], document: number | undefined): EngineState {
  return document === undefined ? { state } : { state, document };
}
