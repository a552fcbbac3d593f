import { saidOdds } from '../odds.ts';
import { code, list, t, type Piece, type Text } from '../text.ts';
import { some } from '../names.ts';

/** `1 endpoint`, `3 endpoints`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `1 in 3`, `90 %`. */
export function odds(value: number): string {
  const said = saidOdds(value);
  return 'oneIn' in said ? (said.oneIn === 1 ? 'certain' : `1 in ${said.oneIn}`) : `${said.percent} %`;
}

/** `a, b and c`. */
export function and(pieces: readonly Piece[]): Text {
  return pieces.length < 2 ? pieces : t`${list(pieces.slice(0, -1))} and ${pieces.at(-1) ?? ''}`;
}

/** The first few values, then how many more. */
export function values(all: readonly string[], most = 4): Text {
  const { shown, more } = some(all, most);
  return more > 0 ? t`${list(shown)} and ${more} more` : and(shown);
}

/** `externalTrafficPolicy: Local`. */
export function field(name: string, value: string): Piece {
  return code(`${name}: ${value}`);
}
