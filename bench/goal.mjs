/**
 * What a goal is, and what it is given to measure with. Each file of goals/ exports one as `goal`.
 *
 * @typedef {typeof import('./engine.mjs')} Engine
 * @typedef {typeof import('./webernetes.mjs')} Webernetes
 * @typedef {import('./corpus.mjs').Corpus} Corpus
 * @typedef {import('../src/engine/index.ts').Workspace} Workspace
 * @typedef {import('./interleave.mjs').Comparison} Comparison
 * @typedef {import('./interleave.mjs').Pair} Pair
 *
 * @typedef {object} Part  One number of a goal.
 * @property {string} [id]  Where a goal's parts have ids of their own.
 * @property {string} what
 * @property {number} limit
 * @property {number} [stretch]
 * @property {'less' | 'more'} better
 * @property {'x' | '%' | 'kB' | 'MB' | 'B' | 's' | 'ms' | ''} unit
 * @property {boolean} [printed]  Shown, and decides nothing.
 * @property {boolean} [steady]  A count that other load does not change.
 *
 * @typedef {{ value: number, min?: number, max?: number, self?: number, note?: string }} Measurement
 *
 * @typedef {object} Bench
 * @property {Engine} engine
 * @property {() => Promise<Webernetes>} webernetes
 * @property {(pair: Pair) => Promise<Comparison>} interleave
 * @property {() => number} heap  Bytes in use after a collection; in a process of a goal with `memory`.
 * @property {boolean} full  Also what takes minutes.
 * @property {string} folder  For temporary files; gone after the run.
 *
 * @typedef {object} Goal
 * @property {string} id
 * @property {readonly Part[]} parts
 * @property {boolean} [memory]  Its process may collect garbage when asked.
 * @property {boolean} [once]  The same in every process.
 * @property {(bench: Bench) => Promise<Measurement[]>} measure  One measurement a part, in their order.
 */
import { edited } from './corpus.mjs';

/** How many times as long the subject takes as the yardstick. @returns {Measurement} */
export function asTime(/** @type {Comparison} */ { ratio, min, max, self, ...times }, note = '') {
  return { value: ratio, min, max, self, note: `${timesOf(times)}${note}` };
}

/** How many times as many operations a second the subject does. @returns {Measurement} */
export function asRate(/** @type {Comparison} */ { ratio, min, max, self, ...times }, note = '') {
  return { value: 1 / ratio, min: 1 / max, max: 1 / min, self, note: `${timesOf(times)}${note}` };
}

/** Time of the subject in percent of the yardstick's. @returns {Measurement} */
export function asPercent(/** @type {Comparison} */ comparison, note = '') {
  const { value, min = value, max = value, ...rest } = asTime(comparison, note);
  return { ...rest, value: value * 100, min: min * 100, max: max * 100 };
}

/** @returns {string} */
function timesOf(/** @type {{ subject: number, yardstick: number }} */ { subject, yardstick }) {
  return `${milliseconds(subject)} against ${milliseconds(yardstick)}; `;
}

/** @returns {string} */
export function milliseconds(/** @type {number} */ ms) {
  return ms >= 1 ? `${ms.toPrecision(3)} ms` : `${(ms * 1000).toPrecision(3)} µs`;
}

/** @returns {string} */
export function sizeOf(/** @type {Corpus} */ { documents, bytes, pods }) {
  return `${documents} documents, ${Math.round(bytes / 1000)} kB, ${pods} Pods`;
}

/**
 * The workspace of a corpus, with Nodes for all of its Pods.
 *
 * @param {Engine} engine
 * @param {Corpus} corpus
 * @returns {Workspace}
 */
export function workspaceOf({ DEFAULT_SETTINGS, NOTHING_ALLOCATED }, { text, pods }) {
  const settings = { ...DEFAULT_SETTINGS, nodes: Math.max(3, Math.ceil(pods / 100)), podCIDR: '10.128.0.0/9' };
  return { text, documents: [], settings, events: [], now: 0, requests: [], seed: 1, allocated: NOTHING_ALLOCATED };
}

/**
 * A worker that has analysed a corpus and is edited again and again, as the page does it: each edit is another count of
 * replicas in one document, and arrives as a copy of the message that the page posts.
 *
 * @param {Engine} engine
 * @param {Corpus} corpus
 * @param {[number, number]} [replicas]  That it goes between.
 * @param {Workspace} [first]  Where it begins.
 */
export function editing(engine, corpus, [one, other] = [6, 7], first = workspaceOf(engine, corpus)) {
  const { NOTHING_KNOWN, patchedAnalysis, questionAbout, sharedAfter } = engine;
  const worker = engine.overWire(engine.createEngineService(() => {}));
  /** @type {Workspace} */
  let workspace = first;
  /** @type {import('../src/worker/question.ts').Shared | undefined} */
  let shared;
  let question = questionAbout(workspace, shared);
  let answer = worker.analyse(structuredClone(question));
  const firstAnswer = answer;
  let replicas = one;
  /** What the page makes of the answer that it waits for. */
  const receive = () => {
    const before = shared?.analysis ?? NOTHING_KNOWN;
    const analysis = patchedAnalysis(before, structuredClone(answer), workspace.text);
    shared = sharedAfter(question, workspace, analysis, shared);
    return analysis;
  };
  return {
    firstAnswer,
    next: () => {
      replicas = replicas === one ? other : one;
      const { allocated, remembered: documents } = receive();
      workspace = { ...first, text: edited(corpus.text, replicas), documents, allocated };
      question = questionAbout(workspace, shared);
      return structuredClone(question);
    },
    apply: (/** @type {ReturnType<typeof questionAbout>} */ asked) => (answer = worker.analyse(asked)),
  };
}
