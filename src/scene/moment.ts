import type { Decision, ObjectRef, Place, Trace } from '../engine/index.ts';
import { placeKey } from '../layout/place-key.ts';
import type { Frame, FramePacket, FrameRewrite } from './frame.ts';
import { placesOf } from './hops.ts';
import { STRUCK } from './timeline.ts';
import { endPlaceOf, markOf, type VerdictMark } from './verdict-mark.ts';

/** What of a frame changes only now and then: what the boxes show, while the packet moves above them. */
export interface Moment {
  /** Changes exactly when something of it does. */
  readonly key: string;
  /** Places of the whole story, by key; undefined while there is none: then nothing is quiet. */
  readonly story: ReadonlySet<string> | undefined;
  readonly touched: ReadonlySet<string>;
  /** Places of the hop that runs or rests, with the Pod that is chosen on it. */
  readonly hop: ReadonlySet<string>;
  /** Key of the place where the packet rests. */
  readonly at: string | undefined;
  /** The Node in whose column it is. */
  readonly node: ObjectRef | undefined;
  /** Rewrites by key of their place. */
  readonly rewrites: ReadonlyMap<string, readonly MomentRewrite[]>;
  /** Pods that a Service has chosen so far. */
  readonly chosen: ReadonlySet<string>;
  /** Pods at which policies have decided so far: whether they let pass. */
  readonly gates: ReadonlyMap<string, 'open' | 'closed'>;
  /** Protocol of the packet, as its shape tells it. */
  readonly shape: FramePacket['shape'] | undefined;
  /** It is on its way back. */
  readonly reply: boolean;
  readonly verdict: { readonly place: string; readonly mark: VerdictMark } | undefined;
}

/** A rewrite: the old value is being struck, or has given way to the new one. */
export type MomentRewrite = FrameRewrite & { readonly phase: 'struck' | 'new' };

const NOTHING: ReadonlySet<string> = new Set();

/** While there is no trace. */
export const NO_STORY: Moment = {
  key: '',
  story: undefined,
  touched: NOTHING,
  hop: NOTHING,
  at: undefined,
  node: undefined,
  rewrites: new Map(),
  chosen: NOTHING,
  gates: new Map(),
  shape: undefined,
  reply: false,
  verdict: undefined,
};

/** The keys of all places of a trace: what is not quiet while it is shown. */
export function storyOf(trace: Trace): ReadonlySet<string> {
  return new Set(placesOf(trace).map(placeKey));
}

/** Whether a place takes no part in the story that is shown. Nothing is quiet where no story is. */
export function isQuiet({ story }: Moment, plays: (key: string) => boolean): boolean {
  return story !== undefined && ![...story].some(plays);
}

/** The Pod of a folded workload that the story is at, or ended at, or has chosen. */
export function actingOf(
  { at, verdict, chosen }: Moment,
  isMine: (key: string | undefined) => boolean,
): ObjectRef | undefined {
  return [at, verdict?.place, ...[...chosen].toReversed()].find(isMine) as ObjectRef | undefined;
}

export function momentOf(trace: Trace, story: ReadonlySet<string>, frame: Frame): Moment {
  const rewrites = new Map<string, MomentRewrite[]>();
  for (const rewrite of frame.rewrites) {
    const key = placeKey(rewrite.place);
    rewrites.set(key, [...(rewrites.get(key) ?? []), { ...rewrite, phase: phaseOf(rewrite.progress) }]);
  }
  const end = frame.ended ? endPlaceOf(trace) : undefined;
  const at = frame.at && placeKey(frame.at);
  const phases = [...rewrites].map(([key, all]) => `${key}=${all.map(({ phase, to }) => phase + to).join()}`);
  return {
    key: [frame.hop, at ?? '', frame.ended, ...phases].join(' '),
    story,
    touched: new Set(frame.touched.map(placeKey)),
    hop: placesOfHop(frame),
    at,
    node: nodeOf(frame),
    rewrites,
    chosen: chosenSoFar(frame),
    gates: gatesSoFar(frame),
    shape: frame.packet?.shape,
    reply: frame.packet?.reply === true,
    verdict: end && { place: placeKey(end), mark: markOf(trace.verdict) },
  };
}

function placesOfHop({ path, at }: Frame): ReadonlySet<string> {
  const hop = path.at(-1)?.step.hop;
  if (hop === undefined) return NOTHING;
  const chosen = at === undefined ? [] : hop.decisions.flatMap((decision) => chosenPod(decision) ?? []);
  return new Set([placeKey(hop.from), placeKey(hop.to), ...chosen]);
}

function chosenPod(decision: Decision): ObjectRef | undefined {
  return decision.kind === 'endpoint-chosen' ? decision.chosen.pod : undefined;
}

function phaseOf(progress: number): MomentRewrite['phase'] {
  return progress < STRUCK ? 'struck' : 'new';
}

function nodeOf({ path, at }: Frame): ObjectRef | undefined {
  const place: Place | undefined = at ?? path.at(-1)?.step.hop.from;
  return place && 'node' in place ? place.node : undefined;
}

/** A Pod that no policy selects has no gate. */
function gatesSoFar({ path, at }: Frame): ReadonlyMap<string, 'open' | 'closed'> {
  const gates = new Map<string, 'open' | 'closed'>();
  for (const { step, current } of path) {
    if (current && at === undefined) continue;
    for (const decision of step.hop.decisions) {
      if (decision.kind !== 'network-policy' || (decision.allowed && decision.policies.length === 0)) continue;
      if (gates.get(decision.pod) !== 'closed') gates.set(decision.pod, decision.allowed ? 'open' : 'closed');
    }
  }
  return gates;
}

function chosenSoFar({ path, at }: Frame): ReadonlySet<string> {
  const arrived = path.filter(({ current }) => !current || at !== undefined);
  return new Set(arrived.flatMap(({ step }) => step.hop.decisions.flatMap((decision) => chosenPod(decision) ?? [])));
}
