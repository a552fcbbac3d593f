import { some } from '../names.ts';
import { saidOdds } from '../odds.ts';
import { code, list, t, type Piece, type Text } from '../text.ts';

/** `3分の1`, `90%`. */
export function odds(value: number): string {
  const said = saidOdds(value);
  return 'oneIn' in said ? (said.oneIn === 1 ? '必ず' : `${said.oneIn}分の1`) : `${said.percent}%`;
}

/** `a、b、c`. */
export function and(pieces: readonly Piece[]): Text {
  return list(pieces, '、');
}

/** The first few values, then how many more. */
export function values(all: readonly string[], most = 4): Text {
  const { shown, more } = some(all, most);
  return more > 0 ? t`${list(shown, '、')}、ほか${more}件` : and(shown);
}

/** `externalTrafficPolicy: Local`. */
export function field(name: string, value: string): Piece {
  return code(`${name}: ${value}`);
}
