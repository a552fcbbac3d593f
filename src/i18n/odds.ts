/** Odds as they are said: 1 in `oneIn`, or so many per cent. */
export type SaidOdds = { readonly oneIn: number } | { readonly percent: string };

/** 0.25 is 1 in 4; 0.9 is 90 per cent; what is certain is 1 in 1. */
export function saidOdds(odds: number): SaidOdds {
  const oneIn = 1 / odds;
  const whole = Math.round(oneIn);
  if (Math.abs(oneIn - whole) < 1e-6) return { oneIn: whole };
  const percent = odds * 100;
  const tenths = Math.round(percent * 10) / 10;
  return { percent: percent > 0 && tenths === 0 ? '< 0.1' : String(tenths) };
}

/** The odds that all have; undefined where they differ. */
export function evenOdds(candidates: readonly { readonly odds: number }[]): number | undefined {
  const [first] = candidates;
  return first && candidates.every(({ odds }) => Math.abs(odds - first.odds) < 1e-9) ? first.odds : undefined;
}
