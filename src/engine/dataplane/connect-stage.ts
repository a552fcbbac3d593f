import { familyOf } from '../net/ip.ts';
import type { Protocol } from '../net/port.ts';
import { authorityOf } from '../net/url.ts';
import type { Url } from '../net/url.ts';
import { chooseAddress, likeliest, unchanged } from './address-order.ts';
import type { Choose } from './choose.ts';
import { headerOf, targetOf } from './http/proxy.ts';
import type { ProxyRequest } from './http/proxy.ts';
import { podRef } from './network.ts';
import { follow } from './run.ts';
import type { Run } from './run.ts';
import { closeLost, delivered, healthChecked, lostWay, settle } from './settle.ts';
import type { ConnectState, State } from './state.ts';
import type { Arrival } from './step.ts';
import type { Payload } from './trace.ts';

type ConnectionUrl = Exclude<Url, { readonly scheme: 'dns' }>;

/** The addresses of a name that a client can try: those of a family in which it has an address itself. */
export function connectTo({ client }: Run, addresses: readonly string[]): ConnectState {
  const usable = addresses.filter((ip) => {
    const family = familyOf(ip);
    return family !== undefined && client.address(family) !== undefined;
  });
  return { at: 'connect', addresses: usable.length > 0 ? usable : addresses };
}

/** The client's own connection, to one of the addresses: the next one where one does not take it (TCP). */
export function connectStage(run: Run, { addresses }: ConnectState, choose: Choose): State {
  const { url, record, client } = run;
  if (url.scheme === 'dns') throw new Error('a lookup opens no connection');
  const kind = isHttp(url) ? 'http' : 'connection';
  const works = (ip: string): boolean => worksAt(run, url, ip);
  const { ip, failed } = chooseAddress(run, addresses, works, choose);
  if (record) {
    for (const [index, other] of failed.entries()) {
      record.open(kind, client.place, payloadOf(run, url));
      nextAddress(record, failed[index - 1], other);
      const arrival = attempt(run, url, other, record);
      if (arrival.kind === 'lost') closeLost(record, arrival);
    }
  }
  record?.open(kind, client.place, payloadOf(run, url));
  if (record) nextAddress(record, failed.at(-1), ip);
  const arrival = follow(run, client, protocolOf(url), { ip, port: url.port }, 'connection 1', choose);
  return arrive(run, url, arrival);
}

function nextAddress(record: NonNullable<Run['record']>, failed: string | undefined, next: string): void {
  if (failed !== undefined) record.decide({ kind: 'next-address', failed, next, because: [] });
}

const known = new WeakMap<Run, Map<string, boolean>>();

/** Whether an address takes a connection: found out once for a request, and only where that decides something. */
function worksAt(run: Run, url: ConnectionUrl, ip: string): boolean {
  // Nothing tells a sender of UDP that a datagram was lost.
  if (url.scheme === 'udp') return true;
  let table = known.get(run);
  if (!table) known.set(run, (table = new Map()));
  let works = table.get(ip);
  if (works === undefined) table.set(ip, (works = attempt(run, url, ip).kind !== 'lost'));
  return works;
}

function attempt(run: Run, url: ConnectionUrl, ip: string, record?: Run['record']): Arrival {
  const trial: Run = { ...run, record, memory: unchanged(run.memory) };
  const key = `connection 1, address ${ip}`;
  return follow(trial, run.client, protocolOf(url), { ip, port: url.port }, key, likeliest);
}

function arrive(run: Run, url: ConnectionUrl, arrival: Arrival): State {
  if (arrival.kind === 'lost') return settle(run, lostWay(arrival), arrival);
  if (arrival.kind === 'health-check') return settle(run, healthChecked(run, arrival), arrival);
  const controller = isHttp(url) ? controllerAt(run, arrival) : undefined;
  if (controller !== undefined) {
    const { source, destination } = arrival.flow;
    return {
      at: 'proxy',
      controller,
      ...(arrival.kind === 'pod' ? { pod: podRef(arrival.pod) } : {}),
      address: destination.ip,
      request: proxyRequestOf(run, url, source.ip),
      connections: 1,
    };
  }
  if (arrival.kind === 'cloud-ingress') {
    const because = arrival.controller.ingresses.map((object) => ({ object }));
    return settle(run, { result: 'refused', reason: 'malformed-request', because }, arrival);
  }
  const tls = url.scheme === 'https' ? 'passthrough' : 'none';
  const { path, host, headers } = seenBy(run, url);
  return settle(
    run,
    delivered(run, arrival, { tls, ...(isHttp(url) ? { request: { path, host, headers } } : {}) }),
    arrival,
  );
}

/** Which Ingress controller listens where the packet arrived, by its place in the cluster's list. */
export function controllerAt({ cluster }: Run, arrival: Arrival): number | undefined {
  if (arrival.kind === 'cloud-ingress') return cluster.ingressControllers.indexOf(arrival.controller);
  if (arrival.kind !== 'pod' || ![80, 443].includes(arrival.flow.destination.port)) return undefined;
  const ref = podRef(arrival.pod);
  const index = cluster.ingressControllers.findIndex(({ pods }) => pods.includes(ref));
  return index < 0 ? undefined : index;
}

function protocolOf({ scheme }: ConnectionUrl): Protocol {
  return scheme === 'udp' ? 'UDP' : scheme === 'sctp' ? 'SCTP' : 'TCP';
}

function isHttp({ scheme }: ConnectionUrl): boolean {
  return scheme === 'http' || scheme === 'https';
}

function seenBy({ request }: Run, url: ConnectionUrl) {
  const host = headerOf(request.headers, 'host') ?? authorityOf(url);
  const entries = Object.entries(request.headers).filter(([name]) => name.toLowerCase() !== 'host');
  return { path: targetOf(url), host, headers: Object.fromEntries(entries) };
}

function payloadOf(run: Run, url: ConnectionUrl): Payload {
  if (!isHttp(url)) return { kind: 'data' };
  const { path, host, headers } = seenBy(run, url);
  const scheme = url.scheme === 'https' ? 'https' : 'http';
  return { kind: 'http-request', method: run.request.method, scheme, host, path, headers, tls: scheme === 'https' };
}

function proxyRequestOf({ request }: Run, url: ConnectionUrl, clientAddress: string): ProxyRequest {
  return {
    method: request.method,
    scheme: url.scheme === 'https' ? 'https' : 'http',
    host: url.host,
    port: url.port,
    path: url.path,
    query: url.query,
    headers: request.headers,
    clientAddress,
  };
}
