import type { Text } from '../../i18n/text.ts';

/** A text in two: its first sentence, and the rest. A full stop inside a value ends nothing. */
export function halves(text: Text, end: RegExp = /\.(?= |$)|。/): readonly [Text, Text] {
  for (const [place, piece] of text.entries()) {
    if (piece.kind !== 'text') continue;
    const found = end.exec(piece.text);
    if (!found) continue;
    const cut = found.index + found[0].length;
    const first: Text = [...text.slice(0, place), { kind: 'text', text: piece.text.slice(0, cut) }];
    const rest = piece.text.slice(cut);
    return [first, rest === '' ? text.slice(place + 1) : [{ kind: 'text', text: rest }, ...text.slice(place + 1)]];
  }
  return [text, []];
}
