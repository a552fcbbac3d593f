import { expose } from 'comlink';
import { createEngineService } from './engine-service.ts';
import type { WorkerReport } from './messages.ts';
import { overWire } from './wire-service.ts';

/** A short text is reported document by document; of a long one, at most one report each so many milliseconds. */
const EXACT_UP_TO = 200;
const PAUSE = 16;

let lastReport = 0;

function report(message: WorkerReport): void {
  self.postMessage(message);
}

const service = createEngineService((index) => {
  const now = performance.now();
  if (index > EXACT_UP_TO && now - lastReport < PAUSE) return;
  lastReport = now;
  report({ report: 'document', index });
});

expose(overWire(service));
report({ report: 'ready' });
