import type { DiagnosticMessages } from '../diagnostic-messages.ts';
import { code, list, ref, t, type Text } from '../text.ts';

const codes = (values: readonly (string | number)[]): Text => list(values.map(code));

/** Findings about objects among each other. */
export const objectMessages = {
  'duplicate-object': ({ ref: object, document }) =>
    t`${ref(object)} is in document ${document} already. Applied in order, this later one counts.`,
  'node-port-taken': ({ port, other }) =>
    t`nodePort ${code(port)} belongs to Service ${ref(other)} already, whatever the protocol. The API server refuses this Service; choose another number or leave it out.`,
  'service-selects-no-pod': ({ selector, near, namespace }) => {
    const what = t`No Pod in this namespace has the labels ${code(selector)}, so the Service has no endpoint: requests to it are refused.`;
    if (near !== '') return [...what, ...t` The nearest has ${code(near)}.`];
    return namespace === ''
      ? what
      : [...what, ...t` There are some in namespace ${code(namespace)}; a Service selects in its own namespace only.`];
  },
  'target-port-name-missing': ({ targetPort, names }) => {
    const what = t`targetPort ${code(targetPort)} is the name of no container port of the selected Pods, so this port has no endpoint.`;
    return names.length === 0 ? what : [...what, ...t` Names that they have: ${codes(names)}.`];
  },
  'target-port-not-declared': ({ targetPort, declared }) =>
    t`No selected Pod declares targetPort ${code(targetPort)} (declared: ${codes(declared)}). Declaring is not needed, but if nothing listens there, requests are refused.`,
  'backend-service-missing': ({ service, namespace, elsewhere, near }) => {
    const what = t`There is no Service ${code(service)} in namespace ${code(namespace)}. The API accepts this, but requests are answered 503.`;
    if (elsewhere !== '')
      return [
        ...what,
        ...t` One is in namespace ${code(elsewhere)}; an Ingress leads to Services of its own namespace only.`,
      ];
    return near === '' ? what : [...what, ...t` Is ${code(near)} meant?`];
  },
  'backend-service-port-missing': ({ service, port, ports }) =>
    t`Service ${ref(service)} has no port ${code(port)}; it has ${codes(ports)}. The API accepts this, but requests are answered 503.`,
  'backend-service-needs-node-port': ({ service, type, controller }) =>
    t`Service ${ref(service)} is of type ${code(type)}, and this balancer enters by node ports: it needs NodePort or LoadBalancer. ${
      controller === 'alb'
        ? t`Or set ${code('alb.ingress.kubernetes.io/target-type: ip')}.`
        : t`Or annotate the Service with ${code('cloud.google.com/neg')}.`
    }`,
  'tls-secret-missing': ({ secret, namespace, elsewhere }) => {
    const what = t`There is no Secret ${code(secret)} in namespace ${code(namespace)}. ingress-nginx then shows its own certificate, which clients do not trust.`;
    return elsewhere === ''
      ? what
      : [...what, ...t` One is in namespace ${code(elsewhere)}; it must be in the Ingress's own.`];
  },
  'tls-secret-wrong-type': ({ secret, type, missing }) =>
    t`Secret ${ref(secret)} (type ${code(type)}) has no ${codes(missing)}, so it is no certificate. Make it of type ${code('kubernetes.io/tls')}.`,
  'ingress-class-missing': ({ ingressClass, near, known }) => {
    const what = t`Nobody serves the class ${code(ingressClass)}: the API accepts this Ingress, and nothing happens.`;
    if (near !== '') return [...what, ...t` Is ${code(near)} meant?`];
    return known.length === 0 ? what : [...what, ...t` Classes that are there: ${codes(known)}.`];
  },
  'ingress-without-class': ({ known }) => {
    const what = t`This Ingress names no class, and no class is the default: no controller takes it. Set ${code('ingressClassName')}.`;
    return known.length === 0 ? what : [...what, ...t` Classes that are there: ${codes(known)}.`];
  },
  'ingress-path-claimed': ({ host, path, other }) =>
    t`Ingress ${ref(other)} claims host ${code(host === '' ? '*' : host)} and path ${code(path)} already. The API accepts both; ingress-nginx serves the older one (its admission webhook refuses the second).`,
  'pods-pending': ({ count }) =>
    count === 1
      ? t`No Node takes this Pod: it stays Pending. See its nodeSelector, tolerations and requests, and the Nodes' taints.`
      : t`No Node takes ${count} Pods of this object: they stay Pending. See their nodeSelector, tolerations and requests, and the Nodes' taints.`,
  'cluster-ip-outside-range': ({ address, range }) =>
    t`${code(address)} is not in this cluster's range for Services, ${code(range)}. Its API server would refuse the Service; here it is kept.`,
  'cluster-ip-taken': ({ address, other }) =>
    t`clusterIP ${code(address)} belongs to Service ${ref(other)} already. The API server refuses this Service; leave the field out and an address is chosen.`,
} satisfies Partial<DiagnosticMessages>;
