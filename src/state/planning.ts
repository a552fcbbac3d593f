import type { Topology, Trace } from '../engine/index.ts';
import { timelineOf } from '../scene/nodes-scene.ts';
import type { ReadingLength, Timeline } from '../scene/timeline.ts';
import { sameMoment } from './hop-at.ts';
import type { Actions, PageState } from './model.ts';
import type { GetState, Services, SetState } from './services.ts';

/** What the times of a trace depend on, beside the trace itself. */
export interface Planning {
  /** How long the sentences are in the language shown; absent until its words are there. */
  readonly readingLength: ReadingLength | undefined;
  /** The names in vain that the person looks into, of one trace: they play no faster than others. */
  readonly opened: { readonly of: Trace; readonly exchanges: ReadonlySet<string> } | undefined;
}

export const noPlanning: Planning = { readingLength: undefined, opened: undefined };

/** When each hop of a trace runs, as things are. */
export function planOf(
  { planning: { readingLength, opened } }: Pick<PageState, 'planning'>,
  trace: Trace,
  topology: Topology,
  reducedMotion: boolean,
): Timeline {
  const slow = opened?.of === trace ? opened.exchanges : undefined;
  return timelineOf(trace, topology, { reducedMotion, readingLength, slow });
}

type PlanningActions = Pick<Actions, 'readWith' | 'openTried'>;

export function planningActions(set: SetState, get: GetState, { clock, reducedMotion }: Services): PlanningActions {
  /** Other times, the same moment: what runs goes on running. */
  function replan(planning: Planning): void {
    set({ planning });
    const { trace, analysis, timeline, playback, actions } = get();
    if (trace === undefined || analysis === undefined || timeline === undefined) return;
    const anew = planOf(get(), trace, analysis.topology, reducedMotion());
    const at = sameMoment(timeline, anew, clock.now());
    if (playback.playing) clock.stop();
    set({ timeline: anew, playback: { ...playback, at } });
    clock.moveTo(at);
    if (playback.playing) actions.play();
  }

  return {
    readWith(readingLength) {
      if (get().planning.readingLength !== readingLength) replan({ ...get().planning, readingLength });
    },
    openTried(exchanges) {
      const { trace, planning } = get();
      if (trace === undefined) return;
      const before = planning.opened?.of === trace ? planning.opened.exchanges : new Set<string>();
      const same = before.size === exchanges.length && exchanges.every((id) => before.has(id));
      if (!same) replan({ ...planning, opened: { of: trace, exchanges: new Set(exchanges) } });
    },
  };
}
