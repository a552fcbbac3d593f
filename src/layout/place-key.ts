import type { Place } from '../engine/index.ts';

/** The one string of a place: map key and `data-place` in the picture. */
export function placeKey(place: Place): string {
  switch (place.kind) {
    case 'internet':
    case 'upstream-dns':
      return place.kind;
    case 'load-balancer':
      return `load-balancer:${place.service}`;
    case 'cloud-ingress':
      return `cloud-ingress:${place.controller}`;
    case 'node':
      return place.node;
    case 'node-port':
      return `${place.node}:${place.port}/${place.protocol}`;
    case 'service':
      return `${place.service}@${place.node}`;
    case 'pod':
      return place.pod;
    case 'endpoint':
      return `endpoint:${place.address}`;
  }
}
