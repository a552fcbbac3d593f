import type { ObjectRef } from '../../api/kind.ts';
import { matchesLabels } from '../../api/label-selector.ts';
import type { Pod } from '../../api/pod.ts';
import type { Service } from '../../api/service.ts';
import type { FailedCheck, Silence, World } from './world.ts';

/** What was, from the settled cluster on: enough to tell what somebody knows who heard of it late. */
export interface History {
  /** In order; the first is the settled cluster's, and so of no second. */
  readonly moments: Moment[];
  readonly silences: ReadonlyMap<string, readonly Silence[]>;
  readonly outages: ReadonlyMap<string, readonly Silence[]>;
  readonly off: ReadonlySet<string>;
  readonly cutOff: ReadonlySet<string>;
  readonly failedChecks: readonly FailedCheck[];
  readonly slots: ReadonlyMap<ObjectRef, number>;
  /** When something is next to happen, as far as that is known. */
  next: number | undefined;
}

/** A second in which EndpointSlices changed, and the Pods as they are from then on. */
export interface Moment {
  readonly at: number;
  readonly pods: ReadonlyMap<ObjectRef, Pod>;
  /** The Pods that changed. */
  readonly changed: readonly Pod[];
}

export function beginHistory(world: World): History {
  const { draft, silences, outages, off, cutOff, failedChecks, slots } = world;
  return {
    moments: [{ at: -Infinity, pods: new Map(draft.pods), changed: [] }],
    silences,
    outages,
    off,
    cutOff,
    failedChecks,
    slots,
    next: undefined,
  };
}

/** At the end of a second: what of it must be remembered. */
export function writeDown(history: History, world: World): void {
  const { draft, changed, now } = world;
  const services = [...draft.services.values()];
  const seen = changed.filter((pod) => services.some((service) => selectsPod(service, pod)));
  if (seen.length > 0) history.moments.push({ at: now, pods: new Map(draft.pods), changed: seen });
  world.changed = [];
  history.next = world.agenda.next();
}

export function selectsPod({ metadata, spec }: Service, pod: Pod): boolean {
  const { selector = {} } = spec;
  return (
    Object.keys(selector).length > 0 &&
    metadata.namespace === pod.metadata.namespace &&
    matchesLabels(selector, pod.metadata.labels)
  );
}

/** The last moment that somebody on a Node has heard of at second `at`: none of those while the Node was silent. */
export function momentKnown({ moments, silences }: History, node: string, at: number): number {
  const silence = silences.get(node)?.find(({ from, to = Infinity }) => from <= at && at < to);
  return moments.findLastIndex((moment) => (silence ? moment.at < silence.from : moment.at <= at));
}
