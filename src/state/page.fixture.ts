import { createEngineService } from '../worker/engine-service.ts';
import type { EngineClient } from '../worker/engine-client.ts';
import { followWorkspace } from './analysis.ts';
import { createClock } from './clock.ts';
import { firstWorkspace, newWorkspace } from './first-workspace.ts';
import { createKeeper } from './persistence.ts';
import { createPageStore } from './store.ts';

/** The engine's service in this thread, in the shape of the worker's client. */
export function engineInThisThread(): EngineClient {
  const service = createEngineService(() => undefined);
  const asked = Object.entries(service).map(([name, answer]) => [
    name,
    async (...question: readonly unknown[]) => (answer as (...given: readonly unknown[]) => unknown)(...question),
  ]);
  return {
    ...(Object.fromEntries(asked) as EngineClient),
    analyse: async (workspace, open) => ({ kind: 'answer', analysis: service.analyse(workspace, open) }),
  };
}

/** A page without a browser: time stands, and motion is reduced unless a test wants it. */
export function openPage(text?: string, { reducedMotion = true } = {}) {
  const engine = engineInThisThread();
  const keeper = createKeeper(undefined);
  const clock = createClock({ request: () => 0, cancel: () => undefined });
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
  const services = { engine, clock, keeper, settled: () => follower.settled(), reducedMotion: () => reducedMotion };
  const workspace = text === undefined ? firstWorkspace() : newWorkspace(text);
  const store = createPageStore({ workspace, look }, services);
  const follower = followWorkspace(store, services);
  return {
    store,
    clock,
    engine,
    actions: store.getState().actions,
    settled: follower.settled,
    state: () => store.getState(),
  };
}
