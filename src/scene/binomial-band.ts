/** Counts between which a burst falls in all but one of a thousand bursts. */
export interface Band {
  readonly least: number;
  readonly most: number;
}

/** The rare part on either side. */
const TAIL = 0.0005;

/** The band of `count` draws that each fall with odds `odds`: what is below or above it has half of 0.1 % each. */
export function binomialBand(count: number, odds: number): Band {
  if (odds <= 0) return { least: 0, most: 0 };
  if (odds >= 1) return { least: count, most: count };
  let logChoose = 0;
  let below = 0;
  let least: number | undefined;
  for (let hits = 0; hits <= count; hits++) {
    if (hits > 0) logChoose += Math.log(count - hits + 1) - Math.log(hits);
    below += Math.exp(logChoose + hits * Math.log(odds) + (count - hits) * Math.log1p(-odds));
    if (least === undefined && below > TAIL) least = hits;
    if (below >= 1 - TAIL) return { least: least ?? hits, most: hits };
  }
  return { least: least ?? count, most: count };
}
