import type { Json } from '../api/kind.ts';
import type { CompletionItem, Offer } from './completion.ts';
import { cursorPlace, objectJson, rangeAt, stepsTo } from './cursor.ts';
import type { CursorPlace } from './cursor.ts';
import type { KnownObjects } from './name-source.ts';
import { indentationOf } from './offer-context.ts';
import type { OfferContext } from './offer-context.ts';
import { fieldOffers } from './offer-fields.ts';
import { atPlace, inJson, isThere, itemsOf, namesIn, newIn } from './offer-new.ts';
import { keyOffers, valueOffers, written } from './offer-values.ts';
import { isOpen } from './outline-node.ts';
import type { OutlineNode, Spot } from './outline-node.ts';
import type { Span } from './positions.ts';
import { literal } from './skeleton.ts';

/**
 * What may be written at a cursor, the likeliest first. `cursor` is an offset into a text of YAML documents, which need not
 * parse; `objects` are those of the cluster, for the names that it has. Reads the document at the cursor alone.
 */
export function complete(text: string, cursor: number, objects: KnownObjects): readonly CompletionItem[] {
  const place = cursorPlace(text, cursor);
  if (!place) return [];
  const root = rootOf(place.object);
  const context = { place, objects, written: objectJson(place), indentation: indentationOf(root) };
  const { spot } = place;
  const offered =
    spot.part === 'word'
      ? atWord(context, spot)
      : spot.part === 'key'
        ? atKey(context, spot)
        : atValue(context, spot, cursor - place.offset);
  const range = rangeAt(place, offered.span);
  return offered.offers.map((offer) => ({ ...offer, range }));
}

interface Offered {
  readonly offers: readonly Offer[];
  /** What they replace, in the document. */
  readonly span: Span;
}

function rootOf(node: OutlineNode): OutlineNode {
  return node.parent ? rootOf(node.parent) : node;
}

/** The name of an entry that is there: its value stays. */
function atKey(context: OfferContext, { node, word }: Spot & { part: 'key' }): Offered {
  const holder = node.parent!;
  const steps = stepsTo(context.place, holder);
  const at = atPlace(context, steps);
  const present = namesIn(holder, node);
  const { span, quote } = inQuotes(context.place, word);
  const plain = (name: string) => literal(quote === '' ? written(name, false) : name);
  if (at?.schema.type === 'object') {
    const fields = fieldOffers(context, at.schema, steps, present);
    return { span, offers: fields.map(({ offer }) => ({ ...offer, insert: plain(offer.label) })) };
  }
  if (at?.schema.type !== 'map') return { span, offers: [] };
  const keys = new Map(keyOffers(context, at, present).map((offer) => [offer.key, offer]));
  return {
    span,
    offers: [...keys].map(([key, { kind, detail, required }]) => ({
      label: key,
      kind,
      detail,
      required,
      insert: plain(key),
    })),
  };
}

/** A word without colon, or nothing yet: a key, an item or a value. */
function atWord(context: OfferContext, { holder, word, column, list }: Spot & { part: 'word' }): Offered {
  const { place } = context;
  // Where the cursor's column fits nothing, the line is indented anew.
  const indent = column >= 0 && word.start < word.end && isBlank(place.text, word) ? ' '.repeat(column) : '';
  const isQuoted = place.text[word.start] === '"';
  const offers = newIn(context, holder, column, isQuoted);
  const items = list ? itemsOf(context, list, column) : [];
  // The opening quote stays.
  const insertOf = ({ insert }: Offer) => (isQuoted ? insert.replace(/^"/, '') : indent + insert);
  return {
    span: isQuoted ? { start: word.start + 1, end: word.end } : word,
    offers: [...offers, ...items].map((offer) => ({ ...offer, insert: insertOf(offer) })),
  };
}

function isBlank(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).trim() === '';
}

/** The value of an entry, or an item in brackets. */
function atValue(context: OfferContext, { node, word }: Spot & { part: 'value' }, cursor: number): Offered {
  const { place, indentation } = context;
  const steps = stepsTo(place, node);
  const at = atPlace(context, steps);
  const nothing = { span: word, offers: [] };
  if (!at) return nothing;
  const { type } = at.schema;
  if (type === 'object' || type === 'list' || type === 'map') {
    if (node.style === 'flow' || (!isOpen(node) && !node.value)) return nothing;
    const column = node.column + (type === 'list' ? indentation.list : indentation.map);
    const below = newIn(context, node, column);
    const start = `\n${' '.repeat(column)}`;
    return {
      span: { start: node.from, end: word.end },
      offers: below.map((offer) => ({ ...offer, insert: start + offer.insert })),
    };
  }
  const isJson = inJson(place, node);
  const offers = valueOffers(context, at, steps).filter(({ offer }) => !isThere(place, node, offer.label));
  const { span, quote, isClosed } = inQuotes(place, word);
  if (quote !== '') {
    const close = isClosed ? '' : quote;
    return {
      span,
      offers: offers.map(({ offer, value }) => ({ ...offer, insert: literal(inner(value, quote)) + close })),
    };
  }
  const gap = place.text[cursor - 1] === ':' && word.start === cursor ? ' ' : '';
  return {
    span,
    offers: offers.map(({ offer, value }) => ({ ...offer, insert: gap + literal(written(value, isJson)) })),
  };
}

/** Between its quotes, where a word has some. */
function inQuotes(
  { text }: CursorPlace,
  word: Span,
): { readonly span: Span; readonly quote: string; readonly isClosed: boolean } {
  const quote = text[word.start] ?? '';
  if (word.start === word.end || (quote !== '"' && quote !== "'")) return { span: word, quote: '', isClosed: true };
  const isClosed = word.end - word.start > 1 && text[word.end - 1] === quote;
  return { span: { start: word.start + 1, end: word.end - (isClosed ? 1 : 0) }, quote, isClosed };
}

function inner(value: Json, quote: string): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return quote === '"' ? JSON.stringify(text).slice(1, -1) : text.replaceAll("'", "''");
}
