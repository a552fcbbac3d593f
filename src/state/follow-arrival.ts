import type { EngineClient } from '../worker/engine-client.ts';
import { canFail } from './arrive.ts';
import type { PageStore } from './store.ts';

/** Asks after each answer how likely the request arrives: one that was delivered may have been lucky. */
export function followArrival(store: PageStore, engine: Pick<EngineClient, 'arrive'>): void {
  store.subscribe(({ trace }, before) => {
    if (trace === before.trace || trace === undefined) return;
    void engine.arrive(trace.request, 0, 0).then(
      ({ odds }) => {
        const { arrive, look, actions, trace: now } = store.getState();
        if (now !== trace) return;
        if (arrive.odds !== odds) store.setState({ arrive: { ...arrive, odds } });
        // Once it arrives there is nothing to be made to.
        if (!canFail(odds) && look.storyTab === 'arrive') actions.showStoryTab('hops');
      },
      () => undefined,
    );
  });
}
