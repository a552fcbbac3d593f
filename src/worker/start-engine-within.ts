import EngineWorker from './engine.worker.ts?worker&inline';

/**
 * The worker of a page that is one file: its code is in the page. It is a classic script, as a page from a disk may start no
 * module that it holds itself. sharing/offline/one-file.ts has the build take this file for `start-engine.ts`.
 */
export function startEngineWorker(): Worker {
  return new EngineWorker({ name: 'engine' });
}
