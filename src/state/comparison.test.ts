import { describe, expect, it, vi } from 'vitest';
import type { ClientRequest } from '../engine/index.ts';
import type { EngineClient } from '../worker/engine-client.ts';
import { createEngineService } from '../worker/engine-service.ts';
import { followWorkspace } from './analysis.ts';
import { createClock } from './clock.ts';
import { createComparison } from './comparison.ts';
import { newWorkspace } from './first-workspace.ts';
import { createKeeper } from './persistence.ts';
import { createPageStore } from './store.ts';
import type { Variation } from './variation.ts';

const TEXT = `apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  type: NodePort
  selector: {app: web}
  ports: [{port: 80, targetPort: 8080, nodePort: 30080}]
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec: {containers: [{name: web, image: web, ports: [{containerPort: 8080}]}]}
---
apiVersion: v1
kind: Pod
metadata: {name: client}
spec: {containers: [{name: c, image: c}]}
---
apiVersion: v1
kind: Pod
metadata: {name: alone}
spec: {dnsPolicy: None, dnsConfig: {nameservers: [10.96.0.10]}, containers: [{name: c, image: c}]}
`;

/** An engine in this thread. */
function engineHere(): EngineClient {
  const service = createEngineService(() => undefined);
  const client: Partial<EngineClient> = {
    analyse: async (workspace) => ({ kind: 'answer', analysis: service.analyse(workspace) }),
    send: async (...asked) => service.send(...asked),
    objectChoices: async () => service.objectChoices(),
    textWithChange: async (change) => service.textWithChange(change),
    urlProblem: async (url) => service.urlProblem(url),
    settingsProblems: async (settings) => service.settingsProblems(settings),
  };
  return client as EngineClient;
}

/** A page that shows TEXT, and a comparison on it; `tick` lets what was asked be answered. */
async function compare(request?: ClientRequest) {
  const engine = engineHere();
  const frames = { request: () => 0, cancel: () => undefined };
  const [clock, keeper] = [createClock(frames), createKeeper(undefined)];
  const look = {
    language: 'en',
    theme: 'system',
    selected: undefined,
    open: [],
    editorShown: true,
    tab: 'picture',
    view: 'nodes',
    minimap: undefined,
    sought: undefined,
    searching: false,
    storyTab: 'hops',
  } as const;
  const services = { engine, clock, keeper, settled: () => follower.settled(), reducedMotion: () => true };
  const page = createPageStore({ workspace: newWorkspace(TEXT), look }, services);
  const follower = followWorkspace(page, services);
  await follower.settled();
  if (request !== undefined) await page.getState().actions.send(request);
  let ended = false;
  const comparison = createComparison(page, {
    ...services,
    clock: createClock(frames),
    other: engineHere(),
    end: () => (ended = true),
  });
  const tick = () => vi.waitUntil(() => comparison.store.getState().state !== 'busy');
  await tick();
  const vary = async (variation: Variation) => {
    comparison.vary(variation);
    await tick();
    return comparison.store.getState();
  };
  return { page, comparison, vary, tick, state: () => comparison.store.getState(), isEnded: () => ended };
}

const asked = (from: ClientRequest['from'], url: string): ClientRequest => ({ from, method: 'GET', url, headers: {} });
const pod = (name: string) => ({ kind: 'pod', pod: `Pod/default/${name}` }) as const;
const sourceAtPod = (side: { trace: { verdict: object } } | undefined) =>
  (side?.trace.verdict as { source?: string } | undefined)?.source;

describe('two answers side by side', () => {
  it('begins with what is most worth comparing, and has an answer to it', async () => {
    const { state } = await compare(asked(pod('client'), 'http://web/'));
    expect(state().variation).toMatchObject({
      change: { object: 'Service/default/web', field: 'spec.externalTrafficPolicy', to: 'Local' },
      was: 'Cluster',
    });
    expect(state().a?.trace.request.url).toBe('http://web/');
    expect(state().both?.rows.length).toBeGreaterThan(2);
  });

  it('A is the very answer that the page shows', async () => {
    const { page, state } = await compare(asked(pod('client'), 'http://web/'));
    expect(state().a?.trace).toEqual(page.getState().trace);
  });

  it('a proxy mode changes the way and not the verdict', async () => {
    const { vary } = await compare(asked(pod('client'), 'http://web/'));
    const { a, b, both } = await vary({ kind: 'setting', setting: 'proxyMode', to: 'ipvs' });
    expect([a?.trace.verdict.result, b?.trace.verdict.result]).toEqual(['delivered', 'delivered']);
    expect(both?.rows.filter(({ differs }) => differs.length > 0).map(({ differs }) => differs[0])).toContain(
      'decision',
    );
  });

  it('Local keeps the source address that Cluster replaces', async () => {
    const { page, state } = await compare();
    const node = page
      .getState()
      .analysis?.topology.nodes.find(({ pods }) => pods.some(({ ref }) => ref === 'Pod/default/web'));
    const other = page.getState().analysis?.topology.nodes.find(({ ref }) => ref !== node?.ref);
    expect(node && other).toBeDefined();
    const policy = state().variation!;
    const elsewhere = await compare(asked({ kind: 'internet' }, `http://${other?.externalIP}:30080/`));
    const dropped = await elsewhere.vary(policy);
    expect([dropped.a?.trace.verdict.result, dropped.b?.trace.verdict.result]).toEqual(['delivered', 'timeout']);
    const here = await compare(asked({ kind: 'internet' }, `http://${node?.externalIP}:30080/`));
    const kept = await here.vary(policy);
    expect(sourceAtPod(kept.a)).not.toBe(sourceAtPod(kept.b));
  });

  it('one name from two Pods: found by one, unknown to the other', async () => {
    const { vary } = await compare(asked(pod('client'), 'dns:web'));
    const { a, b } = await vary({ kind: 'request', request: asked(pod('alone'), 'dns:web') });
    expect([a?.trace.verdict.result, b?.trace.verdict.result]).toEqual(['resolved', 'nxdomain']);
    expect(b?.workspace).toBe(a?.workspace);
  });

  it('without an object, and with another text', async () => {
    const { vary } = await compare(asked(pod('client'), 'http://web/'));
    const without = await vary({ kind: 'object', change: { object: 'Pod/default/web', remove: true } });
    expect(without.b?.trace.verdict.result).toBe('refused');
    const other = await vary({ kind: 'text', text: TEXT.replaceAll('name: web', 'name: shop') });
    expect(other.b?.trace.verdict.result).toBe('nxdomain');
  });

  it('what cannot be is said, and what was there stays', async () => {
    const { vary, comparison, tick, state } = await compare(asked(pod('client'), 'http://web/'));
    const { both } = state();
    const wrong = await vary({ kind: 'setting', setting: 'podCIDR', to: 'x' });
    expect(wrong.problem).toEqual({ kind: 'setting', code: 'bad-cidr' });
    expect(wrong.both).toBe(both);
    comparison.ask(asked(pod('client'), 'web'));
    await tick();
    expect(state().problem).toEqual({ kind: 'url', side: 'a', problem: 'no-scheme' });
    const change = { object: 'Service/default/none', field: 'spec.type', to: 'NodePort' } as const;
    comparison.ask(asked(pod('client'), 'http://web/'));
    expect((await vary({ kind: 'object', change })).problem).toEqual({ kind: 'change' });
  });

  it('of many changes only the last one is shown', async () => {
    const { comparison, tick, state } = await compare(asked(pod('client'), 'http://web/'));
    for (const to of ['ipvs', 'nftables', 'iptables'] as const)
      comparison.vary({ kind: 'setting', setting: 'proxyMode', to });
    await tick();
    expect(state().b?.workspace.settings.proxyMode).toBe('iptables');
    expect(state().both?.rows.every(({ differs }) => differs.length === 0)).toBe(true);
  });
});

describe('the page beneath', () => {
  it('is as it was, whatever is compared', async () => {
    const { page, vary, comparison, isEnded } = await compare(asked(pod('client'), 'http://web/'));
    const before = page.getState();
    await vary({ kind: 'setting', setting: 'proxyMode', to: 'ipvs' });
    comparison.playback.seekHop(0);
    await vary({ kind: 'text', text: '' });
    comparison.close();
    expect(page.getState()).toBe(before);
    expect(isEnded()).toBe(true);
  });

  it.each<[string, Variation, (page: { text: string; mode: string }) => void]>([
    ['a setting', { kind: 'setting', setting: 'proxyMode', to: 'ipvs' }, ({ mode }) => expect(mode).toBe('ipvs')],
    [
      'a field',
      { kind: 'object', change: { object: 'Service/default/web', field: 'spec.sessionAffinity', to: 'ClientIP' } },
      ({ text }) => expect(text).toContain('sessionAffinity: ClientIP'),
    ],
  ])('takes over %s', async (_, variation, expected) => {
    const { page, vary, comparison } = await compare(asked(pod('client'), 'http://web/'));
    await vary(variation);
    const { workspace } = page.getState();
    comparison.takeOver();
    await vi.waitUntil(() => page.getState().workspace !== workspace);
    const { text, settings } = page.getState().workspace;
    expected({ text, mode: settings.proxyMode });
  });
});

describe('played in step', () => {
  it('rests on both results, and goes hop by hop', async () => {
    const { comparison, state } = await compare(asked(pod('client'), 'http://web/'));
    expect(comparison.clock.now()).toBe(state().both?.timeline.duration);
    comparison.playback.seekHop(0);
    comparison.playback.nextHop();
    const [, second] = state().both?.timeline.steps ?? [];
    expect(comparison.clock.now()).toBeGreaterThan(second?.start ?? Infinity);
    expect(comparison.clock.now()).toBeLessThanOrEqual(second?.end ?? 0);
  });
});
