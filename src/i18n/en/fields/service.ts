import type { FieldSentences } from '../../field-messages.ts';

/** Services. */
export const service = {
  'ServiceSpec.type':
    'How the Service is reached. `ClusterIP` (default): from inside the cluster. `NodePort`: also at a port of every Node. `LoadBalancer`: also at an address of a balancer. `ExternalName`: no traffic at all, an alias in DNS.',
  'ServiceSpec.selector':
    'Pods of the same namespace that have all these labels are the endpoints. Without a selector nobody makes endpoints: EndpointSlices are then written by hand.',
  'ServiceSpec.ports': 'The ports that the Service answers at. With more than one, each needs a name.',
  'ServiceSpec.clusterIP':
    'The virtual address of the Service. Left out, one of the Service range is given. `None` makes it headless: its name resolves to the addresses of the Pods, and kube-proxy has no part in it.',
  'ServiceSpec.clusterIPs': 'The cluster IPs, at most one of each IP family. The first is `clusterIP`.',
  'ServiceSpec.ipFamilies':
    'The IP families of the cluster IPs, the first one first. Left out, it follows `ipFamilyPolicy` and the Service range of the cluster.',
  'ServiceSpec.ipFamilyPolicy':
    '`SingleStack` (default): one family. `PreferDualStack`: both where the cluster has both. `RequireDualStack`: both, or the Service is refused.',
  'ServiceSpec.externalIPs':
    'Addresses at which every Node takes traffic for the Service. Bringing it to a Node is not the business of Kubernetes.',
  'ServiceSpec.externalName':
    'The DNS name that the name of the Service is an alias (CNAME) of. Only for `type: ExternalName`; ports and HTTP host stay as the client has them.',
  'ServiceSpec.externalTrafficPolicy':
    'Where traffic from outside may go. `Cluster` (default): to any endpoint, and the Pod sees the address of a Node as sender. `Local`: only to endpoints on the Node that it arrived at, with the sender kept; a Node that has none drops it.',
  'ServiceSpec.internalTrafficPolicy':
    'Where traffic from inside may go. `Cluster` (default): to any endpoint. `Local`: only to endpoints on the Node of the sender; if there are none, it is dropped.',
  'ServiceSpec.trafficDistribution':
    'Endpoints that are preferred while there are ready ones: `PreferSameZone` in the zone of the sender, `PreferSameNode` on its Node. Left out, all endpoints are alike.',
  'ServiceSpec.sessionAffinity':
    '`None` (default): each connection is balanced anew. `ClientIP`: connections from one address go to the same endpoint, as long as `sessionAffinityConfig` says.',
  'ServiceSpec.sessionAffinityConfig':
    'How long `sessionAffinity: ClientIP` lasts. Default: 10800 seconds, three hours.',
  'ServiceSpec.publishNotReadyAddresses':
    '`true`: Pods count as endpoints before they are ready, in DNS and for kube-proxy. Default: `false`.',
  'ServiceSpec.allocateLoadBalancerNodePorts':
    '`false`: a LoadBalancer Service is given no node ports, for balancers that use none; those that it has or that are written stay. Default: `true`.',
  'ServiceSpec.healthCheckNodePort':
    'The port at which each Node tells the balancer whether it has an endpoint of its own. Only for `type: LoadBalancer` with `externalTrafficPolicy: Local`; left out, a free one is given.',
  'ServiceSpec.loadBalancerClass':
    'Who is to make the balancer. Left out, it is the balancer that the cloud of the cluster has. It cannot be changed once it is set.',
  'ServiceSpec.loadBalancerIP':
    'The address that the balancer is asked to have. Many clouds ignore it; each has an annotation of its own instead.',
  'ServiceSpec.loadBalancerSourceRanges':
    'Clients outside these CIDR blocks are not let in through the balancer. Left out, everybody is.',
  'ServicePort.name':
    'The name of the port: for an Ingress, for DNS (`_http._tcp.web`), and to tell ports apart. Optional if there is one port only.',
  'ServicePort.port': 'The port at which the Service answers, at its cluster IP and at the balancer.',
  'ServicePort.targetPort':
    'The port of the Pods, by number or by the name of a container port. Left out, it is the same as `port`.',
  'ServicePort.nodePort':
    'The port at which every Node answers, for `NodePort` and `LoadBalancer`. Left out, a free one of 30000-32767 is given.',
  'ServicePort.protocol': '`TCP` (default), `UDP` or `SCTP`, in capitals.',
  'ServicePort.appProtocol':
    'What is spoken at the port, a hint for Ingress controllers and balancers. kube-proxy does not read it.',
  'ClientIPConfig.timeoutSeconds':
    'After so many seconds without a new connection the endpoint of a client is forgotten: 1 to 86400. Default: 10800.',
  'LoadBalancerIngress.ip': 'An address of the balancer. Nodes take traffic for it, too.',
  'LoadBalancerIngress.hostname': 'The DNS name of the balancer, where it has a name and not an address.',
  'LoadBalancerIngress.ipMode':
    '`VIP` (default): packets reach the Node with the address of the balancer, and kube-proxy takes them also from inside. `Proxy`: the balancer is a proxy, and traffic from inside goes through it.',
} satisfies Partial<FieldSentences>;
