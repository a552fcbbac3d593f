import type { PathStep } from '../api/schema/field-path.ts';
import type { Offer } from './completion.ts';
import { schemaPlace, stepsTo } from './cursor.ts';
import type { CursorPlace, SchemaPlace } from './cursor.ts';
import type { OfferContext } from './offer-context.ts';
import { fieldOffers } from './offer-fields.ts';
import type { FieldOffer } from './offer-fields.ts';
import { keyOffers, valueOffers, written } from './offer-values.ts';
import type { OutlineNode } from './outline-node.ts';
import { literal, skeletonOf, writeField, writeFlowField, writeItem } from './skeleton.ts';

/** What may begin in a holder at a column. */
export function newIn(context: OfferContext, holder: OutlineNode, column: number, isQuoted = false): readonly Offer[] {
  const steps = stepsTo(context.place, holder);
  const at = atPlace(context, steps);
  if (!at) return [];
  const isJson = isQuoted || inJson(context.place, holder);
  switch (at.schema.type) {
    case 'object': {
      if (holder.items) return [];
      const fields = fieldOffers(context, at.schema, steps, namesIn(holder));
      return fields.map((field) => withField(context, field, column, isJson));
    }
    case 'map':
      return holder.items ? [] : pairOffers(context, at, holder, isJson);
    case 'list':
      return column < 0 ? [] : itemsOf(context, holder, column);
    default:
      return scalarOffers(context, at, steps, isJson).filter(({ label }) => !isThere(context.place, holder, label));
  }
}

function withField(
  { indentation }: OfferContext,
  { offer, value }: FieldOffer,
  column: number,
  isJson: boolean,
): Offer {
  const writer = { stops: 0, indentation };
  const name = literal(written(offer.label, isJson));
  const insert = column < 0 ? writeFlowField(writer, name, value) : writeField(writer, name, value, column);
  return { ...offer, insert: simple(insert) };
}

/** A snippet whose one place to fill in is at its end is no snippet. */
function simple(insert: string): string {
  return insert.endsWith('$1') && insert.indexOf('$') === insert.length - 2 ? insert.slice(0, -2) : insert;
}

function pairOffers(context: OfferContext, at: SchemaPlace, holder: OutlineNode, isJson: boolean): readonly Offer[] {
  return keyOffers(context, at, namesIn(holder)).map(({ key, value, ...offer }) => {
    const insert = `${written(key, isJson)}: ${value === undefined ? '' : written(value, isJson)}`;
    return { ...offer, insert: literal(insert) };
  });
}

function scalarOffers(
  context: OfferContext,
  at: SchemaPlace,
  steps: readonly PathStep[],
  isJson: boolean,
): readonly Offer[] {
  return valueOffers(context, at, steps).map(({ offer, value }) => ({
    ...offer,
    insert: literal(written(value, isJson)),
  }));
}

/** A new item of a block list, with its dash at a column. */
export function itemsOf(context: OfferContext, list: OutlineNode, column: number): readonly Offer[] {
  const { indentation } = context;
  const steps = stepsTo(context.place, list);
  const at = atPlace(context, steps);
  if (at?.schema.type !== 'list') return [];
  const { items } = at.schema;
  const index = list.items?.length ?? 0;
  const own = atPlace(context, [...steps, index])!;
  const label = (offer: Offer) => `- ${offer.label}`;
  if (items.type === 'object') {
    const whole = skeletonOf(items);
    const first = typeof whole === 'object' ? Object.keys(whole)[0] : undefined;
    const fields = fieldOffers(context, items, [...steps, index], []);
    const main = fields.filter(({ offer }) => offer.label === first);
    const others = fields.filter(({ offer }) => offer.label !== first);
    return [
      ...main.map(({ offer }) => ({
        ...offer,
        label: label(offer),
        insert: writeItem({ stops: 0, indentation }, whole, column),
      })),
      ...others.map((field) => ({ ...withItemField(context, field, column), label: label(field.offer) })),
    ].map((offer) => ({ ...offer, insert: simple(offer.insert) }));
  }
  const there = new Set((list.items ?? []).map((item) => valueText(context.place, item)));
  return valueOffers(context, own, [...steps, index])
    .filter(({ offer }) => !there.has(offer.label))
    .map(({ offer, value }) => ({ ...offer, label: label(offer), insert: `- ${literal(written(value, false))}` }));
}

function withItemField({ indentation }: OfferContext, { offer, value }: FieldOffer, column: number): Offer {
  return { ...offer, insert: writeItem({ stops: 0, indentation }, { [offer.label]: value }, column) };
}

function valueText({ text }: CursorPlace, { value }: OutlineNode): string {
  return value ? text.slice(value.start, value.end) : '';
}

/** Whether a list in brackets has a value in another item. */
export function isThere(place: CursorPlace, node: OutlineNode, text: string): boolean {
  const others = node.parent?.items?.filter((item) => item !== node) ?? [];
  return others.some((item) => valueText(place, item) === text);
}

/** What may stand at a way of the cursor's object. */
export function atPlace({ place }: OfferContext, steps: readonly PathStep[]): SchemaPlace | undefined {
  return schemaPlace(place.schema, steps);
}

/** The names of a holder's entries. */
export function namesIn(holder: OutlineNode, except?: OutlineNode): readonly string[] {
  return (holder.entries ?? []).filter((entry) => entry !== except).map(({ step }) => String(step));
}

/** Whether a node is in brackets whose keys have quotes, as JSON's do. */
export function inJson({ text }: CursorPlace, node: OutlineNode): boolean {
  for (let at: OutlineNode | undefined = node; at; at = at.parent) {
    if (at.isFlow && at.entries?.some(({ key }) => text[key.start] === '"')) return true;
  }
  return false;
}
