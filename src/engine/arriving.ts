import type { Answer } from './analyse.ts';
import type { ArriveProgress } from './arrive/remedy.ts';
import { ArriveSearch } from './arrive/search.ts';
import type { ClientRequest } from './dataplane/trace.ts';

/** Searches for what would make a request arrive, a few tries at a time: the search that runs is remembered. */
export type Arriving = (answer: Answer, request: ClientRequest, from: number, count: number) => ArriveProgress;

/**
 * `from`: how many tries whoever asks knows of. 0 begins anew, and so does another request or another answer; `count` more
 * are made. With a count of 0 it says no more than how likely the request arrives.
 */
export function createArriving(): Arriving {
  let running: { readonly answer: Answer; readonly key: string; readonly search: ArriveSearch } | undefined;
  return (answer, request, from, count) => {
    const key = JSON.stringify(request);
    const isAnew = from === 0 && count > 0;
    if (isAnew || running?.answer !== answer || running.key !== key)
      running = { answer, key, search: new ArriveSearch(answer, request) };
    return running.search.next(count);
  };
}
