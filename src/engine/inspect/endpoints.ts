import type { Endpoint, EndpointSlice } from '../api/endpoint-slice.ts';
import { refOf } from '../api/kind.ts';
import type { TableSection, Value } from './inspection.ts';
import { tableOf, text, to, yesOrNo } from './value.ts';

/** Each endpoint of some slices, and who may send to it. */
export function endpointTable(slices: readonly EndpointSlice[]): TableSection[] {
  const rows = slices.flatMap((slice) => slice.endpoints.map((endpoint) => row(slice, endpoint)));
  const hinted = slices.some(({ endpoints }) => endpoints.some(({ hints, zone }) => hints ?? zone));
  const columns = ['address', 'port', 'pod', 'ready', 'serving', 'terminating', 'node'] as const;
  return hinted
    ? tableOf('endpoints', [...columns, 'zone', 'hints'], rows)
    : tableOf(
        'endpoints',
        columns,
        rows.map((cells) => cells.slice(0, columns.length)),
      );
}

function row({ ports }: EndpointSlice, { addresses, conditions, pod, nodeName, zone, hints }: Endpoint): Value[][] {
  const hinted = [...(hints?.forZones ?? []), ...(hints?.forNodes ?? [])].map(({ name }) => text(name));
  return [
    addresses.map(text),
    ports.flatMap(({ port }) => (port === undefined ? [] : [text(port)])),
    pod === undefined ? [] : [to(pod)],
    [yesOrNo(conditions.ready)],
    [yesOrNo(conditions.serving)],
    [yesOrNo(conditions.terminating)],
    nodeName === undefined ? [] : [to(refOf('Node', undefined, nodeName))],
    zone === undefined ? [] : [text(zone)],
    hinted,
  ];
}
