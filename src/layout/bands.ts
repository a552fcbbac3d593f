import type { ObjectRef, ServiceBox } from '../engine/index.ts';
import { refsOf, type ColumnSpan } from './columns.ts';
import type { Metrics } from './metrics.ts';
import type { Band, Crossing } from './nodes-layout.ts';
import type { Rect, ViewOptions } from './view.ts';

/** Lines of words in a band: name, address, and one that is ports at rest and the rewrite when it acts. */
export const BAND_LINES = 3;

/** So many Services have a band of their own; the others fold into one, unless a trace uses them. */
const SHOWN = 4;

/** The Services that a trace passes, also where it comes no farther than a node port. */
export function usedServices(services: readonly ServiceBox[], { used }: ViewOptions): ReadonlySet<ObjectRef> {
  const refs = new Set(used.flatMap((place) => ('service' in place ? [place.service] : [])));
  for (const place of used) {
    if (place.kind !== 'node-port') continue;
    const owner = services.find(({ ports }) =>
      ports.some(({ nodePort, protocol }) => nodePort === place.port && protocol === place.protocol),
    );
    if (owner) refs.add(owner.ref);
  }
  return refs;
}

/** What a band of its own shows and what is folded, in order. A used Service takes the place of one that is not. */
export function foldServices(
  services: readonly ServiceBox[],
  options: ViewOptions,
  most = options.brief === true ? 0 : SHOWN,
): { readonly shown: readonly ServiceBox[]; readonly folded: readonly ServiceBox[] } {
  if (options.unfolded) return { shown: services, folded: [] };
  const used = usedServices(services, options);
  const own = services.filter((service) => !service.folded);
  const places = Math.max(most - own.filter(({ ref }) => used.has(ref)).length, 0);
  const first = new Set(
    own
      .filter(({ ref }) => !used.has(ref))
      .slice(0, places)
      .map(({ ref }) => ref),
  );
  // A band that folds one Service alone says less than that Service's own.
  const rest = own.filter(({ ref }) => !used.has(ref) && !first.has(ref));
  const isAlone = options.brief !== true || !services.some((each) => each.folded && !used.has(each.ref));
  if (rest.length === 1 && isAlone) for (const { ref } of rest) first.add(ref);
  const shown = own.filter(({ ref }) => used.has(ref) || first.has(ref));
  return { shown, folded: services.filter((service) => !shown.includes(service)) };
}

/**
 * One band for each Service that is shown, in order, a slim one for those that are too many, and one for the cluster's
 * own. Of these, the one that a trace uses takes the place of their band, so that sending moves nothing.
 */
export function arrangeBands(
  services: readonly ServiceBox[],
  columns: readonly ColumnSpan[],
  options: ViewOptions,
  metrics: Metrics,
  top: number,
): Band[] {
  const used = usedServices(services, options);
  const { shown, folded: all } = foldServices(services, options);
  const brief = options.brief === true;
  const surplus = brief ? [] : all.filter((service) => !service.folded);
  const folded = all.filter((service) => (brief || service.folded) && !used.has(service.ref));
  const unfolded = all.filter((service) => service.folded && used.has(service.ref));
  const contents: Pick<Band, 'service' | 'folded'>[] = [
    ...shown.map((service) => ({ service, folded: [] })),
    ...(surplus.length > 0 ? [{ folded: surplus }] : []),
    ...unfolded.map((service, index) => ({ service, folded: index === 0 && !brief ? folded : [] })),
    ...((unfolded.length === 0 || brief) && folded.length > 0 ? [{ folded }] : []),
    ...(options.unfolded ? [{ folded: [] }] : []),
  ];
  let y = top;
  return contents.map((content) => {
    const plays = content.service !== undefined && used.has(content.service.ref);
    const surplusOnly = content.folded.some((service) => !service.folded);
    const slim =
      surplusOnly ||
      (brief && !plays) ||
      (options.unfolded === true && !plays && (shown.length > SHOWN || !content.service));
    const height = slim ? metrics.slimBand : BAND_LINES * metrics.line + 2 * metrics.padBox;
    const rect = bandRect(columns, y, height);
    y += height + metrics.gapBand;
    const rules = content.service
      ? content.service.clusterIPs.length > 0 && !content.service.headless
      : content.folded.length > 0;
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

/** The slot stands at the name's height: below it there is room to say which address a line of the rewrite is. */
function crossing(column: ColumnSpan, band: Rect, slim: boolean, metrics: Metrics): Crossing {
  const width = column.narrow ? metrics.packet.width - 4 : metrics.slot.width;
  const height = slim ? metrics.slimBand - 6 : metrics.slot.height;
  const left = column.x + (column.narrow ? metrics.riser + 8 : metrics.slotLeft);
  const top = slim || column.narrow ? (band.height - height) / 2 : metrics.padBox;
  const slot = { x: left, y: band.y + top, width, height };
  const textLeft = slot.x + slot.width + 5;
  const right = column.x + column.width - metrics.padRight;
  return {
    nodes: refsOf(column),
    slot,
    text: {
      x: textLeft,
      y: band.y + metrics.padBox,
      width: column.narrow ? 0 : right - textLeft,
      height: band.height - 2 * metrics.padBox,
    },
  };
}
