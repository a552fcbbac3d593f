import { describe, expect, it } from 'vitest';
import { analyse, sendIn } from './analyse.ts';
import { NO_MEMORY } from './dataplane/memory.ts';
import type { ObjectRef } from './api/kind.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { settingsProblems } from './settings-problems.ts';
import { NOTHING_ALLOCATED, type Workspace } from './workspace.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: nginx, ports: [{containerPort: 80}]}]}
`;
const service = `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80}]}
`;
const client = `apiVersion: v1
kind: Pod
metadata: {name: client}
spec: {containers: [{name: sh, image: busybox}]}
`;

function workspace(...documents: string[]): Workspace {
  return {
    text: documents.join('---\n'),
    documents: [],
    settings: DEFAULT_SETTINGS,
    events: [],
    now: 0,
    requests: [],
    seed: 1,
    allocated: NOTHING_ALLOCATED,
  };
}

const byName = {
  from: { kind: 'pod', pod: 'Pod/default/client' },
  method: 'GET',
  url: 'http://web/',
  headers: {},
} as const;
const webPods = (answer: ReturnType<typeof analyse>): ObjectRef[] =>
  answer.analysis.senders.pods.filter((pod) => pod.includes('/web-'));

describe('from text to answer', () => {
  it('a request by name arrives at a Pod of the Deployment', () => {
    const answer = analyse(workspace(deployment, service, client));
    const { verdict } = sendIn(answer, byName, 1, NO_MEMORY).trace;
    expect(verdict).toMatchObject({ result: 'delivered', service: 'Service/default/web' });
    expect(answer.analysis.diagnostics).toEqual([]);
  });

  it('a document that stops parsing is drawn as it last did, and the others stay live', () => {
    const good = workspace(deployment, service, client);
    const before = analyse(good);
    const text = good.text.replace('ports: [{port: 80}]', 'ports: [{port: 80}').replace('replicas: 2', 'replicas: 3');
    const after = analyse(
      { ...good, text, documents: before.analysis.remembered, allocated: before.analysis.allocated },
      before,
    );
    expect(after.analysis.documents.map(({ broken, drawnAsBefore }) => [broken, drawnAsBefore])).toEqual([
      [false, false],
      [true, true],
      [false, false],
    ]);
    expect(webPods(after)).toHaveLength(3);
    expect(webPods(after)).toEqual(expect.arrayContaining(webPods(before)));
    expect(sendIn(after, byName, 1, NO_MEMORY).trace.verdict.result).toBe('delivered');
    expect(after.analysis.diagnostics.map(({ severity, document }) => [severity, document])).toContainEqual([
      'error',
      1,
    ]);
  });

  it('a deleted Pod has a successor with another address; the Service still delivers, and nothing else moves', () => {
    const start = workspace(deployment, service, client);
    const before = analyse(start);
    const [gone, stays] = webPods(before) as [ObjectRef, ObjectRef];
    const events = [{ kind: 'delete-pod', pod: gone, at: 0 }] as const;
    const after = analyse({ ...start, events, now: 60, allocated: before.analysis.allocated }, before);
    expect(webPods(after)).not.toContain(gone);
    expect(webPods(after)).toContain(stays);
    expect(webPods(after)).toHaveLength(2);
    expect(sendIn(after, byName, 1, NO_MEMORY).trace.verdict.result).toBe('delivered');
    const again = analyse({ ...start, events, now: 60, allocated: after.analysis.allocated }, after);
    expect(again.analysis.topology).toEqual(after.analysis.topology);
  });

  it('a balancer that a dump knows by a host name alone is reached by it, from outside and from inside', () => {
    const named = `${service.replace('spec: {', 'spec: {type: LoadBalancer, ')}status: {loadBalancer: {ingress: [{hostname: web-1.elb.example.com}]}}\n`;
    const answer = analyse(workspace(deployment, named, client));
    for (const from of [byName.from, { kind: 'internet' }] as const) {
      const { trace } = sendIn(answer, { ...byName, from, url: 'http://web-1.elb.example.com/' }, 1, NO_MEMORY);
      expect(trace.verdict).toMatchObject({ result: 'delivered', service: 'Service/default/web' });
      const places = trace.exchanges.at(-1)?.there.map(({ to }) => to.kind);
      const way = ['load-balancer', 'node-port', 'service', 'pod'];
      expect(places).toEqual(from.kind === 'pod' ? ['node', ...way] : way);
    }
    const status = answer.cluster.services.get('Service/default/web')?.status.loadBalancer.ingress;
    expect(status).toEqual([{ hostname: 'web-1.elb.example.com' }]);
  });

  it('a first workspace’s balancer enters by the node port', () => {
    const answer = analyse(workspace(deployment, service.replace('spec: {', 'spec: {type: LoadBalancer, ')));
    const ip = answer.cluster.services.get('Service/default/web')?.status.loadBalancer.ingress?.[0]?.ip;
    const sent = sendIn(answer, { ...byName, from: { kind: 'internet' }, url: `http://${ip}/` }, 1, NO_MEMORY);
    const places = sent.trace.exchanges[0]?.there.map(({ to }) => to.kind);
    expect(places).toEqual(['load-balancer', 'node-port', 'service', 'pod']);
  });

  it('says of each document, before it is read, which one it is', () => {
    const heard: number[] = [];
    analyse(workspace(deployment, service, client), undefined, (index) => heard.push(index));
    expect(heard).toEqual([0, 1, 2]);
  });

  it('finds the line of a field, and none for what is written nowhere', () => {
    const answer = analyse(workspace(deployment, service));
    expect(answer.locate('Service/default/web', 'spec.ports[0].port')?.startLine).toBe(14);
    expect(answer.locate('Service/kube-system/kube-dns', 'spec')).toBeUndefined();
  });
});

describe('settings that no cluster could have', () => {
  it.each([
    ['those of a new workspace', {}, []],
    ['dual stack', { podCIDR: '10.244.0.0/16,fd00:10::/56', serviceCIDR: '10.96.0.0/12,fd00:96::/112' }, []],
    ['text', { podCIDR: 'pods' }, ['podCIDR bad-cidr']],
    ['two of one family', { podCIDR: '10.1.0.0/16,10.2.0.0/16' }, ['podCIDR bad-cidr']],
    ['one in the other', { podCIDR: '10.96.0.0/16' }, ['serviceCIDR cidrs-overlap']],
    ['no name', { clusterDomain: 'Cluster_Local' }, ['clusterDomain bad-domain']],
    ['no Node', { nodes: 0 }, ['nodes bad-count']],
    ['not a number', { nodes: Number.NaN }, ['nodes bad-count']],
  ])('%s', (_, part, expected) => {
    const found = settingsProblems({ ...DEFAULT_SETTINGS, ...part });
    expect(found.map(({ setting, code }) => `${setting} ${code}`)).toEqual(expected);
  });
});
