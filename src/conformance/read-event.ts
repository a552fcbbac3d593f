import type { ClusterEvent, ObjectRef } from '../engine/index.ts';
import type { Cluster } from '../engine/cluster/cluster.ts';
import type { Fields } from './case-file.ts';
import { podRef } from './client.ts';

/** Events by the name of what they happen to. */
const OF_PODS = ['delete-pod', 'fail-readiness', 'restore-readiness'] as const;
const OF_NODES = [
  'node-off',
  'node-on',
  'node-cut-off',
  'node-joined-again',
  'cordon-node',
  'uncordon-node',
  'drain-node',
] as const;
const OF_BALANCERS = ['fail-health-check', 'restore-health-check'] as const;
const OF_CLUSTER_DNS = ['stop-cluster-dns', 'start-cluster-dns'] as const;

/**
 * `{at: 10, delete-pod: default/web-a}`, `{at: 0, node-off: node-1}`, `{at: 5, scale: Deployment/default/web, replicas: 3}`,
 * `{at: 0, fail-health-check: default/web, node: node-1}`, `{at: 0, stop-cluster-dns: true}`. `settled` tells Pods that a case cannot
 * name: `Deployment/default/web#0` is the first of that workload. Throws on anything else.
 */
export function readEvent(fields: Fields, settled: Cluster): ClusterEvent {
  const { at } = fields;
  if (typeof at !== 'number') throw new Error(`events: no second in ${JSON.stringify(fields)}`);
  const [kind, ...extra] = Object.keys(fields).filter((key) => !['at', 'node', 'replicas', 'hash'].includes(key));
  const text = String(fields[kind ?? '']);
  const is = <Kind extends string>(kinds: readonly Kind[]) => kinds.find((one) => one === kind);
  if (extra.length === 0) {
    const [ofPod, ofNode, ofBalancer, ofDns] = [is(OF_PODS), is(OF_NODES), is(OF_BALANCERS), is(OF_CLUSTER_DNS)];
    if (ofPod) return { at, kind: ofPod, pod: podNamed(text, settled) };
    if (ofNode) return { at, kind: ofNode, node: `Node/${text}` };
    if (ofDns) return { at, kind: ofDns };
    if (ofBalancer) return { at, kind: ofBalancer, service: `Service/${text}`, node: `Node/${String(fields['node'])}` };
    if (kind === 'scale') return { at, kind, workload: text as ObjectRef, replicas: Number(fields['replicas']) };
    if (kind === 'roll-out') {
      const hash = fields['hash'];
      return { at, kind, workload: text as ObjectRef, ...(hash === undefined ? {} : { hash: String(hash) }) };
    }
  }
  throw new Error(`events: ${JSON.stringify(fields)} is no event`);
}

/** A Pod by its name, or by its place in its workload. */
export function podNamed(text: string, settled: Cluster): ObjectRef {
  const [workload, place] = text.split('#');
  if (place === undefined) return podRef(text);
  const name = settled.allocated.pods[workload ?? '']?.[Number(place)]?.name;
  if (name === undefined) throw new Error(`no Pod ${text}`);
  return podRef(`${(workload ?? '').split('/')[1] ?? ''}/${name}`);
}
