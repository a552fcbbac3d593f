import type { Font } from './text-width.ts';
import type { Density } from './view.ts';

/** Sizes of the Nodes view, in diagram units. */
export interface Metrics {
  readonly margin: number;
  /** Between two columns. */
  readonly gutter: number;
  readonly column: { readonly min: number; readonly max: number; readonly narrow: number };
  /** From a column's left edge: the middle of its riser, the left edge of slots, of cards; padding at the right. */
  readonly riser: number;
  readonly slotLeft: number;
  readonly cardLeft: number;
  readonly padRight: number;
  /** The crossing of a band and a column: what a packet turns into. */
  readonly slot: { readonly width: number; readonly height: number };
  readonly packet: { readonly width: number; readonly height: number };
  /** Width of the part of a card in which a packet rests, beside its words. */
  readonly bay: number;
  readonly line: number;
  readonly padBox: number;
  readonly head: number;
  readonly nodePortRow: number;
  readonly slimBand: number;
  readonly gapBand: number;
  readonly gapCard: number;
  readonly pill: number;
  /** Room for a rail between two rows. */
  readonly railRoom: number;
  readonly nodeNetwork: number;
  /** The bar across a Pod's stub where policies decided. */
  readonly gate: number;
  /** From the middle of a track to a lane: packets keep right. */
  readonly lane: number;
  readonly name: Font;
  readonly note: Font;
  readonly address: Font;
}

const WORKBENCH: Metrics = {
  margin: 8,
  gutter: 12,
  column: { min: 196, max: 400, narrow: 48 },
  riser: 16,
  slotLeft: 27,
  cardLeft: 29,
  padRight: 5,
  slot: { width: 30, height: 24 },
  packet: { width: 26, height: 18 },
  bay: 32,
  line: 18,
  padBox: 4,
  head: 30,
  nodePortRow: 24,
  slimBand: 28,
  gapBand: 6,
  gapCard: 6,
  pill: 28,
  railRoom: 16,
  nodeNetwork: 34,
  gate: 7,
  lane: 3,
  name: { size: 14, face: 'bold' },
  note: { size: 13, face: 'regular' },
  address: { size: 13, face: 'mono' },
};

const EMBED: Metrics = {
  margin: 24,
  gutter: 22,
  column: { min: 290, max: 460, narrow: 72 },
  riser: 20,
  slotLeft: 40,
  cardLeft: 46,
  padRight: 12,
  slot: { width: 46, height: 28 },
  packet: { width: 36, height: 24 },
  bay: 46,
  line: 23,
  padBox: 8,
  head: 44,
  nodePortRow: 32,
  slimBand: 40,
  gapBand: 12,
  gapCard: 10,
  pill: 44,
  railRoom: 24,
  nodeNetwork: 48,
  gate: 9,
  lane: 3,
  name: { size: 18, face: 'bold' },
  note: { size: 16, face: 'regular' },
  address: { size: 16, face: 'mono' },
};

/** Where height is scarce: less air, the same letters. */
const TIGHT: Metrics = {
  ...WORKBENCH,
  slot: { width: 30, height: 20 },
  line: 16,
  padBox: 2,
  head: 28,
  nodePortRow: 20,
  slimBand: 24,
  gapBand: 4,
  gapCard: 4,
  pill: 26,
  railRoom: 14,
  nodeNetwork: 30,
};

/** On a slide, where height is scarce. */
const TIGHT_EMBED: Metrics = {
  ...EMBED,
  margin: 8,
  slot: { width: 46, height: 26 },
  line: 22,
  padBox: 4,
  head: 34,
  nodePortRow: 30,
  slimBand: 32,
  gapBand: 6,
  gapCard: 6,
  pill: 36,
  railRoom: 16,
  nodeNetwork: 36,
};

/** The sizes for reading at a desk, or from the back row; `tight` where there is little height. */
export function metricsOf(density: Density, tight = false): Metrics {
  if (density === 'embed') return tight ? TIGHT_EMBED : EMBED;
  return tight ? TIGHT : WORKBENCH;
}
