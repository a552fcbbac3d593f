/** One time that the cluster's answers over time rest on. */
export interface Time {
  readonly seconds: number;
  /** Whose time it is. */
  readonly of: string;
  /** Where Kubernetes, or the program meant, says so. */
  readonly source: string;
  /** Said nowhere as a number that always holds: this is what is taken for it. */
  readonly assumed?: true;
  /** A request gets another answer just before than just after; the others say how long somebody waits, or that nobody does. */
  readonly changesAnswers: boolean;
}

/**
 * Every time that is used, in seconds. A `count` of checks is how many of them in a row it takes. What a manifest can say
 * otherwise (probes, grace periods, tolerations) goes before what stands here.
 */
export const TIMES = {
  /** A Node that gave no sign for so long is NotReady (its condition Ready is Unknown), and its Pods are unready. */
  nodeMonitorGracePeriod: {
    seconds: 50,
    of: 'kube-controller-manager, --node-monitor-grace-period',
    source: 'kubernetes pkg/controller/nodelifecycle/config/v1alpha1/defaults.go (since 1.32)',
    changesAnswers: true,
  },
  /** How often a Node gives its sign. Its last one is taken to have come in the moment in which it fell silent. */
  leaseRenewInterval: {
    seconds: 10,
    of: 'kubelet, a quarter of nodeLeaseDurationSeconds',
    source: 'kubernetes pkg/kubelet/kubelet.go, nodeLeaseRenewIntervalFraction',
    assumed: true,
    changesAnswers: false,
  },
  /** How long a Pod stays on a Node that is unreachable, before it is deleted. */
  tolerationSeconds: {
    seconds: 300,
    of: 'API server, admission plugin DefaultTolerationSeconds',
    source: 'kubernetes plugin/pkg/admission/defaulttolerationseconds/admission.go',
    changesAnswers: true,
  },
  /** Between the Nodes of a zone whose Pods are to go (one Node in so many seconds). */
  nodeEvictionInterval: {
    seconds: 10,
    of: 'kube-controller-manager, --node-eviction-rate 0.1',
    source: 'kubernetes pkg/controller/nodelifecycle/node_lifecycle_controller.go, zoneNoExecuteTainter',
    changesAnswers: true,
  },
  /** From SIGTERM to SIGKILL. A program is taken to use it all, and to go on answering: when it quits, no manifest says. */
  terminationGracePeriod: {
    seconds: 30,
    of: 'kubelet, spec.terminationGracePeriodSeconds',
    source: 'kubernetes pkg/apis/core/v1/defaults.go, SetDefaults_PodSpec',
    assumed: true,
    changesAnswers: true,
  },
  /** How long CoreDNS goes on answering when it is told to quit. */
  clusterDnsLameduck: {
    seconds: 5,
    of: 'CoreDNS, plugin health, lameduck',
    source: 'kubernetes cmd/kubeadm/app/phases/addons/dns/manifests.go, CoreDNSConfigMap',
    changesAnswers: true,
  },
  /** From a Pod's creation until its containers run, images being there: the bound that clusters promise. */
  podStart: {
    seconds: 5,
    of: 'scheduler, kubelet and container runtime together',
    source: 'kubernetes/community sig-scalability/slos/pod_startup_latency.md',
    assumed: true,
    changesAnswers: true,
  },
  /** Between two checks of a container's readiness, where its probe does not say. */
  readinessProbePeriod: {
    seconds: 10,
    of: 'kubelet, readinessProbe.periodSeconds',
    source: 'kubernetes pkg/apis/core/v1/defaults.go, SetDefaults_Probe',
    changesAnswers: true,
  },
  /** A Deployment, ReplicaSet, StatefulSet or DaemonSet sees at once what became of its Pods: it watches them. */
  controllerReaction: {
    seconds: 0,
    of: 'kube-controller-manager',
    source: 'kubernetes pkg/controller/replicaset/replica_set.go, deletePod and updatePod',
    assumed: true,
    changesAnswers: false,
  },
  /** How long the EndpointSlice controller gathers changes of Pods: not at all. */
  endpointUpdatesBatchPeriod: {
    seconds: 0,
    of: 'kube-controller-manager, --endpointslice-updates-batch-period',
    source: 'kubernetes pkg/controller/endpointslice/config/v1alpha1/defaults.go',
    changesAnswers: false,
  },
  /** Between two syncs of a Node's rules: a change is in them at once, unless the last sync is younger than this. */
  minSyncPeriod: {
    seconds: 1,
    of: 'kube-proxy, modes iptables and nftables',
    source: 'kubernetes pkg/proxy/apis/config/v1alpha1/defaults.go; pkg/proxy/runner/bounded_frequency_runner.go',
    changesAnswers: true,
  },
  /** As before in mode ipvs: nothing to wait for. */
  minSyncPeriodIPVS: {
    seconds: 0,
    of: 'kube-proxy, mode ipvs',
    source: 'kubernetes pkg/proxy/apis/config/v1alpha1/defaults.go (no default: 0)',
    changesAnswers: false,
  },
  /** Between two health checks of a Node by a balancer; clouds differ, this is Google's. */
  healthCheckInterval: {
    seconds: 8,
    of: 'cloud balancer (Google Cloud)',
    source: 'kubernetes/ingress-gce pkg/healthchecksl4/healthchecksl4.go, gceHcCheckIntervalSeconds',
    assumed: true,
    changesAnswers: true,
  },
  /** How long a resolver waits for each answer. */
  resolverTimeout: {
    seconds: 5,
    of: 'glibc, options timeout',
    source: 'resolv.conf(5), RES_TIMEOUT',
    changesAnswers: false,
  },
  /** How long a client may keep an answer about a Service. glibc keeps none, so it changes nothing here. */
  clusterDnsTTL: {
    seconds: 30,
    of: 'CoreDNS, plugin kubernetes, ttl (5 where the Corefile does not say)',
    source: 'kubernetes cmd/kubeadm/app/phases/addons/dns/manifests.go, CoreDNSConfigMap',
    changesAnswers: false,
  },
  /** How long a Linux client tries to connect before it gives up: six repetitions, each twice as long as the one before. */
  connectTimeout: {
    seconds: 127,
    of: 'Linux, net.ipv4.tcp_syn_retries 6',
    source: 'Linux Documentation/networking/ip-sysctl.rst',
    changesAnswers: false,
  },
} as const satisfies Readonly<Record<string, Time>>;

/** How many checks in a row change somebody's mind. */
export const CHECKS = {
  /** Readiness, to unready and back (SetDefaults_Probe), where the probe does not say. */
  readinessFailures: 3,
  readinessSuccesses: 1,
  /** A balancer's (gceHcUnhealthyThreshold, gceHcHealthyThreshold). */
  healthFailures: 3,
  healthSuccesses: 1,
  /** How often a resolver asks each server (glibc, options attempts; RES_DFLRETRY). */
  resolverAttempts: 2,
} as const;
