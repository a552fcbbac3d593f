import type { ObjectRef, ServiceBox } from '../engine/index.ts';
import type { ColumnSpan } from './columns.ts';
import type { Metrics } from './metrics.ts';
import type { Band, Crossing } from './nodes-layout.ts';
import type { Rect, ViewOptions } from './view.ts';

/** Lines of words in a band: name, address, and one that is ports at rest and the rewrite when it acts. */
export const BAND_LINES = 3;

/**
 * One band for each Service, in order, and one for those that are folded. A folded Service that a trace uses takes
 * the place of the folded band, so that sending moves nothing. `cramped`: only bands of the story are whole.
 */
export function arrangeBands(
  services: readonly ServiceBox[],
  columns: readonly ColumnSpan[],
  options: ViewOptions,
  metrics: Metrics,
  top: number,
  cramped: boolean,
): Band[] {
  const used = new Set(options.used.flatMap((place) => ('service' in place ? [place.service] : [])));
  const folded = services.filter((service) => service.folded && !used.has(service.ref));
  const unfolded = services.filter((service) => service.folded && used.has(service.ref));
  const shown = services.filter((service) => !service.folded);
  const contents: Pick<Band, 'service' | 'folded'>[] = [
    ...shown.map((service) => ({ service, folded: [] })),
    ...unfolded.map((service, index) => ({ service, folded: index === 0 ? folded : [] })),
    ...(unfolded.length === 0 && folded.length > 0 ? [{ folded }] : []),
  ];
  let y = top;
  return contents.map((content, index) => {
    const plays = content.service ? used.has(content.service.ref) : false;
    const slim = cramped && !plays && !(used.size === 0 && index === 0);
    const height = slim ? metrics.slimBand : BAND_LINES * metrics.line + 2 * metrics.padBox;
    const rect = bandRect(columns, y, height);
    y += height + metrics.gapBand;
    const rules = content.service ? content.service.clusterIPs.length > 0 && !content.service.headless : true;
    return { ...content, slim, rules, rect, crossings: columns.map((column) => crossing(column, rect, slim, metrics)) };
  });
}

/** The band of a Service, also of one that is folded into a count. */
export function bandOf(bands: readonly Band[], service: ObjectRef): Band | undefined {
  return (
    bands.find((band) => band.service?.ref === service) ??
    bands.find((band) => band.folded.some(({ ref }) => ref === service))
  );
}

function bandRect(columns: readonly ColumnSpan[], y: number, height: number): Rect {
  const first = columns[0];
  const last = columns.at(-1);
  const x = first?.x ?? 0;
  return { x, y, width: last ? last.x + last.width - x : 0, height };
}

function crossing(column: ColumnSpan, band: Rect, slim: boolean, metrics: Metrics): Crossing {
  const width = column.narrow ? metrics.packet.width - 2 : metrics.slot.width;
  const height = slim ? metrics.slimBand - 6 : metrics.slot.height;
  const left = column.x + (column.narrow ? metrics.riser + 8 : metrics.slotLeft);
  const slot = { x: left, y: band.y + (band.height - height) / 2, width, height };
  const textLeft = slot.x + slot.width + 5;
  const right = column.x + column.width - metrics.padRight;
  return {
    node: column.node.ref,
    slot,
    text: {
      x: textLeft,
      y: band.y + metrics.padBox,
      width: column.narrow ? 0 : right - textLeft,
      height: band.height - 2 * metrics.padBox,
    },
  };
}
