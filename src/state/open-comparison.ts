import { createEngineClient, startEngineWorker, type EngineWorker } from '../worker/engine-client.ts';
import { createClock, displayFrames } from './clock.ts';
import { createComparison, type Comparison } from './comparison.ts';
import type { Page } from './page.ts';

/** Compares on a page: B's engine is a second worker, which lives as long as the comparison. */
export function openComparison({ store, engine, keeper, settled, reducedMotion }: Page): Comparison {
  let worker: EngineWorker | undefined;
  const other = createEngineClient(() => (worker = startEngineWorker()));
  const services = { engine, keeper, settled, reducedMotion, clock: createClock(displayFrames) };
  return createComparison(store, { ...services, other, end: () => worker?.terminate() });
}
