import type { ClusterEvent, ClusterSettings, DocumentSummary, ObjectRef, Workspace } from '../engine/index.ts';
import { textCauses, type TextCause } from './text-causes.ts';

/** Something that a person changed, as the reason of another answer. */
export type Cause =
  | TextCause
  | { readonly kind: 'setting'; readonly setting: keyof ClusterSettings; readonly value: string }
  | { readonly kind: 'what-if'; readonly event: ClusterEvent }
  | { readonly kind: 'taken-back'; readonly event: ClusterEvent }
  /** So many seconds passed, or passed back; `since`: the what-if before it, if any. */
  | { readonly kind: 'clock'; readonly seconds: number; readonly since?: ClusterEvent };

/** All of a workspace that an answer depends on, and its documents. */
export interface AnsweredIn extends Pick<Workspace, 'text' | 'settings' | 'events' | 'now'> {
  readonly documents: readonly DocumentSummary[];
}

/** What lies between two answers: mostly one thing. `about`: objects that an answer names, which matter before others. */
export function causesOf(before: AnsweredIn, now: AnsweredIn, about: readonly ObjectRef[]): readonly Cause[] {
  return [
    ...(before.text === now.text ? [] : textCauses(before, now, about)),
    ...settingCauses(before.settings, now.settings),
    ...eventCauses(before, now),
  ];
}

function settingCauses(before: ClusterSettings, now: ClusterSettings): readonly Cause[] {
  const settings = Object.keys(now) as (keyof ClusterSettings)[];
  return settings
    .filter((setting) => before[setting] !== now[setting])
    .map((setting) => ({ kind: 'setting', setting, value: String(now[setting]) }));
}

function eventCauses(before: AnsweredIn, now: AnsweredIn): readonly Cause[] {
  const added = now.events.filter((event) => !before.events.includes(event));
  const removed = before.events.filter((event) => !now.events.includes(event));
  const changes: readonly Cause[] = [
    ...added.map((event): Cause => ({ kind: 'what-if', event })),
    ...removed.map((event): Cause => ({ kind: 'taken-back', event })),
  ];
  if (changes.length > 0 || before.now === now.now) return changes;
  const since = now.events.filter(({ at }) => at <= Math.max(before.now, now.now)).at(-1);
  return [{ kind: 'clock', seconds: now.now - before.now, ...(since === undefined ? {} : { since }) }];
}
