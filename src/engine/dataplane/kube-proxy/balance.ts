import { evenly } from '../choose.ts';
import type { Candidate, Choose } from '../choose.ts';
import type { Recollection } from '../memory.ts';
import type { EndpointAddress } from '../trace.ts';
import type { Frontend } from './frontend.ts';
import type { ProxyEndpoint } from './proxy-endpoint.ts';
import type { ProxyMode } from './proxy-mode.ts';

/** Which endpoint a Node's rules took, and how. */
export interface Balanced {
  readonly chosen: EndpointAddress;
  readonly candidates: readonly Candidate<EndpointAddress>[];
  readonly algorithm: 'random' | 'round-robin' | 'affinity';
}

/** `core/v1` defaults: a client stays with its endpoint for three hours. */
const DEFAULT_AFFINITY_SECONDS = 10800;

const spread = new WeakMap<readonly ProxyEndpoint[], Candidate<EndpointAddress>[]>();

/**
 * Chooses an endpoint on a Node: the one that this client had before (sessionAffinity ClientIP: by the Node, the
 * ServicePort and the client's address), else any of them evenly, at random or in turn.
 */
export function balance(
  mode: ProxyMode,
  { service, ref, port, portName }: Frontend,
  endpoints: readonly ProxyEndpoint[],
  node: string,
  client: string,
  { choose, memory, key }: { readonly choose: Choose; readonly memory: Recollection; readonly key: string },
): Balanced {
  const candidates = candidatesOf(endpoints);
  const { sessionAffinity, sessionAffinityConfig } = service.spec;
  const name = `${ref}:${portName}/${port.protocol}`;
  const affinityKey = `${node} ${name} ${client}`;
  if (sessionAffinity === 'ClientIP') {
    const timeout = sessionAffinityConfig?.clientIP?.timeoutSeconds ?? DEFAULT_AFFINITY_SECONDS;
    const before = memory.affinity(affinityKey, timeout);
    const same = endpoints.find(({ address }) => `${address.ip} ${address.port}` === before);
    if (same && before !== undefined) {
      memory.keepAffinity(affinityKey, before);
      return { chosen: same.address, candidates, algorithm: 'affinity' };
    }
  }
  const chosen =
    mode.algorithm === 'round-robin'
      ? inTurn(`${node} ${name}`, candidates, { choose, memory, key: `endpoint ${ref}:${portName}, ${key}` })
      : choose(`endpoint ${ref}:${portName}, ${key}`, candidates);
  if (sessionAffinity === 'ClientIP') memory.keepAffinity(affinityKey, `${chosen.ip} ${chosen.port}`);
  return { chosen, candidates, algorithm: mode.algorithm };
}

/** The next in the round that `turn` names. Where the round stands at first, nobody knows: that is drawn. */
export function inTurn<T>(
  turn: string,
  candidates: readonly Candidate<T>[],
  { choose, memory, key }: { readonly choose: Choose; readonly memory: Recollection; readonly key: string },
): T {
  const next = memory.turn(turn);
  const due = next === undefined ? undefined : candidates[next % candidates.length];
  const chosen = due ? due.value : choose(key, candidates);
  memory.keepTurn(turn, (candidates.findIndex(({ value }) => value === chosen) + 1) % candidates.length);
  return chosen;
}

function candidatesOf(endpoints: readonly ProxyEndpoint[]): Candidate<EndpointAddress>[] {
  let candidates = spread.get(endpoints);
  if (!candidates) spread.set(endpoints, (candidates = evenly(endpoints.map(({ address }) => address))));
  return candidates;
}
