/** What the same seed gives: it has to be the same text wherever it is made. Bundled for pages, workers and Node alike. */
import { corpusOf } from './corpus.mjs';
import * as engine from './engine.mjs';
import { workspaceOf } from './goal.mjs';
import { requestsIn, sendAll } from './requests.mjs';

/** Traces of some requests, and all that the page shows of their cluster, as one text. @returns {string} */
export function tracesText() {
  const answer = engine.analyse(workspaceOf(engine, corpusOf(200)));
  /** @type {unknown[]} */
  const traces = [answer.analysis];
  sendAll(engine, answer, requestsIn(answer, 100), (trace) => traces.push(trace));
  return JSON.stringify(traces);
}
