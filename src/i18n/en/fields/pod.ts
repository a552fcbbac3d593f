import type { FieldSentences } from '../../field-messages.ts';

/** Pods and their containers. */
export const pod = {
  'PodSpec.containers':
    'The containers of the Pod. They share one address: two of them cannot listen at the same port.',
  'PodSpec.initContainers':
    'Containers that run to their end before the others start; with `restartPolicy: Always` sidecars, which go on running.',
  'PodSpec.dnsPolicy':
    'Whom the Pod asks for names. `ClusterFirst` (the default): the DNS of the cluster, which asks further for other names. `Default`, which is not the default: whom the Node asks. `ClusterFirstWithHostNet`: as `ClusterFirst`, with `hostNetwork` too. `None`: what `dnsConfig` says.',
  'PodSpec.dnsConfig':
    'Name servers, search domains and options, added to what `dnsPolicy` gives. Required with `None`.',
  'PodSpec.hostNetwork':
    '`true`: the Pod has the network and the addresses of its Node, no address of its own, and `dnsPolicy: ClusterFirst` counts as `Default`. Default: `false`.',
  'PodSpec.hostname':
    'The host name inside the Pod; together with `subdomain` also its name in DNS. Default: the name of the Pod.',
  'PodSpec.subdomain':
    'The name of a headless Service of the same namespace: the Pod is then found as `hostname.subdomain.namespace.svc`.',
  'PodSpec.setHostnameAsFQDN': '`true`: the host name inside the Pod is its full DNS name. Default: `false`.',
  'PodSpec.hostAliases': 'Lines for `/etc/hosts` of the Pod. They are read before DNS is asked.',
  'PodSpec.nodeName': 'The Node that runs the Pod. Left out, the scheduler chooses one; written, it is not asked.',
  'PodSpec.nodeSelector': 'Labels that a Node must have, all of them, to run the Pod.',
  'PodSpec.tolerations': 'Taints of Nodes that do not keep this Pod away.',
  'PodSpec.readinessGates':
    'Conditions that must be `True`, beside those of the containers, before the Pod is ready. Somebody outside must set them.',
  'PodSpec.restartPolicy':
    'Whether containers that end are started again: `Always` (default), `OnFailure`, `Never`. A restart in place keeps the address of the Pod.',
  'PodSpec.terminationGracePeriodSeconds':
    'How long a deleted Pod may take to end. From the first second on it is no ready endpoint any more. Default: 30.',
  'PodDNSConfig.nameservers': 'Name servers, at most three in all. Required with `dnsPolicy: None`.',
  'PodDNSConfig.searches': 'Domains that are tried behind a name, one after the other, after those of `dnsPolicy`.',
  'PodDNSConfig.options': 'Options of the resolver, such as `ndots`. They go before those of `dnsPolicy`.',
  'PodDNSConfigOption.name':
    'The name of the option. `ndots` (5 with `ClusterFirst`): names with fewer dots are tried with the search domains first.',
  'PodDNSConfigOption.value': 'The value of the option, a text: `"2"`.',
  'Container.image': 'The image to run. With the tag `latest` or none it is fetched at every start.',
  'Container.ports':
    'The ports at which the container listens. Only their names matter, for Services and policies: a port that is not listed is reached all the same.',
  'Container.readinessProbe':
    'How the kubelet asks whether the container can take requests. Until it succeeds the Pod is no ready endpoint of its Services. Left out, a container that runs is ready.',
  'Container.livenessProbe':
    'How the kubelet asks whether the container still works. If it fails, the container is restarted; the Pod keeps its address.',
  'Container.startupProbe': 'Until it has succeeded once, the other probes wait.',
  'Container.restartPolicy':
    '`Always` makes an init container a sidecar: it starts before the others and goes on running.',
  'ContainerPort.containerPort': 'The number of the port at which the container listens.',
  'ContainerPort.name': 'The name of the port, at most 15 characters. A Service may say it as `targetPort`.',
  'ContainerPort.protocol': '`TCP` (default), `UDP` or `SCTP`. A `targetPort` by name must have the same protocol.',
  'ContainerPort.hostPort':
    'The same port at the address of the Node leads into the container. Only one Pod of a Node can have it. With `hostNetwork` it is the `containerPort`.',
  'ContainerPort.hostIP': 'The address of the Node at which `hostPort` answers. Default: all of them.',
  'Probe.httpGet': 'Asks by HTTP; a status from 200 to 399 is a success.',
  'Probe.tcpSocket': 'Opens a TCP connection; that it opens is a success.',
  'Probe.exec': 'Runs a command in the container; exit code 0 is a success.',
  'Probe.grpc': 'Asks the health service of gRPC.',
  'Probe.periodSeconds': 'How often is asked, in seconds. Default: 10.',
  'Probe.initialDelaySeconds': 'How long after the start the first question comes, in seconds. Default: 0.',
  'Probe.timeoutSeconds': 'How long an answer may take, in seconds. Default: 1.',
  'Probe.failureThreshold': 'After how many failures in a row the answer counts. Default: 3.',
  'Probe.successThreshold': 'After how many successes in a row it counts as well again. Default: 1.',
  'HTTPGetAction.path': 'The path that is asked for. Default: `/`.',
  'HTTPGetAction.port': 'The port, by number or by the name of a port of this container.',
  'HTTPGetAction.scheme': '`HTTP` (default) or `HTTPS`; the certificate is not checked.',
  'HTTPGetAction.host': 'The host that is asked. Default: the address of the Pod.',
  'TCPSocketAction.port': 'The port, by number or by the name of a port of this container.',
  'TCPSocketAction.host': 'The host to connect to. Default: the address of the Pod.',
} satisfies Partial<FieldSentences>;
