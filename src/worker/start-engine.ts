import address from './engine.worker.ts?worker&url';

/**
 * The worker of this page, out of a file beside it. Where the page is one file, `start-engine-within.ts` stands in its place:
 * both export the same.
 */
export function startEngineWorker(): Worker {
  try {
    return new Worker(address, { type: 'module', name: 'engine' });
  } catch {
    return startOwnWorker();
  }
}

/** Takes what it is sent first for the address of its code. */
const WAITING = 'onmessage = ({ data }) => { onmessage = null; importScripts(data); };';

/**
 * A sandboxed frame belongs to no origin: it may start only workers that it made itself, and these load nothing from elsewhere
 * (in Chromium no modules either). So the frame reads the file, which is a single one, and hands it on. Its server must let
 * others read: without that the page had not come so far.
 */
function startOwnWorker(): Worker {
  const made = (code: string): string => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(made(WAITING), { name: 'engine' });
  fetch(address)
    .then((answer) => answer.text())
    .then((code) => worker.postMessage(made(code)))
    .catch((error: unknown) => worker.dispatchEvent(new ErrorEvent('error', { message: String(error) })));
  return worker;
}
