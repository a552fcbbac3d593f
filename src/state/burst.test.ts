import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Burst, ClientRequest } from '../engine/index.ts';
import type { EngineClient } from '../worker/engine-client.ts';
import { createEngineService } from '../worker/engine-service.ts';
import { followWorkspace } from './analysis.ts';
import { isBurstInPicture } from './burst.ts';
import { createClock } from './clock.ts';
import { firstWorkspace } from './first-workspace.ts';
import type { PageState } from './model.ts';
import { createKeeper } from './persistence.ts';
import { createPageStore } from './store.ts';

const SHOP: ClientRequest = { from: { kind: 'internet' }, method: 'GET', url: 'http://shop.example/', headers: {} };

/** A page without a browser, whose engine answers in this thread. */
function openPage() {
  const service = createEngineService(() => undefined);
  const engine = {
    analyse: async (workspace) => ({ kind: 'answer', analysis: service.analyse(workspace) }),
    send: async (...asked) => service.send(...asked),
    burst: async (...asked) => service.burst(...asked),
    urlProblem: async (url) => service.urlProblem(url),
  } as Pick<EngineClient, 'analyse' | 'send' | 'burst' | 'urlProblem'> as EngineClient;
  const keeper = createKeeper({ getItem: () => null, setItem: () => undefined, removeItem: () => undefined });
  const clock = createClock({ request: () => 0, cancel: () => undefined });
  const reducedMotion = () => true;
  const look = { language: 'en', theme: 'system', open: [], editorShown: true, tab: 'picture', storyTab: 'hops' };
  const services = { engine, clock, keeper, settled: () => follower.settled(), reducedMotion };
  const store = createPageStore({ workspace: firstWorkspace(), look: look as unknown as PageState['look'] }, services);
  const follower = followWorkspace(store, services);
  return { store, clock, state: () => store.getState(), actions: store.getState().actions };
}

const received = (bursts: readonly Burst[]): Record<string, number> => {
  const all: Record<string, number> = {};
  for (const { shares } of bursts) for (const { key, count } of shares.receiver) all[key] = (all[key] ?? 0) + count;
  return all;
};
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

describe('a burst', () => {
  it('is counted, shown beside the last of its requests, and remembered', async () => {
    const { actions, state } = openPage();
    await actions.sendMany(SHOP, 100);
    const { load, trace, look, memory, playback, timeline } = state();
    expect(load.bursts.map(({ count }) => count)).toEqual([100]);
    expect(sum(Object.values(received(load.bursts)))).toBe(100);
    expect(load.running).toBeUndefined();
    expect(look.storyTab).toBe('load');
    expect(trace?.number).toBe(99);
    expect(memory.requests).toBe(100);
    // At rest, on its end.
    expect([playback.playing, playback.at]).toEqual([false, timeline?.steps.at(-1)?.end]);
    expect(isBurstInPicture(state())).toBe(true);
  });

  it.each<[string, (page: ReturnType<typeof openPage>) => unknown]>([
    ['a step back', ({ actions }) => actions.previousHop()],
    ['another face of the story', ({ actions }) => actions.showStoryTab('hops')],
    ['another workspace', ({ actions }) => actions.startOver()],
  ])('leaves the picture for %s', async (_what, act) => {
    const page = openPage();
    await page.actions.sendMany(SHOP, 10);
    expect(isBurstInPicture(page.state())).toBe(true);
    act(page);
    expect(isBurstInPicture(page.state())).toBe(false);
  });

  it('to what is no URL is not sent', async () => {
    const { actions, state } = openPage();
    await actions.sendMany({ ...SHOP, url: 'shop.example' }, 10);
    expect(state().urlProblem).toBe('no-scheme');
    expect(state().load).toMatchObject({ bursts: [], running: undefined });
  });

  it('of many clients comes from as many addresses', async () => {
    const { actions, state } = openPage();
    actions.setClients('many');
    await actions.sendMany(SHOP, 20);
    const senders = state().load.bursts[0]?.samples.map(
      ({ request: { from } }) => from.kind === 'internet' && from.address,
    );
    expect(new Set(senders).size).toBe(20);
  });
});

describe('a steady rate', () => {
  it('goes on each second until it is stopped, and then nothing runs', async () => {
    const { actions, state } = openPage();
    void actions.keepSending(SHOP, 5);
    await seconds(3.5);
    expect(state().load.running).toMatchObject({ kind: 'steady', rate: 5 });
    expect(state().memory.requests).toBe(20);
    actions.stopSending();
    await seconds(5);
    expect(state().memory.requests).toBe(20);
    expect(state().load.running).toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('counts the last half minute', async () => {
    const { actions, state } = openPage();
    void actions.keepSending(SHOP, 1);
    await seconds(45.5);
    expect(state().load.bursts).toHaveLength(30);
    expect(sum(Object.values(received(state().load.bursts)))).toBe(30);
    actions.stopSending();
  });

  it('stops by itself after two minutes', async () => {
    const { actions, state } = openPage();
    void actions.keepSending(SHOP, 1);
    await seconds(200);
    expect(state().load.running).toBeUndefined();
    expect(state().memory.requests).toBe(120);
  });

  it('shows at once that a Pod is gone', async () => {
    const { actions, state } = openPage();
    void actions.keepSending(SHOP, 20);
    await seconds(3.5);
    const [pod = ''] = Object.keys(received(state().load.bursts));
    actions.whatIf({ kind: 'delete-pod', pod: pod as `Pod/${string}` });
    actions.moveClock(state().workspace.now + 60);
    await seconds(3);
    const after = received(state().load.bursts.slice(-2));
    expect(sum(Object.values(after))).toBe(40);
    expect(after[pod] ?? 0).toBe(0);
    actions.stopSending();
  });

  it('gives way to a burst', async () => {
    const { actions, state } = openPage();
    void actions.keepSending(SHOP, 5);
    await seconds(1.5);
    await actions.sendMany(SHOP, 10);
    await seconds(5);
    expect(state().load.bursts.map(({ count }) => count)).toEqual([10]);
    expect(state().load.rate).toBeUndefined();
  });

  it('ends with the workspace', async () => {
    const { actions, state } = openPage();
    void actions.keepSending(SHOP, 5);
    await seconds(1.5);
    actions.startOver();
    await seconds(5);
    expect(state().load.bursts).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
