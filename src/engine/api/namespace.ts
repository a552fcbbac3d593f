import { draftOf, setDefault } from './draft.ts';
import { defineKind } from './kind.ts';
import type { KubeObject } from './kind.ts';
import { checkMeta, defaultObject } from './object-meta.ts';

/** `core/v1` Namespace. Labels always carry `kubernetes.io/metadata.name` (core/v1/defaults.go `SetDefaults_Namespace`). */
export type Namespace = KubeObject<'Namespace'>;

/** The label by which a namespaceSelector selects a namespace by its name. */
export const NAMESPACE_NAME_LABEL = 'kubernetes.io/metadata.name';

export const namespace = defineKind<Namespace>({
  kind: 'Namespace',
  group: '',
  versions: ['v1'],
  namespaced: false,
  defaults: (value) => {
    const object = defaultObject(value, false);
    const metadata = draftOf(object['metadata']);
    metadata['labels'] = { ...draftOf(metadata['labels']), [NAMESPACE_NAME_LABEL]: metadata['name'] as string };
    object['metadata'] = metadata;
    const status = draftOf(object['status']);
    setDefault(status, 'phase', 'Active');
    object['status'] = status;
    return object as unknown as Namespace;
  },
  validate: (object) => checkMeta(object, false, 'label'),
});
