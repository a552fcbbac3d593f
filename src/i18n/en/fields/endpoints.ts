import type { FieldSentences } from '../../field-messages.ts';

/** EndpointSlices, and Endpoints, which they replaced. */
export const endpoints = {
  'kubernetes.io/service-name':
    'The Service that the EndpointSlice belongs to. Without this label nobody reads the slice.',
  'EndpointSlice.addressType':
    'What the addresses are: `IPv4`, `IPv6` or `FQDN`. kube-proxy ignores slices of `FQDN`. It cannot be changed.',
  'EndpointSlice.endpoints': 'Whom the Service may send to: at most 1000 in a slice.',
  'EndpointSlice.ports':
    'The ports of all endpoints in the slice. They are matched with the ports of the Service by their names.',
  'Endpoint.addresses':
    'The addresses of one endpoint. kube-proxy uses the first one only, CoreDNS answers all of them.',
  'Endpoint.conditions': 'Whether the endpoint takes traffic. What is not said counts as good.',
  'Endpoint.nodeName': 'The Node that the endpoint is on; needed for the policy `Local` and for `PreferSameNode`.',
  'Endpoint.zone': 'The zone that the endpoint is in.',
  'Endpoint.hostname':
    'The endpoint has a name of its own in DNS below a headless Service: `hostname.service.namespace.svc`.',
  'Endpoint.targetRef': 'The object behind the endpoint, mostly a Pod.',
  'Endpoint.hints':
    'For whom the endpoint is meant: kube-proxy on other Nodes leaves it out, if every endpoint has such hints.',
  'EndpointConditions.ready': 'New connections go to endpoints that are ready. Not said, it counts as `true`.',
  'EndpointConditions.serving':
    'As `ready`, but it stays `true` while the endpoint terminates. Not said, it counts as `true`.',
  'EndpointConditions.terminating':
    'The endpoint is being shut down. Such endpoints, if they serve, are used only when no other is ready. Not said: `false`.',
  'EndpointHints.forZones': 'The zones whose Nodes are to use the endpoint.',
  'EndpointHints.forNodes': 'The Nodes that are to use the endpoint.',
  'EndpointPort.name':
    'The name of the port; it must be the same as that of the Service port. Empty, if that has none.',
  'EndpointPort.port': 'The number of the port at which the endpoints listen.',
  'EndpointPort.protocol': '`TCP` (default), `UDP` or `SCTP`.',
  'EndpointPort.appProtocol': 'What is spoken at the port; a hint that kube-proxy does not read.',
  'Endpoints.subsets':
    'Addresses and ports of the Service of the same name. They are copied into EndpointSlices, if the Service has no selector.',
  'EndpointSubset.addresses': 'Endpoints that are ready; each has every port of the subset.',
  'EndpointSubset.notReadyAddresses': 'Endpoints that are not ready: no traffic goes there.',
  'EndpointSubset.ports': 'The ports at which all addresses of the subset listen.',
} satisfies Partial<FieldSentences>;
