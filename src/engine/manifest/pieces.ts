import type { Replacement } from './field-edit.ts';
import type { Span } from './positions.ts';

/** A text under change: which parts of the first text are still there, and what was put between them. */
export class Pieces {
  readonly #first: string;
  #pieces: readonly (Span | string)[];
  #text: string;

  constructor(text: string) {
    this.#first = text;
    this.#text = text;
    this.#pieces = [{ start: 0, end: text.length }];
  }

  /** The text as it is now. */
  get text(): string {
    return this.#text;
  }

  /** Replaces parts of the text as it is now; they do not overlap. */
  replace(replacements: readonly Replacement[]): void {
    // Of two at one place the first comes first: the sort is stable.
    const inOrder = [...replacements].sort((a, b) => a.start - b.start || a.end - b.end);
    const pieces: (Span | string)[] = [];
    const texts: string[] = [];
    let at = 0;
    for (const { start, end, text } of [...inOrder, { start: this.#text.length, end: this.#text.length, text: '' }]) {
      pieces.push(...this.#part(at, start), text);
      texts.push(this.#text.slice(at, start), text);
      at = end;
    }
    this.#pieces = pieces.filter(isSomething);
    this.#text = texts.join('');
  }

  /** All changes as ones of the first text, in its order. */
  replacements(): readonly Replacement[] {
    const found: Replacement[] = [];
    let at = 0;
    let text = '';
    for (const piece of [...this.#pieces, { start: this.#first.length, end: this.#first.length }]) {
      if (typeof piece === 'string') text += piece;
      else {
        if (text !== '' || piece.start > at) found.push({ start: at, end: piece.start, text });
        at = piece.end;
        text = '';
      }
    }
    return found;
  }

  /** The pieces between two offsets of the text as it is now. */
  #part(from: number, to: number): readonly (Span | string)[] {
    const part: (Span | string)[] = [];
    let at = 0;
    for (const piece of this.#pieces) {
      const length = typeof piece === 'string' ? piece.length : piece.end - piece.start;
      const start = Math.max(from - at, 0);
      const end = Math.min(to - at, length);
      if (start < end) {
        const cut =
          typeof piece === 'string' ? piece.slice(start, end) : { start: piece.start + start, end: piece.start + end };
        part.push(cut);
      }
      at += length;
    }
    return part;
  }
}

function isSomething(piece: Span | string): boolean {
  return typeof piece !== 'string' || piece !== '';
}

/** A text with some parts of it replaced. */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  const pieces = new Pieces(text);
  pieces.replace(replacements);
  return pieces.text;
}
