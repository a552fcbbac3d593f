/** Where kubernetes.io explains a kind: the path of its page below `/docs/`. */
const PAGES: Readonly<Record<string, string>> = {
  Namespace: 'concepts/overview/working-with-objects/namespaces/',
  Node: 'concepts/architecture/nodes/',
  Pod: 'concepts/workloads/pods/',
  Deployment: 'concepts/workloads/controllers/deployment/',
  ReplicaSet: 'concepts/workloads/controllers/replicaset/',
  ReplicationController: 'concepts/workloads/controllers/replicationcontroller/',
  StatefulSet: 'concepts/workloads/controllers/statefulset/',
  DaemonSet: 'concepts/workloads/controllers/daemonset/',
  Job: 'concepts/workloads/controllers/job/',
  CronJob: 'concepts/workloads/controllers/cron-jobs/',
  HorizontalPodAutoscaler: 'concepts/workloads/autoscaling/horizontal-pod-autoscale/',
  Service: 'concepts/services-networking/service/',
  Endpoints: 'concepts/services-networking/service/',
  EndpointSlice: 'concepts/services-networking/endpoint-slices/',
  Ingress: 'concepts/services-networking/ingress/',
  IngressClass: 'concepts/services-networking/ingress/',
  Secret: 'concepts/configuration/secret/',
  ConfigMap: 'concepts/configuration/configmap/',
  NetworkPolicy: 'concepts/services-networking/network-policies/',
  GatewayClass: 'concepts/services-networking/gateway/',
  Gateway: 'concepts/services-networking/gateway/',
  HTTPRoute: 'concepts/services-networking/gateway/',
  GRPCRoute: 'concepts/services-networking/gateway/',
};

/** Pages of fields that have one of their own, by the Go type and the field. */
const FIELD_PAGES: Readonly<Record<string, string>> = {
  'PodSpec.dnsPolicy': 'concepts/services-networking/dns-pod-service/',
  'PodSpec.dnsConfig': 'concepts/services-networking/dns-pod-service/',
  'PodSpec.hostname': 'concepts/services-networking/dns-pod-service/',
  'PodSpec.subdomain': 'concepts/services-networking/dns-pod-service/',
  'PodSpec.hostAliases': 'tasks/network/customize-hosts-file-for-pods/',
  'ServiceSpec.internalTrafficPolicy': 'concepts/services-networking/service-traffic-policy/',
  'ServiceSpec.ipFamilies': 'concepts/services-networking/dual-stack/',
  'ServiceSpec.ipFamilyPolicy': 'concepts/services-networking/dual-stack/',
  'Container.readinessProbe': 'concepts/workloads/pods/pod-lifecycle/',
  'Container.livenessProbe': 'concepts/workloads/pods/pod-lifecycle/',
  'Container.startupProbe': 'concepts/workloads/pods/pod-lifecycle/',
};

/** The page about a field of a kind, or about the kind; undefined for a kind that has none. */
export function docsPage(kind: string, field: string): string | undefined {
  return FIELD_PAGES[field] ?? (Object.hasOwn(PAGES, kind) ? PAGES[kind] : undefined);
}
