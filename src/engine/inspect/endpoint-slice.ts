import { SERVICE_NAME_LABEL } from '../api/endpoint-slice.ts';
import { refOf } from '../api/kind.ts';
import type { ObjectRef } from '../api/kind.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { endpointTable } from './endpoints.ts';
import type { Section } from './inspection.ts';
import { fact, text, to } from './value.ts';

export function endpointSliceSections(cluster: Cluster, ref: ObjectRef): readonly Section[] {
  const slice = cluster.endpointSlices.get(ref);
  if (!slice) return [];
  const { metadata, addressType } = slice;
  const service = metadata.labels[SERVICE_NAME_LABEL];
  return [
    {
      kind: 'facts',
      code: 'about',
      facts: [
        fact('service', ...(service === undefined ? [] : [to(refOf('Service', metadata.namespace, service))])),
        fact('address-type', text(addressType)),
      ],
    },
    ...endpointTable([slice]),
  ];
}
