import { deployment } from '../../api/deployment.ts';
import type { KubeObject } from '../../api/kind.ts';
import { service } from '../../api/service.ts';
import { make } from '../draft.ts';
import type { Draft } from '../draft.ts';

/** The label by which cluster DNS is known since kube-dns. */
const LABELS = { 'k8s-app': 'kube-dns' };
const NAMESPACE = 'kube-system';

/**
 * Brings the cluster DNS as kubeadm does (cmd/kubeadm/app/phases/addons/dns/manifests.go): two CoreDNS Pods and the Service
 * kube-dns, each unless the manifests bring it. CoreDNS itself asks its Node's resolver (`dnsPolicy: Default`).
 */
export function bringClusterDns(draft: Draft): void {
  if (!draft.services.has('Service/kube-system/kube-dns')) make(draft, service.defaults(SERVICE), 'system');
  if (!bringsDnsPods(draft)) make(draft, deployment.defaults(DEPLOYMENT), 'system');
}

const SERVICE = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'kube-dns', namespace: NAMESPACE, labels: { ...LABELS, 'kubernetes.io/name': 'CoreDNS' } },
  spec: {
    selector: LABELS,
    ports: [
      { name: 'dns', port: 53, protocol: 'UDP', targetPort: 53 },
      { name: 'dns-tcp', port: 53, protocol: 'TCP', targetPort: 53 },
      { name: 'metrics', port: 9153, protocol: 'TCP', targetPort: 9153 },
    ],
  },
};

const DEPLOYMENT = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'coredns', namespace: NAMESPACE, labels: LABELS },
  spec: {
    replicas: 2,
    selector: { matchLabels: LABELS },
    template: {
      metadata: { labels: LABELS },
      spec: {
        dnsPolicy: 'Default',
        nodeSelector: { 'kubernetes.io/os': 'linux' },
        tolerations: [
          { key: 'CriticalAddonsOnly', operator: 'Exists' },
          { key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' },
        ],
        containers: [
          {
            name: 'coredns',
            image: 'registry.k8s.io/coredns/coredns',
            ports: [
              { name: 'dns', containerPort: 53, protocol: 'UDP' },
              { name: 'dns-tcp', containerPort: 53, protocol: 'TCP' },
              { name: 'metrics', containerPort: 9153, protocol: 'TCP' },
            ],
          },
        ],
      },
    },
  },
};

/** Whether a written workload or Pod of kube-system is known as the cluster DNS. */
function bringsDnsPods(draft: Draft): boolean {
  if (draft.others.has('Deployment/kube-system/coredns') || draft.others.has('Deployment/kube-system/kube-dns'))
    return true;
  const isDns = (object: KubeObject, labels: Readonly<Record<string, string>>) =>
    object.metadata.namespace === NAMESPACE && labels['k8s-app'] === 'kube-dns';
  for (const object of draft.others.values()) {
    const { spec } = object as {
      readonly spec?: { readonly template?: { readonly metadata?: KubeObject['metadata'] } };
    };
    if (isDns(object, spec?.template?.metadata?.labels ?? {})) return true;
  }
  for (const pod of draft.pods.values()) if (isDns(pod, pod.metadata.labels)) return true;
  return false;
}
