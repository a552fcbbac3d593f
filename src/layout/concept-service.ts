import { BAND_LINES } from './bands.ts';
import type { Raster } from './concept-columns.ts';
import type { ServiceCell } from './concept-content.ts';
import type { ConceptService } from './concept-layout.ts';
import type { Metrics } from './metrics.ts';

/** How high a Service is, without its node ports. */
export function serviceHeight(metrics: Metrics): number {
  return BAND_LINES * metrics.line + 2 * metrics.padBox;
}

/** Room for node ports above a Service. */
export function portsHeight(cells: readonly Pick<ServiceCell, 'service'>[], metrics: Metrics): number {
  return cells.some(({ service }) => nodePortsOf(service).length > 0) ? metrics.nodePortRow : 0;
}

/** A Service at the top left of a column; `ports` is the room above it. */
export function arrangeService(
  { service, folded }: Pick<ServiceCell, 'service' | 'folded'>,
  place: { readonly x: number; readonly y: number },
  ports: number,
  raster: Raster,
  metrics: Metrics,
): ConceptService {
  const rect = { x: place.x, y: place.y + ports, width: raster.width, height: serviceHeight(metrics) };
  const slot = {
    x: rect.x + raster.track - metrics.slot.width / 2,
    y: rect.y + 3,
    width: metrics.slot.width,
    height: rect.height - 6,
  };
  const left = slot.x + slot.width + 6;
  const open = nodePortsOf(service);
  const chip = { x: left - 2, y: place.y, width: rect.x + rect.width - left - 6, height: metrics.nodePortRow };
  return {
    ...(service ? { service } : {}),
    folded,
    rules: service ? service.clusterIPs.length > 0 && !service.headless : folded.length > 0,
    rect,
    slot,
    text: {
      x: left,
      y: rect.y + metrics.padBox,
      width: rect.x + rect.width - metrics.padRight - 3 - left,
      height: rect.height - 2 * metrics.padBox,
    },
    ...(open.length > 0
      ? {
          nodePorts: {
            ports: open,
            rect: chip,
            rest: { x: chip.x + metrics.slot.width / 2, y: chip.y + chip.height / 2 },
          },
        }
      : {}),
  };
}

function nodePortsOf(service: ServiceCell['service']): NonNullable<ConceptService['nodePorts']>['ports'] {
  return (service?.ports ?? []).flatMap(({ nodePort, protocol }) =>
    nodePort === undefined ? [] : [{ port: nodePort, protocol }],
  );
}
