import { describe, expect, it } from 'vitest';
import type { ObjectRef } from '../engine/index.ts';
import { createEngineService } from '../worker/engine-service.ts';
import { newWorkspace } from './first-workspace.ts';
import { gradeOf, receiverChoices, resultChoices, sourceChoices, type Said } from './prediction.ts';

const TWO_PODS = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: nginx, ports: [{containerPort: 80}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {type: NodePort, selector: {app: web}, ports: [{port: 80, nodePort: 30080}]}
---
apiVersion: v1
kind: Pod
metadata: {name: caller}
spec: {containers: [{name: shell, image: busybox}]}
`;
/** One endpoint of three refuses: nothing listens there. */
const ONE_REFUSES = TWO_PODS.replace(
  'kind: Pod\nmetadata: {name: caller}',
  'kind: Pod\nmetadata: {name: odd, labels: {app: web}}',
).replace('[{name: shell, image: busybox}]', '[{name: shell, image: busybox, ports: [{containerPort: 9090}]}]');

function cluster(text: string) {
  const engine = createEngineService(() => undefined);
  const { topology } = engine.analyse(newWorkspace(text));
  const ask = (url: string, pod?: ObjectRef) =>
    engine.explore({
      from: pod === undefined ? { kind: 'internet' } : { kind: 'pod', pod },
      method: 'GET',
      url,
      headers: {},
    });
  /** At a Node's port, from outside. */
  const askNode = () => ask(`http://${topology.nodes[0]?.externalIP}:30080/`);
  return { topology, ask, askNode };
}

describe('what there is to choose from', () => {
  const { topology } = cluster(TWO_PODS);

  it.each([
    ['a name', 'http://web/', ['delivered', 'refused', 'timeout', 'nxdomain', 'differs']],
    ['an address', 'http://10.0.0.1/', ['delivered', 'refused', 'timeout', 'differs']],
    ['an address of version 6', 'http://[fd00::1]:80/', ['delivered', 'refused', 'timeout', 'differs']],
    ['a lookup', 'dns:web', ['resolved', 'timeout', 'nxdomain', 'differs']],
  ])('%s', (_, url, choices) => {
    expect(resultChoices({ url }, topology, 'timeout')).toEqual(choices);
  });

  it('the answer is always among them', () => {
    expect(resultChoices({ url: 'http://web/' }, topology, 'http-404')).toContain('http-404');
  });

  it('Pods that can receive: the person’s own, each by its name; none of the cluster’s', () => {
    expect(receiverChoices(topology).map(({ workload }) => workload)).toEqual(['caller', 'web', 'web']);
  });

  it('many Pods are named by their workload', () => {
    const many = cluster(TWO_PODS.replace('replicas: 2', 'replicas: 30')).topology;
    expect(receiverChoices(many).map(({ key, pods }) => [key, pods.length])).toEqual([
      ['default/caller', 1],
      ['default/web', 30],
    ]);
  });

  it('a balancer’s address is offered only where there is one', () => {
    expect(sourceChoices(topology)).toEqual(['client', 'node']);
    const balanced = cluster(TWO_PODS.replace('type: NodePort', 'type: LoadBalancer')).topology;
    expect(sourceChoices(balanced)).toContain('balancer');
  });
});

describe('how right it was', () => {
  const usual = cluster(TWO_PODS);
  const odd = cluster(ONE_REFUSES);
  const pods = receiverChoices(usual.topology).filter(({ workload }) => workload === 'web');
  const [one, two] = pods.map(({ key }) => key);
  const fromOutside = usual.askNode();
  const result = (word: string): Said => ({ kind: 'result', result: word });
  const receivers = (...keys: (string | undefined)[]): Said => ({
    kind: 'receivers',
    keys: keys.map((key) => key ?? ''),
  });

  it.each([
    ['it always arrives', result('delivered'), usual, fromOutside, 'right'],
    ['and never fails', result('timeout'), usual, fromOutside, 'wrong'],
    ['nor now so, now otherwise', result('differs'), usual, fromOutside, 'wrong'],
    ['it arrives in two of three cases', result('delivered'), odd, odd.askNode(), 'partly'],
    ['not always the same', result('differs'), odd, odd.askNode(), 'right'],
    ['both Pods', receivers(one, two), usual, fromOutside, 'right'],
    ['one of two', receivers(one), usual, fromOutside, 'partly'],
    ['both, and the caller', receivers(one, two, 'Pod/default/caller'), usual, fromOutside, 'partly'],
    ['the caller', receivers('Pod/default/caller'), usual, fromOutside, 'wrong'],
    ['the Node’s address is seen at some Pod', { kind: 'source', source: 'node' }, usual, fromOutside, 'right'],
    ['the client’s own is not', { kind: 'source', source: 'client' }, usual, fromOutside, 'wrong'],
    [
      'from a Pod it is',
      { kind: 'source', source: 'client' },
      usual,
      usual.ask('http://web/', 'Pod/default/caller'),
      'right',
    ],
  ] as const)('%s', (_, said, { topology }, outcomes, grade) => {
    expect(gradeOf(said, outcomes, topology)).toBe(grade);
  });
});
