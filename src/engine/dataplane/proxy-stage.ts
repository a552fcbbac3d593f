import type { ObjectRef } from '../api/kind.ts';
import type { IngressController } from '../cluster/cluster.ts';
import { evenly } from './choose.ts';
import type { Choose } from './choose.ts';
import { podClient } from './client.ts';
import type { RunningClient } from './client.ts';
import { controllerAt } from './connect-stage.ts';
import { atProxy } from './http/ingress.ts';
import type { Forward } from './http/proxy.ts';
import { inTurn } from './kube-proxy/balance.ts';
import { familyOfAddress, knownTo, nodeAt, nodeRef, podRef } from './network.ts';
import { follow } from './run.ts';
import type { Run } from './run.ts';
import { closeLost, delivered, settle } from './settle.ts';
import type { ProxyState, State } from './state.ts';
import type { Arrival } from './step.ts';
import type { Decision, EndpointAddress, Place } from './trace.ts';

/** Connections that one request may open before it is taken to go round in circles. */
const MAX_CONNECTIONS = 6;

/** How many endpoints NGINX tries before it gives up (ingress-nginx `proxy-next-upstream-tries`). */
const TRIES = 3;

/** A request at an HTTP proxy: answered there, or sent on by a connection of the proxy's own. */
export function proxyStage(run: Run, state: ProxyState, choose: Choose): State {
  const { cluster, record } = run;
  const controller = cluster.ingressControllers[state.controller];
  if (!controller) throw new Error(`no Ingress controller ${state.controller}`);
  const key = `connection ${state.connections + 1}`;
  const place = placeOf(state, controller);
  const known = knownTo(cluster, state.pod === undefined ? undefined : cluster.pods.get(state.pod));
  const { decisions, next } = atProxy(known, controller, state.request, (what, candidates) =>
    choose(`${what}, ${key}`, candidates),
  );
  for (const decision of decisions) record?.decide(decision);
  if (next.kind === 'respond') {
    const { status, location } = next;
    const because = decisions.at(-1)?.because ?? [];
    return settle(run, { result: 'http', status, by: place, ...(location === undefined ? {} : { location }), because });
  }
  const client = clientOf(run, state);
  if (!client || state.connections >= MAX_CONNECTIONS) return badGateway(run, place, next, undefined, 502);
  return forward(run, state, { controller, place, client, key }, next, choose);
}

interface Proxy {
  readonly controller: IngressController;
  readonly place: Place;
  readonly client: RunningClient;
  readonly key: string;
}

function forward(run: Run, state: ProxyState, proxy: Proxy, then: Forward, choose: Choose): State {
  const { record } = run;
  const { destinations } = then;
  const candidates = evenly(destinations);
  const turn = `${proxy.place.kind === 'pod' ? proxy.place.pod : proxy.controller.name} ${then.service}:${then.port.port}`;
  const named = {
    choose,
    memory: run.memory,
    key: `endpoint ${then.service} of ${proxy.controller.name}, ${proxy.key}`,
  };
  const first = destinations.length === 1 ? destinations[0]! : inTurn(turn, candidates, named);
  record?.decide(chosenBy(run, then, first));

  // NGINX goes on to the next endpoint where it gets no connection; a balancer of the cloud knows only one try.
  const tries = proxy.controller.nginx && then.via === 'pod' ? Math.min(TRIES, destinations.length) : 1;
  let arrival: Arrival | undefined;
  for (let tried = 0; tried < tries; tried++) {
    const index = (destinations.indexOf(first) + tried) % destinations.length;
    arrival = connect(run, proxy, then, destinations[index]!, tried, choose);
    if (arrival.kind !== 'lost') return arrive(run, state, proxy, then, arrival);
    if (tried + 1 < tries && record) closeLost(record, arrival);
  }
  const status = arrival?.kind === 'lost' && arrival.effect === 'refused' ? 502 : 504;
  return badGateway(run, proxy.place, then, arrival, status);
}

function connect(
  run: Run,
  { place, client, key }: Proxy,
  { request, tls }: Forward,
  { ip, port }: EndpointAddress,
  tried: number,
  choose: Choose,
): Arrival {
  const encrypted = tls === 'passthrough' || request.scheme === 'https';
  run.record?.open('http', place, { kind: 'http-request', method: run.request.method, ...request, tls: encrypted });
  return follow(run, client, 'TCP', { ip, port }, tried === 0 ? key : `${key}, try ${tried + 1}`, choose);
}

function arrive(
  run: Run,
  state: ProxyState,
  proxy: Proxy,
  then: Forward,
  arrival: Exclude<Arrival, { kind: 'lost' }>,
): State {
  const controller = controllerAt(run, arrival);
  const { flow } = arrival;
  if (controller !== undefined) {
    const [path = '', query = ''] = then.request.path.split('?');
    const { scheme, host, headers } = then.request;
    return {
      at: 'proxy',
      controller,
      ...(arrival.kind === 'pod' ? { pod: podRef(arrival.pod) } : {}),
      address: flow.destination.ip,
      request: {
        ...state.request,
        scheme,
        host,
        path,
        query,
        headers: { ...headers, Host: host },
        clientAddress: flow.source.ip,
      },
      connections: state.connections + 1,
    };
  }
  if (arrival.kind === 'health-check' || arrival.kind === 'cloud-ingress')
    return badGateway(run, proxy.place, then, undefined, 502);
  const { path, host, headers } = then.request;
  const seen = { tls: then.tls, request: { path, host, headers }, service: then.service };
  const verdict = delivered(run, arrival, seen);
  if (verdict.result !== 'delivered') return badGateway(run, proxy.place, then, undefined, 504);
  const because = [{ object: then.route }, ...verdict.because];
  return settle(run, { ...verdict, because }, arrival);
}

/** The proxy got no connection (502) or no answer in time (504): it says so itself. */
function badGateway(run: Run, by: Place, then: Forward, arrival: Arrival | undefined, status: number): State {
  const why = arrival?.kind === 'lost' ? arrival.because : [];
  const because = [{ object: then.route }, { object: then.service }, ...why];
  const decision: Decision = { kind: status === 504 ? 'gateway-timeout' : 'answered', status, because };
  return settle(run, { result: 'http', status, by, service: then.service, because }, arrival, [decision]);
}

function placeOf({ pod }: ProxyState, controller: IngressController): Place {
  return pod === undefined ? { kind: 'cloud-ingress', controller: controller.name } : { kind: 'pod', pod };
}

/** Who opens the proxy's connections: its Pod, or the cloud's balancer from the address at which it was asked. */
function clientOf({ cluster }: Run, { pod, address, controller }: ProxyState): RunningClient | undefined {
  if (pod !== undefined) {
    const found = cluster.pods.get(pod);
    return found && podClient(cluster, found);
  }
  const addresses = [address, ...(cluster.ingressControllers[controller]?.addresses ?? [])];
  return {
    place: { kind: 'cloud-ingress', controller: cluster.ingressControllers[controller]?.name ?? '' },
    // It has an address of each family inside the cloud, which no manifest says.
    address: (family) => addresses.find((one) => familyOfAddress(one) === family),
    start: (flow) => ({ at: 'outside', flow, cloud: true }),
  };
}

function chosenBy({ cluster }: Run, { via, destinations, service, port }: Forward, chosen: EndpointAddress): Decision {
  const because = [{ object: service }];
  if (via === 'node-port') {
    const refs = (one: EndpointAddress): ObjectRef => {
      const node = nodeAt(cluster, one.ip);
      return node ? nodeRef(node) : `Node/${one.node ?? one.ip}`;
    };
    return {
      kind: 'node-chosen',
      service,
      node: refs(chosen),
      candidates: evenly(destinations.map(refs)),
      unhealthy: [],
      arrives: 'node-port',
      source: 'replaced',
      because,
    };
  }
  return {
    kind: 'endpoint-chosen',
    service,
    port: port.name !== undefined && port.name !== '' ? port.name : String(port.port),
    chosen,
    candidates: evenly(destinations),
    algorithm: 'round-robin',
    scope: 'cluster',
    notReady: 0,
    because,
  };
}
