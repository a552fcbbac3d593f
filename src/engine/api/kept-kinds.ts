import { defineKind } from './kind.ts';
import type { KindDefinition, KubeObject } from './kind.ts';
import { checkMeta, defaultObject } from './object-meta.ts';
import type { NameRule } from './object-meta.ts';

interface Kept {
  readonly versions?: readonly string[];
  readonly removed?: Readonly<Record<string, string>>;
  readonly namespaced?: boolean;
  readonly names?: NameRule;
}

/** A kind that no packet meets: its objects are kept as they are written. */
function kept<Kind extends string>(
  kind: Kind,
  group: string,
  { versions = ['v1'], removed = {}, namespaced = true, names = 'subdomain' }: Kept = {},
): KindDefinition<KubeObject<Kind>> {
  return defineKind<KubeObject<Kind>>({
    kind,
    group,
    versions,
    removed,
    namespaced,
    defaults: (value) => defaultObject(value, namespaced) as unknown as KubeObject<Kind>,
    validate: (object) => checkMeta(object, namespaced, names),
  });
}

const RBAC = 'rbac.authorization.k8s.io';
const rbac = { removed: { [`${RBAC}/v1beta1`]: '1.22', [`${RBAC}/v1alpha1`]: '1.22' }, names: 'path-segment' } as const;
const STORAGE = 'storage.k8s.io';
const storage = { removed: { [`${STORAGE}/v1beta1`]: '1.22' }, namespaced: false } as const;
const ADMISSION = 'admissionregistration.k8s.io';
const webhook = { removed: { [`${ADMISSION}/v1beta1`]: '1.22' }, namespaced: false } as const;
const FLOW = 'flowcontrol.apiserver.k8s.io';
const flow = {
  removed: { [`${FLOW}/v1beta3`]: '1.32', [`${FLOW}/v1beta2`]: '1.29', [`${FLOW}/v1beta1`]: '1.26' },
  namespaced: false,
} as const;
const GATEWAY = 'gateway.networking.k8s.io';

/**
 * Kinds that steer nothing here, with the versions that went and when they went (kubernetes/website
 * docs/reference/using-api/deprecation-guide.md).
 */
export const KEPT_KINDS = [
  kept('ServiceAccount', ''),
  kept('PersistentVolumeClaim', ''),
  kept('PersistentVolume', '', { namespaced: false }),
  kept('LimitRange', ''),
  kept('ResourceQuota', ''),
  kept('PodTemplate', ''),
  kept('Event', 'events.k8s.io', { removed: { 'events.k8s.io/v1beta1': '1.25' } }),
  kept('ControllerRevision', 'apps', { removed: { 'apps/v1beta2': '1.16', 'apps/v1beta1': '1.16' } }),
  kept('PodDisruptionBudget', 'policy', { removed: { 'policy/v1beta1': '1.25' } }),
  kept('Role', RBAC, rbac),
  kept('RoleBinding', RBAC, rbac),
  kept('ClusterRole', RBAC, { ...rbac, namespaced: false }),
  kept('ClusterRoleBinding', RBAC, { ...rbac, namespaced: false }),
  kept('StorageClass', STORAGE, storage),
  kept('CSIDriver', STORAGE, storage),
  kept('CSINode', STORAGE, storage),
  kept('VolumeAttachment', STORAGE, storage),
  kept('CSIStorageCapacity', STORAGE, { removed: { [`${STORAGE}/v1beta1`]: '1.27' } }),
  kept('VolumeAttributesClass', STORAGE, { namespaced: false }),
  kept('PriorityClass', 'scheduling.k8s.io', {
    removed: { 'scheduling.k8s.io/v1beta1': '1.22', 'scheduling.k8s.io/v1alpha1': '1.22' },
    namespaced: false,
  }),
  kept('RuntimeClass', 'node.k8s.io', { removed: { 'node.k8s.io/v1beta1': '1.25' }, namespaced: false }),
  kept('Lease', 'coordination.k8s.io', { removed: { 'coordination.k8s.io/v1beta1': '1.22' } }),
  kept('CustomResourceDefinition', 'apiextensions.k8s.io', {
    removed: { 'apiextensions.k8s.io/v1beta1': '1.22' },
    namespaced: false,
  }),
  kept('APIService', 'apiregistration.k8s.io', {
    removed: { 'apiregistration.k8s.io/v1beta1': '1.22' },
    namespaced: false,
  }),
  kept('MutatingWebhookConfiguration', ADMISSION, webhook),
  kept('ValidatingWebhookConfiguration', ADMISSION, webhook),
  kept('MutatingAdmissionPolicy', ADMISSION, { namespaced: false }),
  kept('MutatingAdmissionPolicyBinding', ADMISSION, { namespaced: false }),
  kept('ValidatingAdmissionPolicy', ADMISSION, { namespaced: false }),
  kept('ValidatingAdmissionPolicyBinding', ADMISSION, { namespaced: false }),
  kept('CertificateSigningRequest', 'certificates.k8s.io', {
    removed: { 'certificates.k8s.io/v1beta1': '1.22' },
    namespaced: false,
  }),
  kept('FlowSchema', FLOW, flow),
  kept('PriorityLevelConfiguration', FLOW, flow),
  kept('IPAddress', 'networking.k8s.io', { namespaced: false }),
  kept('ServiceCIDR', 'networking.k8s.io', { namespaced: false }),
  kept('GatewayClass', GATEWAY, { versions: ['v1', 'v1beta1'], namespaced: false }),
  kept('Gateway', GATEWAY, { versions: ['v1', 'v1beta1'] }),
  kept('HTTPRoute', GATEWAY, { versions: ['v1', 'v1beta1'] }),
  kept('GRPCRoute', GATEWAY),
  kept('TLSRoute', GATEWAY, { versions: ['v1', 'v1alpha3', 'v1alpha2'] }),
  kept('TCPRoute', GATEWAY, { versions: ['v1alpha2'] }),
  kept('UDPRoute', GATEWAY, { versions: ['v1alpha2'] }),
  kept('ReferenceGrant', GATEWAY, { versions: ['v1', 'v1beta1'] }),
  kept('BackendTLSPolicy', GATEWAY, { versions: ['v1', 'v1alpha3'] }),
  kept('ListenerSet', GATEWAY),
] as const;
