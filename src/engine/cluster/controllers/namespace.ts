import { refOf } from '../../api/kind.ts';
import type { ObjectRef } from '../../api/kind.ts';
import type { Namespace } from '../../api/namespace.ts';
import { make } from '../draft.ts';
import type { Draft } from '../draft.ts';

/** Namespaces of every cluster (pkg/controlplane/controller/systemnamespaces; kube-node-lease by the same). */
const SYSTEM_NAMESPACES = ['default', 'kube-system', 'kube-public', 'kube-node-lease'];

/**
 * Makes the namespaces of every cluster, and those that an object is in without being written. Every namespace carries
 * its name as a label (pkg/apis/core/v1/defaults.go, SetDefaults_Namespace).
 */
export function settleNamespaces(draft: Draft): void {
  for (const [ref, namespace] of draft.namespaces) {
    const labels = { ...namespace.metadata.labels, 'kubernetes.io/metadata.name': namespace.metadata.name };
    draft.namespaces.set(ref, { ...namespace, metadata: { ...namespace.metadata, labels } });
  }
  for (const name of SYSTEM_NAMESPACES) add(draft, name, 'system');
  for (const ref of draft.written) {
    const [, name, object] = ref.split('/');
    if (name !== undefined && object !== undefined) add(draft, name, ref);
  }
}

function add(draft: Draft, name: string, madeFor: ObjectRef | 'system'): void {
  if (draft.namespaces.has(refOf('Namespace', undefined, name))) return;
  const labels = { 'kubernetes.io/metadata.name': name };
  const namespace: Namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels, annotations: {} } };
  make(draft, namespace, madeFor);
}
