/**
 * What kinds of other projects, and kinds of Kubernetes that are not simulated, would do to a request: the word by which a
 * finding says what follows. Each project's own documentation says so of its API group.
 */

/**
 * `routes`: requests are sent on by it; `mesh`: a proxy beside each Pod obeys it; `policy`: packets are dropped by it;
 * `services`, `workloads`: it makes Services or Pods; `addresses`: addresses are given by it; `scaling`: it sets how many
 * Pods there are; `certificates`: it makes Secrets; '': nothing is known of it.
 */
export type Steered =
  'routes' | 'mesh' | 'policy' | 'services' | 'workloads' | 'addresses' | 'scaling' | 'certificates' | '';

/** By group, or by `group Kind` where a group has kinds of several sorts. */
const STEERED: Readonly<Record<string, Steered>> = {
  'gateway.networking.k8s.io': 'routes',
  'gateway.networking.x-k8s.io': 'routes',
  'traefik.io': 'routes',
  'traefik.containo.us': 'routes',
  'projectcontour.io': 'routes',
  'getambassador.io': 'routes',
  'configuration.konghq.com': 'routes',
  'k8s.nginx.org': 'routes',
  'gateway.nginx.org': 'routes',
  'gateway.envoyproxy.io': 'routes',
  'apisix.apache.org': 'routes',
  'route.openshift.io': 'routes',
  'networking.gke.io': 'routes',
  'networking.gke.io ManagedCertificate': '',
  'networking.gke.io NetworkLogging': '',
  'cloud.google.com': 'routes',
  'elbv2.k8s.aws': 'routes',
  'networking.istio.io': 'mesh',
  'security.istio.io': 'mesh',
  'extensions.istio.io': 'mesh',
  'linkerd.io': 'mesh',
  'policy.linkerd.io': 'mesh',
  'split.smi-spec.io': 'mesh',
  'access.smi-spec.io': 'mesh',
  'specs.smi-spec.io': 'mesh',
  'consul.hashicorp.com': 'mesh',
  'cilium.io': 'policy',
  'cilium.io CiliumEnvoyConfig': 'mesh',
  'cilium.io CiliumClusterwideEnvoyConfig': 'mesh',
  'cilium.io CiliumLoadBalancerIPPool': 'addresses',
  'cilium.io CiliumL2AnnouncementPolicy': 'addresses',
  'cilium.io CiliumBGPClusterConfig': 'addresses',
  'crd.projectcalico.org': 'policy',
  'crd.projectcalico.org IPPool': 'addresses',
  'projectcalico.org': 'policy',
  'projectcalico.org IPPool': 'addresses',
  'policy.networking.k8s.io': 'policy',
  'crd.antrea.io': 'policy',
  'multicluster.x-k8s.io': 'services',
  'serving.knative.dev': 'services',
  'argoproj.io Rollout': 'workloads',
  'apps.kruise.io': 'workloads',
  'apps.openshift.io': 'workloads',
  'leaderworkerset.x-k8s.io': 'workloads',
  'metallb.io': 'addresses',
  'externaldns.k8s.io': 'addresses',
  'networking.k8s.io ServiceCIDR': 'addresses',
  'keda.sh': 'scaling',
  'autoscaling.k8s.io': 'scaling',
  'cert-manager.io': 'certificates',
  'certmanager.k8s.io': 'certificates',
  'bitnami.com': 'certificates',
  'external-secrets.io': 'certificates',
};

/** What an object of a kind would do to a request, if its controller were here. */
export function steeredBy(apiVersion: string, kind: string): Steered {
  const slash = apiVersion.indexOf('/');
  const group = slash < 0 ? '' : apiVersion.slice(0, slash);
  return STEERED[`${group} ${kind}`] ?? STEERED[group] ?? '';
}

/**
 * Kinds that are served no more, under no version, with the Kubernetes version that removed them (kubernetes/website
 * docs/reference/using-api/deprecation-guide.md; kubernetes CHANGELOG-1.14, 1.19 and 1.20 for the last three).
 */
const REMOVED_KINDS: Readonly<Record<string, string>> = {
  'policy/v1beta1 PodSecurityPolicy': '1.25',
  'extensions/v1beta1 PodSecurityPolicy': '1.16',
  'admissionregistration.k8s.io/v1alpha1 InitializerConfiguration': '1.14',
  'auditregistration.k8s.io/v1alpha1 AuditSink': '1.19',
  'settings.k8s.io/v1alpha1 PodPreset': '1.20',
};

/** The Kubernetes version that removed a kind for good; undefined for one that it still has, or never had. */
export function removedKind(apiVersion: string, kind: string): string | undefined {
  return REMOVED_KINDS[`${apiVersion} ${kind}`];
}
