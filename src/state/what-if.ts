import type { ClusterEvent, ObjectRef, Workspace } from '../engine/index.ts';
import type { Actions } from './model.ts';
import type { GetState, SetState } from './services.ts';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Something that a person lets happen now. */
export type WhatIf = Without<ClusterEvent, 'at'>;

export function whatIfActions(
  set: SetState,
  get: GetState,
): Pick<Actions, 'whatIf' | 'moveClock' | 'takeBack' | 'takeBackAll'> {
  const change = (part: Partial<Pick<Workspace, 'events' | 'now'>>): void =>
    set({ workspace: { ...get().workspace, ...part } });

  return {
    whatIf(happening) {
      const { events, now } = get().workspace;
      change({ events: [...events, { ...happening, at: now }] });
    },
    moveClock(to) {
      if (to !== get().workspace.now) change({ now: Math.max(0, to) });
    },
    takeBack(event) {
      const { events, now } = get().workspace;
      const undone = undoingOf(events, event);
      const left = events.filter((each) => each !== event && each !== undone);
      // Without what-ifs nothing happens in a cluster: its time begins anew.
      change({ events: left, now: left.length === 0 ? 0 : now });
    },
    takeBackAll() {
      change({ events: [], now: 0 });
    },
  };
}

/** What ends a lasting what-if. */
const ENDS: Partial<Record<ClusterEvent['kind'], ClusterEvent['kind']>> = {
  'fail-readiness': 'restore-readiness',
  'node-off': 'node-on',
  'node-cut-off': 'node-joined-again',
  'stop-cluster-dns': 'start-cluster-dns',
  'fail-health-check': 'restore-health-check',
};

/** The later what-if that ended this one, and says nothing without it. */
function undoingOf(events: readonly ClusterEvent[], event: ClusterEvent): ClusterEvent | undefined {
  const end = ENDS[event.kind];
  if (end === undefined) return undefined;
  const later = inOrder(events);
  const about = aboutOf(event);
  const next = later
    .slice(later.indexOf(event) + 1)
    .find((each) => aboutOf(each) === about && (each.kind === end || each.kind === event.kind));
  return next?.kind === end ? next : undefined;
}

/** The what-ifs as they happen: by their second, those of one second as they were done. */
export function inOrder(events: readonly ClusterEvent[]): readonly ClusterEvent[] {
  return events.toSorted((a, b) => a.at - b.at);
}

/** What a person made so and has not made good, at the second that it is. */
export interface Standing {
  /** Pods whose readiness checks are made to fail. */
  readonly unready: ReadonlySet<ObjectRef>;
  /** Health checks that are made to fail: `checkKey`. */
  readonly failedChecks: ReadonlySet<string>;
  readonly dnsStopped: boolean;
}

export function checkKey(service: ObjectRef, node: ObjectRef): string {
  return `${service} ${node}`;
}

export function standingOf({ events, now }: Pick<Workspace, 'events' | 'now'>): Standing {
  const happened = inOrder(events).filter(({ at }) => at <= now);
  const lasting = happened.filter((event) => {
    const end = ENDS[event.kind];
    return end !== undefined && undoingOf(happened, event) === undefined;
  });
  return {
    unready: new Set(lasting.flatMap((event) => (event.kind === 'fail-readiness' ? [event.pod] : []))),
    failedChecks: new Set(
      lasting.flatMap((event) => (event.kind === 'fail-health-check' ? [checkKey(event.service, event.node)] : [])),
    ),
    dnsStopped: lasting.some(({ kind }) => kind === 'stop-cluster-dns'),
  };
}

/** What an event happens to. */
function aboutOf(event: ClusterEvent): string {
  if ('service' in event) return checkKey(event.service, event.node);
  if ('pod' in event) return event.pod;
  if ('node' in event) return event.node;
  return 'workload' in event ? event.workload : '';
}
