import { SERVICE_NAME_LABEL } from '../../api/endpoint-slice.ts';
import type { EndpointSlice } from '../../api/endpoint-slice.ts';
import { service } from '../../api/service.ts';
import { parseCIDRs } from '../../net/cidr.ts';
import { make } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { controlPlaneAddress } from './node.ts';

/** Where the API server listens (kubeadm). */
const PORT = 6443;

const SERVICE = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'kubernetes', namespace: 'default', labels: { component: 'apiserver', provider: 'kubernetes' } },
  spec: { ports: [{ name: 'https', port: 443, protocol: 'TCP', targetPort: PORT }] },
};

/**
 * Brings the Service `kubernetes` and its slice, which lead to the API server itself: no Pod, an address on the Nodes'
 * network (pkg/controlplane/controller/kubernetesservice, pkg/controlplane/reconcilers).
 */
export function bringKubernetesService(draft: Draft): void {
  const family = parseCIDRs(draft.settings.serviceCIDR)[0]?.family ?? 'IPv4';
  if (!draft.services.has('Service/default/kubernetes')) make(draft, service.defaults(SERVICE), 'system');
  if (draft.services.get('Service/default/kubernetes')?.spec.selector) return;
  for (const { metadata } of draft.endpointSlices.values()) {
    if (metadata.namespace === 'default' && metadata.labels[SERVICE_NAME_LABEL] === 'kubernetes') return;
  }
  if (draft.others.has('Endpoints/default/kubernetes')) return;
  const labels = { [SERVICE_NAME_LABEL]: 'kubernetes' };
  const slice: EndpointSlice = {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name: 'kubernetes', namespace: 'default', labels, annotations: {} },
    addressType: family,
    endpoints: [
      {
        addresses: [controlPlaneAddress(family)],
        conditions: { ready: true, serving: true, terminating: false },
      },
    ],
    ports: [{ name: 'https', port: PORT, protocol: 'TCP' }],
  };
  make(draft, slice, 'system');
}
