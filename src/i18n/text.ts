import type { ObjectRef } from '../engine/index.ts';

/** A part of a sentence: words, something to be set in the code font, or an object that can be gone to. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'ref'; readonly text: string; readonly ref: ObjectRef };

/** A sentence a person reads: pieces, never a sum of strings. */
export type Text = readonly Piece[];

/** A sentence with values in it: t`Nothing listens on ${code(8080)}`. A bare string or number is words. */
export function t(words: TemplateStringsArray, ...values: readonly (string | number | Piece | Text)[]): Text {
  const pieces: Piece[] = [];
  words.forEach((word, index) => {
    if (word !== '') pieces.push({ kind: 'text', text: word });
    const value = values[index];
    if (value === undefined) return;
    if (typeof value === 'string' || typeof value === 'number') pieces.push({ kind: 'text', text: String(value) });
    else if ('kind' in value) pieces.push(value);
    else pieces.push(...value);
  });
  return pieces;
}

/** A value as Kubernetes writes it: an address, a field, a name of no object. */
export function code(value: string | number): Piece {
  return { kind: 'code', text: String(value) };
}

/** An object by its name; `words` where another name than the object's own is to be read. */
export function ref(object: ObjectRef, words?: string): Piece {
  return { kind: 'ref', ref: object, text: words ?? object.slice(object.lastIndexOf('/') + 1) };
}

/** Several pieces with a word between: `a, b and c`. */
export function list(pieces: readonly Piece[], between = ', '): Text {
  return pieces.flatMap((piece, index): Piece[] => (index === 0 ? [piece] : [{ kind: 'text', text: between }, piece]));
}

/** A sentence as one string: for labels, live regions, tests and exports. */
export function plain(text: Text): string {
  return text.map((piece) => piece.text).join('');
}
