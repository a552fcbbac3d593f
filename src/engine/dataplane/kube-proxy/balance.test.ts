import { expect, it } from 'vitest';
import { madeCluster, node, pod, service } from '../made-cluster.ts';
import { decisionsOf, outcomes, request, verdictText } from '../made-request.ts';
import { NO_MEMORY } from '../memory.ts';
import type { Memory } from '../memory.ts';
import { send } from '../send.ts';
import type { ClusterSettings } from '../../settings.ts';

const web = { ports: [80], labels: { app: 'web' } };

function cluster(proxyMode: ClusterSettings['proxyMode'], spec: Record<string, unknown> = {}, gone = false) {
  const pods = [
    pod('web-a', 'node-1', '10.244.1.5', web),
    pod('web-b', 'node-2', '10.244.2.5', web),
    pod('web-c', 'node-2', '10.244.2.6', web),
  ];
  return madeCluster(
    [
      node('node-1', '192.168.0.11'),
      node('node-2', '192.168.0.12'),
      service('web', '10.96.0.50', spec),
      ...(gone ? pods.slice(1) : pods),
      pod('client-1', 'node-1', '10.244.1.9'),
      pod('client-2', 'node-2', '10.244.2.9'),
    ],
    { proxyMode },
  );
}

/** Who receives each of some requests in a row. */
function burst(made: ReturnType<typeof cluster>, count: number, start: Memory = NO_MEMORY, from = 'pod client-1') {
  const receivers: string[] = [];
  let memory = start;
  for (let i = 0; i < count; i++) {
    const sent = send(made, request(from, 'tcp://10.96.0.50:80'), 3, memory);
    receivers.push(verdictText(sent.trace.verdict).split(' ')[0] ?? '');
    ({ memory } = sent);
  }
  return { receivers, memory };
}

it('ipvs goes round: every Pod once in three requests', () => {
  const { receivers } = burst(cluster('ipvs'), 6);
  expect(new Set(receivers.slice(0, 3)).size).toBe(3);
  expect(receivers.slice(3)).toEqual(receivers.slice(0, 3));
});

it('ipvs: one request may come at any point of the round', () => {
  const third = { 'web-a from 10.244.1.9': 0.333, 'web-b from 10.244.1.9': 0.333, 'web-c from 10.244.1.9': 0.333 };
  expect(outcomes(cluster('ipvs'), 'pod client-1', 'tcp://10.96.0.50:80')).toEqual(third);
  expect(outcomes(cluster('ipvs'), 'pod client-1', 'tcp://10.96.0.50:80', burst(cluster('ipvs'), 1).memory)).toEqual(
    third,
  );
});

it('iptables draws anew each time', () => {
  const { receivers } = burst(cluster('iptables'), 60);
  expect(new Set(receivers).size).toBe(3);
  expect(receivers.slice(3)).not.toEqual(receivers.slice(0, -3));
});

const sticky = { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } } };

it('sessionAffinity ClientIP stays with the first Pod, and says so', () => {
  const made = cluster('iptables', sticky);
  const { receivers, memory } = burst(made, 12);
  expect(new Set(receivers).size).toBe(1);
  const { trace } = send(made, request('pod client-1', 'tcp://10.96.0.50:80'), 3, memory);
  expect(decisionsOf(trace, 'endpoint-chosen')[0]?.algorithm).toBe('affinity');
  expect(outcomes(made, 'pod client-1', 'tcp://10.96.0.50:80', memory)).toEqual({
    [`${receivers[0]} from 10.244.1.9`]: 1,
  });
});

it('affinity is of one client on one Node', () => {
  const made = cluster('iptables', sticky);
  const { memory } = burst(made, 1);
  expect(Object.keys(outcomes(made, 'pod client-2', 'tcp://10.96.0.50:80', memory))).toHaveLength(3);
});

it('affinity ends with its time, and each use renews it', () => {
  const made = cluster('iptables', sticky);
  const { memory, receivers } = burst(made, 1);
  const later = burst(made, 1, { ...memory, now: 50 });
  expect(later.receivers).toEqual(receivers);
  expect(burst(made, 1, { ...later.memory, now: 100 }).receivers).toEqual(receivers);
  expect(Object.keys(outcomes(made, 'pod client-1', 'tcp://10.96.0.50:80', { ...memory, now: 60 }))).toHaveLength(3);
});

it('affinity with a Pod that is gone counts for nothing', () => {
  const at = { endpoint: '10.244.1.5 80', at: 0 };
  const memory = { ...NO_MEMORY, affinity: { 'node-1 Service/default/web:http/TCP 10.244.1.9': at } };
  expect(Object.keys(outcomes(cluster('iptables', sticky), 'pod client-1', 'tcp://10.96.0.50:80', memory))).toEqual([
    'web-a from 10.244.1.9',
  ]);
  expect(
    Object.keys(outcomes(cluster('iptables', sticky, true), 'pod client-1', 'tcp://10.96.0.50:80', memory)),
  ).toHaveLength(2);
});
