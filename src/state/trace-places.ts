import type { Place, Topology, Trace } from '../engine/index.ts';
import { placeKey } from '../layout/place-key.ts';
import { placesOf } from '../scene/hops.ts';

/**
 * Whether every place that a trace passes is still there, with the addresses that the trace's packets carry: then it
 * can be shown in the new picture, and says nothing that is no longer so.
 */
export function placesStand(trace: Trace, before: Topology, now: Topology): boolean {
  const [old, anew] = [factsOf(before), factsOf(now)];
  return placesOf(trace).every((place) => {
    const fact = factOf(place, anew);
    return fact !== undefined && fact === factOf(place, old);
  });
}

/** By object: all that a packet can meet of it, as one string. */
type Facts = ReadonlyMap<string, string>;

function factsOf(topology: Topology): Facts {
  const facts = new Map<string, string>();
  const set = (key: string, ...parts: readonly unknown[]): void => {
    facts.set(key, JSON.stringify(parts));
  };
  for (const node of topology.nodes) {
    set(node.ref, node.internalIP, node.externalIP);
    for (const card of node.pods) {
      if (card.kind === 'pod') set(card.ref, node.ref, card.ip);
      else for (const pod of card.pods) set(pod, node.ref);
    }
  }
  for (const { ref, clusterIPs, ports } of topology.services) set(ref, clusterIPs, ports);
  for (const { service, addresses } of topology.balancers) set(`balancer ${service}`, addresses);
  for (const { name, placement, addresses } of topology.ingressControllers)
    if (placement === 'outside') set(`cloud-ingress ${name}`, addresses);
  return facts;
}

function factOf(place: Place, facts: Facts): string | undefined {
  switch (place.kind) {
    case 'pod':
      return facts.get(place.pod);
    case 'node':
    case 'node-port':
      return facts.get(place.node);
    case 'service':
      return facts.has(place.node) ? facts.get(place.service) : undefined;
    case 'load-balancer':
      return facts.get(`balancer ${place.service}`);
    case 'cloud-ingress':
      return facts.get(`cloud-ingress ${place.controller}`);
    case 'upstream-dns':
    case 'internet':
    case 'endpoint':
      return placeKey(place);
  }
}
