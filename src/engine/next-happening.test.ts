import { describe, expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import { nextIn } from './next-happening.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { NOTHING_ALLOCATED, type ClusterEvent, type Workspace } from './workspace.ts';

const text = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
      - {name: web, image: nginx, ports: [{containerPort: 80}]}
---
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  type: LoadBalancer
  selector: {app: web}
  ports: [{port: 80}]
`;

const empty: Workspace = {
  text,
  documents: [],
  settings: DEFAULT_SETTINGS,
  events: [],
  now: 0,
  requests: [],
  seed: 1,
  allocated: NOTHING_ALLOCATED,
};

/** What is next to happen at a second, after these what-ifs; in words of their kind and name. */
function next(now: number, ...events: readonly ClusterEvent[]): string | undefined {
  const answer = analyse({ ...empty, ...settled, events, now });
  const found = nextIn(answer);
  return (
    found &&
    `${found.at}: ${found.happenings.map((one) => ('state' in one ? `${one.kind} ${one.state}` : one.kind)).join(', ')}`
  );
}

const { allocated } = analyse(empty).analysis;
const settled = { allocated };
const pod = analyse(empty).analysis.senders.pods.find((ref) => ref.includes('/web-'))!;

describe('what happens next', () => {
  test('nothing where nothing was done', () => {
    expect(next(0)).toBeUndefined();
  });

  test.each([
    ['a deleted Pod: its successor runs', 0, '5: pod-state ready'],
    [
      'then the rules are written: the last sync is old, so at once; the old Pod goes after its grace',
      5,
      '30: pod-gone',
    ],
    ['then all is settled', 30, undefined],
  ])('%s', (_, now, expected) => {
    expect(next(now, { kind: 'delete-pod', pod, at: 0 })).toBe(expected);
  });

  test('a Node that is off: its health check, its condition with its Pods, then its Pods', () => {
    const off: ClusterEvent = { kind: 'node-off', node: 'Node/node-1', at: 0 };
    expect(next(0, off)).toBe('24: check-fails');
    expect(next(24, off)).toMatch(/^50: node-not-ready/);
    expect(next(50, off)).toMatch(/^350: /);
  });
});
