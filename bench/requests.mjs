/** Requests as Pods send them: by a Service's short name, from a Pod of its namespace. */
import { oneOf, randomOf } from './random.mjs';

/**
 * @typedef {import('./goal.mjs').Engine} Engine
 * @typedef {ReturnType<Engine['analyse']>} Answer
 * @typedef {import('../src/engine/index.ts').ClientRequest} ClientRequest
 * @typedef {import('../src/engine/index.ts').Trace} Trace
 */

/** @returns {ClientRequest[]} */
export function requestsIn(/** @type {Answer} */ { cluster }, /** @type {number} */ count, seed = 1) {
  const random = randomOf(seed);
  const pods = [...cluster.pods].filter(([, { metadata }]) => metadata.namespace?.startsWith('team-'));
  return Array.from({ length: count }, () => {
    const [pod, { metadata }] = oneOf(random, pods);
    const services = namesIn(cluster, metadata.namespace ?? '');
    return {
      from: { kind: 'pod', pod },
      method: 'GET',
      url: `http://${oneOf(random, services)}/`,
      headers: {},
    };
  });
}

/** @type {WeakMap<Answer['cluster'], Map<string, string[]>>} */
const known = new WeakMap();

/** @returns {string[]} */
function namesIn(/** @type {Answer['cluster']} */ cluster, /** @type {string} */ wanted) {
  let names = known.get(cluster);
  if (!names) {
    names = new Map();
    for (const { metadata } of cluster.services.values()) {
      const { namespace = '', name } = metadata;
      const list = names.get(namespace);
      if (list) list.push(name);
      else names.set(namespace, [name]);
    }
    known.set(cluster, names);
  }
  return names.get(wanted) ?? [];
}

/** Sends all of them, one after the other; hands each trace over. */
export function sendAll(
  /** @type {Engine} */ engine,
  /** @type {Answer} */ answer,
  /** @type {readonly ClientRequest[]} */ requests,
  /** @type {(trace: Trace) => void} */ take,
) {
  let memory = engine.NO_MEMORY;
  for (const request of requests) {
    const sent = engine.sendIn(answer, request, 1, memory);
    memory = sent.memory;
    take(sent.trace);
  }
}

/** How many hops a trace has, there and back. @returns {number} */
export function hopsOf(/** @type {Trace} */ { exchanges }) {
  return exchanges.reduce((sum, exchange) => sum + hopsOfExchange(exchange), 0);
}

/** @returns {number} */
function hopsOfExchange(/** @type {Trace['exchanges'][number]} */ { there, back, within }) {
  return there.length + back.length + within.reduce((sum, inner) => sum + hopsOfExchange(inner), 0);
}

/** Throws unless all requests arrive: a way that ends early is no measure. @returns {number} hops of a request, on average */
export function checkDelivered(
  /** @type {Engine} */ engine,
  /** @type {Answer} */ answer,
  /** @type {readonly ClientRequest[]} */ requests,
) {
  let hops = 0;
  sendAll(engine, answer, requests, (trace) => {
    if (trace.verdict.result !== 'delivered') throw new Error(`${trace.request.url}: ${JSON.stringify(trace.verdict)}`);
    hops += hopsOf(trace);
  });
  return hops / requests.length;
}
