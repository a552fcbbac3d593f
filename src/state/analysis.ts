import type { Analysis, Workspace } from '../engine/index.ts';
import { timelineOf } from '../scene/nodes-scene.ts';
import type { EngineClient } from '../worker/engine-client.ts';
import type { Clock } from './clock.ts';
import { sameMoment } from './hop-at.ts';
import type { EngineState, PageState } from './model.ts';
import { documentOfEdit } from './document-of-edit.ts';
import { mostStand } from './most-stand.ts';
import type { PageStore } from './store.ts';
import { placesStand } from './trace-places.ts';
import { sameQuestion } from './workspace.ts';

export interface Follower {
  /** Asks at once what still waits, and resolves when it was answered. */
  readonly settled: () => Promise<void>;
}

/** Asks the engine whenever the workspace changes, and puts what it answers into the state. */
export function followWorkspace(
  store: PageStore,
  { engine, clock, reducedMotion }: { engine: EngineClient; clock: Clock; reducedMotion: () => boolean },
): Follower {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: Promise<void> = Promise.resolve();
  let editedDocument: number | undefined;

  async function ask(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const { workspace, engine: before } = store.getState();
    if (before.state !== 'starting') store.setState({ engine: { state: 'busy' } });
    const answer = await engine.analyse(workspace);
    if (answer.kind === 'superseded') return;
    if (answer.kind === 'answer') return take(workspace, answer.analysis);
    // Ours to repair, whatever the manifests are: whoever looks finds it.
    if (answer.kind === 'failed') console.error(answer.message);
    const document = answer.kind === 'stuck' ? (answer.document ?? editedDocument) : undefined;
    const state = answer.kind === 'stuck' ? 'restarted' : 'failed';
    store.setState({ engine: engineState(state, document) });
  }

  function take(asOf: Workspace, analysis: Analysis): void {
    const { workspace, trace, look, timeline, analysis: before } = store.getState();
    if (!sameQuestion(workspace, asOf)) return;
    const { allocated, remembered } = analysis;
    const part = {
      analysis,
      workspace: { ...workspace, allocated, documents: remembered },
      engine: { state: 'idle' },
    } as const;
    if (trace === undefined || analysis.topology === before?.topology) return store.setState(part);
    if (before === undefined || !placesStand(trace, before.topology, analysis.topology))
      return clearTrace(part, before);
    const anew = timelineOf(trace, analysis.topology, {
      language: look.language,
      reducedMotion: reducedMotion(),
    });
    if (timeline !== undefined) clock.moveTo(sameMoment(timeline, anew, clock.now()));
    store.setState({ ...part, timeline: anew });
    if (store.getState().playback.playing) store.getState().actions.play();
  }

  function clearTrace(part: Partial<PageState> & { readonly analysis: Analysis }, before: Analysis | undefined): void {
    clock.stop();
    clock.moveTo(0);
    const { playback, note } = store.getState();
    const isEdit = before !== undefined && mostStand(before.documents, part.analysis.documents);
    const kept = note?.kind === 'pod-deleted' ? note : isEdit ? ({ kind: 'trace-cleared' } as const) : undefined;
    store.setState({
      ...part,
      trace: undefined,
      timeline: undefined,
      note: kept,
      playback: { ...playback, at: 0, playing: false },
    });
  }

  function begin(): void {
    asked = ask();
  }

  store.subscribe(({ workspace }, { workspace: before }) => {
    if (sameQuestion(workspace, before)) return;
    clearTimeout(timer);
    if (workspace.text !== before.text) editedDocument = documentOfEdit(before.text, workspace.text);
    timer = setTimeout(begin, 0);
  });
  begin();

  return {
    async settled() {
      store.getState().actions.takeTyped();
      if (timer !== undefined) begin();
      await asked;
    },
  };
}

function engineState(state: EngineState['state'], document: number | undefined): EngineState {
  return document === undefined ? { state } : { state, document };
}
