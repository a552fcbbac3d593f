const SUFFIXES: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** A quantity such as `500m` or `1Gi` as a number; undefined for what is none (apimachinery resource.ParseQuantity). */
export function quantity(value: string | number): number | undefined {
  if (typeof value === 'number') return value;
  const [, number, suffix = '', exponent] =
    /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([numkMGTPE]|[KMGTPE]i)|[eE]([+-]?\d+))?$/.exec(value) ?? [];
  if (number === undefined) return undefined;
  return exponent === undefined ? Number(number) * (SUFFIXES[suffix] ?? 1) : Number(`${number}e${exponent}`);
}
