import { describe, expect, test } from 'vitest';
import type { ClusterEvent } from '../engine/index.ts';
import { openPage } from './page.fixture.ts';
import { checkKey, standingOf } from './what-if.ts';

const A = 'Pod/default/a';
const N = 'Node/node-1';
const S = 'Service/default/web';

describe('what a person made so and has not made good', () => {
  test.each<[string, readonly ClusterEvent[], number, readonly string[]]>([
    ['a readiness that fails', [{ kind: 'fail-readiness', pod: A, at: 0 }], 0, [A]],
    ['not before it happens', [{ kind: 'fail-readiness', pod: A, at: 5 }], 0, []],
    [
      'made good',
      [
        { kind: 'fail-readiness', pod: A, at: 0 },
        { kind: 'restore-readiness', pod: A, at: 0 },
      ],
      0,
      [],
    ],
    [
      'by the time that it is, not by the order in which it was done',
      [
        { kind: 'restore-readiness', pod: A, at: 9 },
        { kind: 'fail-readiness', pod: A, at: 3 },
      ],
      5,
      [A],
    ],
    ['a health check', [{ kind: 'fail-health-check', service: S, node: N, at: 0 }], 0, [checkKey(S, N)]],
    [
      'of another Node',
      [
        { kind: 'fail-health-check', service: S, node: N, at: 0 },
        { kind: 'restore-health-check', service: S, node: 'Node/node-2', at: 0 },
      ],
      0,
      [checkKey(S, N)],
    ],
  ])('%s', (_, events, now, expected) => {
    const { unready, failedChecks } = standingOf({ events, now });
    expect([...unready, ...failedChecks]).toEqual(expected);
  });

  test('cluster DNS', () => {
    const stop: ClusterEvent = { kind: 'stop-cluster-dns', at: 0 };
    expect(standingOf({ events: [stop], now: 0 }).dnsStopped).toBe(true);
    expect(standingOf({ events: [stop, { kind: 'start-cluster-dns', at: 4 }], now: 4 }).dnsStopped).toBe(false);
  });
});

describe('taking back', () => {
  test('what was ended goes with its end, others stay', () => {
    const { actions, state } = openPage();
    actions.whatIf({ kind: 'node-off', node: N });
    actions.moveClock(50);
    actions.whatIf({ kind: 'delete-pod', pod: A });
    actions.whatIf({ kind: 'node-on', node: N });
    actions.takeBack(state().workspace.events[0]!);
    expect(state().workspace.events).toEqual([{ kind: 'delete-pod', pod: A, at: 50 }]);
    expect(state().workspace.now).toBe(50);
  });

  test('the last one: time begins anew', () => {
    const { actions, state } = openPage();
    actions.whatIf({ kind: 'cordon-node', node: N });
    actions.moveClock(300);
    actions.takeBack(state().workspace.events[0]!);
    expect(state().workspace).toMatchObject({ events: [], now: 0 });
    actions.undo();
    expect(state().workspace).toMatchObject({ events: [{ kind: 'cordon-node' }], now: 300 });
    actions.undo();
    expect(state().workspace).toMatchObject({ events: [{ kind: 'cordon-node' }], now: 0 });
  });

  test('time runs back, and never before the beginning', () => {
    const { actions, state } = openPage();
    actions.moveClock(60);
    actions.moveClock(10);
    expect(state().workspace.now).toBe(10);
    actions.moveClock(-5);
    expect(state().workspace.now).toBe(0);
  });
});
