import type { ObjectRef, Place, Topology, Trace } from '../engine/index.ts';
import { placesOf } from '../scene/hops.ts';

/** Whether every place that a trace passes is still there: then it can be drawn in the new picture. */
export function placesExist(trace: Trace, topology: Topology): boolean {
  const refs = refsOf(topology);
  return placesOf(trace).every((place) => exists(place, refs, topology));
}

function refsOf(topology: Topology): ReadonlySet<ObjectRef> {
  const cards = topology.nodes.flatMap((node) => node.pods);
  return new Set([
    ...topology.nodes.map((node) => node.ref),
    ...cards.flatMap((card) => (card.kind === 'pod' ? [card.ref] : card.pods)),
    ...topology.services.map((service) => service.ref),
    ...topology.balancers.map((balancer) => balancer.service),
  ]);
}

function exists(place: Place, refs: ReadonlySet<ObjectRef>, topology: Topology): boolean {
  switch (place.kind) {
    case 'pod':
      return refs.has(place.pod);
    case 'node':
      return refs.has(place.node);
    case 'service':
      return refs.has(place.service) && refs.has(place.node);
    case 'load-balancer':
      return topology.balancers.some((balancer) => balancer.service === place.service);
    case 'node-port':
      return (
        refs.has(place.node) &&
        topology.services.some((service) => service.ports.some((port) => port.nodePort === place.port))
      );
    case 'cloud-ingress':
      return topology.ingressControllers.some(({ placement }) => placement === 'outside');
    case 'upstream-dns':
    case 'internet':
    case 'endpoint':
      return true;
  }
}
