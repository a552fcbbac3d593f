import type { DiagnosticMessages } from '../diagnostic-messages.ts';
import { code, list, ref, t, type Text } from '../text.ts';
import { values } from './words.ts';

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
  'target-port-name-partial': ({ targetPort, lacking }) =>
    t`Not every selected Pod has a container port named ${code(targetPort)}: ${list(lacking.map((one) => ref(one)))} has none, and gets no request at this port.`,
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
  'backend-service-needs-node-port': ({ service, type, controller }) => {
    const what = t`Service ${ref(service)} is of type ${code(type)}, and this balancer enters by node ports: it needs NodePort or LoadBalancer.`;
    if (controller === 'alb') return [...what, ...t` Or set ${code('alb.ingress.kubernetes.io/target-type: ip')}.`];
    return controller === 'gce'
      ? [...what, ...t` Or annotate the Service with ${code('cloud.google.com/neg')}.`]
      : what;
  },
  'tls-secret-missing': ({ secret, namespace, elsewhere }) => {
    const what = t`There is no Secret ${code(secret)} in namespace ${code(namespace)}. ingress-nginx then shows its own certificate, which clients do not trust.`;
    return elsewhere === ''
      ? what
      : [...what, ...t` One is in namespace ${code(elsewhere)}; it must be in the Ingress's own.`];
  },
  'secret-type-not-tls': ({ secret, type }) =>
    t`Secret ${ref(secret)} is of type ${code(type)}. ingress-nginx takes it, since both keys are there; the type for certificates is ${code('kubernetes.io/tls')}, and only for that the API server checks that they are.`,
  'tls-secret-wrong-type': ({ secret, type, missing }) =>
    t`Secret ${ref(secret)} (type ${code(type)}) has no ${codes(missing)}, so it is no certificate. Make it of type ${code('kubernetes.io/tls')}.`,
  'ingress-class-missing': ({ ingressClass, near, known }) => {
    const what = t`Nobody serves the class ${code(ingressClass)}: the API accepts this Ingress, and nothing happens.`;
    if (near !== '') return [...what, ...t` Is ${code(near)} meant?`];
    return known.length === 0 ? what : [...what, ...t` Classes that are there: ${codes(known)}.`];
  },
  'ingress-class-outside': ({ ingressClass }) =>
    t`The class ${code(ingressClass)} is served by a cloud's balancer, and Ingresses are served inside here: nobody takes this one. Set the settings’ “Ingress is served” to outside.`,
  'ingress-without-class': ({ known }) => {
    const what = t`This Ingress names no class, and no class is the default: no controller takes it. Set ${code('ingressClassName')}.`;
    return known.length === 0 ? what : [...what, ...t` Classes that are there: ${codes(known)}.`];
  },
  'ingress-path-claimed': ({ host, path, other }) =>
    t`Ingress ${ref(other)} claims host ${code(host === '' ? '*' : host)} and path ${code(path)} already. The API accepts both; ingress-nginx serves the older one (its admission webhook refuses the second).`,
  'ingress-path-repeated': ({ host, path }) =>
    t`Host ${code(host === '' ? '*' : host)} and path ${code(path)} stand in this Ingress already. The API accepts that; ingress-nginx keeps the first, so this one never gets a request.`,
  'address-taken': ({ address, other }) =>
    t`${code(address)} is the address of ${ref(other)} already. In one cluster two cannot have it: packets reach only one of them.`,
  'load-balancer-ip-deprecated': () =>
    t`${code('loadBalancerIP')} is deprecated since Kubernetes 1.24: each cloud reads it in its own way, and some ignore it. Use the annotation of your cloud or balancer instead. The API server does not warn.`,
  'dns-policy-on-host-network': ({ dnsPolicy }) =>
    t`With ${code('hostNetwork')} the policy ${code(dnsPolicy)} is not followed: the Pods ask the Node’s resolver and do not find Services by name. Write ${code('ClusterFirstWithHostNet')} if they should.`,
  'pods-pending': ({ count }) =>
    count === 1
      ? t`No Node takes this Pod: it stays Pending. See its nodeSelector, tolerations and requests, and the Nodes' taints.`
      : t`No Node takes ${count} Pods of this object: they stay Pending. See their nodeSelector, tolerations and requests, and the Nodes' taints.`,
  'service-has-no-ready-pod': ({ count, headless }) => {
    const what =
      count === 1
        ? t`The only Pod of this Service is not ready:`
        : t`None of the ${count} Pods of this Service is ready:`;
    return headless
      ? [...what, ...t` its name leads to no address until one is.`]
      : [...what, ...t` requests to it are refused until one is.`];
  },
  'local-policy-without-pod': ({ field, type, nodes, all }) => {
    const what = t`${nodes.length} of ${all} Nodes have no ready Pod of this Service (${values(nodes)}). With ${code(`${field}: Local`)}`;
    if (field === 'internalTrafficPolicy')
      return [...what, ...t` requests of Pods on these Nodes are dropped, though other Nodes have one.`];
    return type === 'LoadBalancer'
      ? [...what, ...t` the balancer leaves these Nodes out, and their node ports drop what arrives.`]
      : [...what, ...t` their node ports drop what arrives.`];
  },
  'probe-port-missing': ({ probe, port, names }) => {
    const what = t`The container has no port named ${code(port)}, so ${code(probe)} never gets a result:`;
    const then =
      probe === 'livenessProbe'
        ? t` in a cluster the container is never restarted for it, whatever becomes of the program.`
        : t` in a cluster the Pod is never ready and gets no requests. Here it is taken to be ready.`;
    return names.length === 0 ? [...what, ...then] : [...what, ...then, ...t` There is: ${codes(names)}.`];
  },
  'cluster-ip-outside-range': ({ address, range }) =>
    t`${code(address)} is not in this cluster's range for Services, ${code(range)}. Its API server would refuse the Service; here it is kept.`,
  'dual-stack-not-configured': ({ range }) =>
    t`This cluster's range for Services, ${code(range)}, has one IP family. The API server refuses a Service that requires two; ${code('PreferDualStack')} takes one where there is one.`,
  'ip-family-not-configured': ({ family, range }) =>
    t`This cluster's range for Services, ${code(range)}, has no ${family} addresses. The API server refuses the Service.`,
  'cluster-ip-taken': ({ address, other }) =>
    t`clusterIP ${code(address)} belongs to Service ${ref(other)} already. The API server refuses this Service; leave the field out and an address is chosen.`,
} satisfies Partial<DiagnosticMessages>;
