import type { Cluster } from '../cluster/cluster.ts';
import type { Protocol } from '../net/port.ts';
import type { Url } from '../net/url.ts';
import type { Choose } from './choose.ts';
import type { RunningClient } from './client.ts';
import type { Flow } from './flow.ts';
import { hash32 } from './hash.ts';
import { proxyModeOf } from './kube-proxy/modes.ts';
import type { Recollection } from './memory.ts';
import { familyOfAddress, networkOf } from './network.ts';
import type { Recorder } from './recorder.ts';
import { walkFrom } from './walk.ts';
import type { Arrival, Walk } from './step.ts';
import type { ClientRequest, Place, SocketAddress } from './trace.ts';

/** What stays the same while one request is under way. */
export interface Run {
  readonly cluster: Cluster;
  readonly request: ClientRequest;
  readonly url: Url;
  readonly client: RunningClient;
  readonly memory: Recollection;
  /** Absent where only the outcome counts. */
  readonly record: Recorder | undefined;
  /** How many requests were sent before. */
  readonly number: number;
}

/** First of the ports that Linux gives to clients, and how many there are (net.ipv4.ip_local_port_range). */
const EPHEMERAL = { first: 32768, count: 28232 };

/** Sends one packet from a client and follows it. Undefined where the client has no address of that family. */
export function follow(
  run: Run,
  client: RunningClient,
  protocol: Protocol,
  destination: SocketAddress,
  key: string,
  choose: Choose,
  outside: Walk['outside'] = internet,
): Arrival {
  const { cluster, memory, record, number } = run;
  const walk: Walk = {
    cluster,
    network: networkOf(cluster),
    mode: proxyModeOf(cluster.settings),
    memory,
    choose,
    record,
    key,
    outside,
  };
  const ip = client.address(familyOfAddress(destination.ip));
  const flow: Flow = { protocol, source: { ip: ip ?? '', port: sourcePort(key, number) }, destination };
  if (ip === undefined) return { kind: 'lost', flow, effect: 'dropped', reason: 'nobody-has-address', because: [] };
  return walkFrom(walk, client.start(flow));
}

/** The port that a client sends from, by the choice's key and how many requests were sent before. */
export function sourcePort(key: string, number: number): number {
  return EPHEMERAL.first + (hash32(`source port of ${key}`, number) % EPHEMERAL.count);
}

function internet(address: string): Place {
  return { kind: 'internet', address };
}
