import type { Cluster } from '../cluster/cluster.ts';
import { parseUrl } from '../net/url.ts';
import type { UrlResult } from '../net/url.ts';
import type { Choose } from './choose.ts';
import { runningClient } from './client.ts';
import { connectStage, connectTo } from './connect-stage.ts';
import { hostsFileAddresses } from './dns/hosts-file.ts';
import { FIRST_LOOKUP, lookupStage } from './lookup-stage.ts';
import type { Recollection } from './memory.ts';
import { proxyStage } from './proxy-stage.ts';
import type { Recorder } from './recorder.ts';
import type { Run } from './run.ts';
import type { State } from './state.ts';
import type { ClientRequest, Verdict } from './trace.ts';

/** A request that can set out, with its first state; or why it cannot. */
export type Started =
  { readonly run: Run; readonly state: State } | { readonly run?: undefined; readonly verdict: Verdict };

const urls = new WeakMap<ClientRequest, UrlResult>();

function parsed(request: ClientRequest): UrlResult {
  let result = urls.get(request);
  if (!result) urls.set(request, (result = parseUrl(request.url)));
  return result;
}

export function start(
  cluster: Cluster,
  request: ClientRequest,
  memory: Recollection,
  number: number,
  record?: Recorder,
): Started {
  const { url } = parsed(request);
  if (!url) return { verdict: { result: 'refused', reason: 'malformed-request', because: [] } };
  const client = runningClient(cluster, request.from);
  if (!client) {
    const { from } = request;
    const because = from.kind === 'pod' ? [{ object: from.pod }] : from.kind === 'node' ? [{ object: from.node }] : [];
    return { verdict: { result: 'timeout', reason: 'sender-not-running', because } };
  }
  const run: Run = { cluster, request, url, client, memory, record, number };
  if (url.scheme === 'dns') return { run, state: FIRST_LOOKUP };
  if (url.isIP) return { run, state: { at: 'connect', addresses: [url.host] } };
  // Read before any name server is asked (glibc, `hosts: files dns`).
  const known = hostsFileAddresses(cluster, request.from, url.host);
  if (known.length > 0) return { run, state: connectTo(run, known) };
  return { run, state: FIRST_LOOKUP };
}

/** Takes a request one stage further. */
export function advance(run: Run, state: Exclude<State, { at: 'done' }>, choose: Choose): State {
  switch (state.at) {
    case 'lookup':
      return lookupStage(run, state, choose);
    case 'connect':
      return connectStage(run, state, choose);
    case 'proxy':
      return proxyStage(run, state, choose);
  }
}
