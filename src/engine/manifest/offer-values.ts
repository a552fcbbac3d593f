import { ALL_KINDS, apiVersionOf, kindOf, kindsNamed } from '../api/kinds.ts';
import type { Json, KindDefinition, KubeObject } from '../api/kind.ts';
import type { PathStep } from '../api/schema/field-path.ts';
import { allowedWords } from './allowed-words.ts';
import type { Offer } from './completion.ts';
import type { SchemaPlace } from './cursor.ts';
import { defaultsAt } from './default-at.ts';
import { noteOfValue, noteOfVersion } from './field-note.ts';
import { labelPairs } from './label-names.ts';
import type { LabelPair } from './label-names.ts';
import type { Name } from './name-source.ts';
import { namesFor } from './names.ts';
import { fieldName, nameContext, scalarText } from './offer-context.ts';
import type { OfferContext } from './offer-context.ts';
import { annotationsOf, steeringField } from './steering-fields.ts';

/** A value, with the text that it is: how it is written is another question. */
export interface ValueOffer {
  readonly offer: Offer;
  readonly value: Json;
}

/** What a scalar at a place may be: names that the cluster has, then the words of the schema, then the default. */
export function valueOffers(context: OfferContext, at: SchemaPlace, steps: readonly PathStep[]): readonly ValueOffer[] {
  const { place } = context;
  if (steps.length === 1 && steps[0] === 'apiVersion') return versionOffers(context);
  if (steps.length === 1 && steps[0] === 'kind') return kindOffers(context);
  const field = fieldName(at, steps);
  const { schema } = at;
  const isText = schema.type === 'string' || schema.type === 'enum';
  const offers = new Map<string, ValueOffer>();
  const add = (text: string, value: Json, kind: Offer['kind'], detail: Offer['detail']) => {
    if (!offers.has(text))
      offers.set(text, { offer: { label: text, kind, insert: '', required: false, detail }, value });
  };
  for (const name of [...pairsWith(context, at, steps), ...namesFor(nameContext(context, field, at.fieldSteps))]) {
    add(name.text, name.isNumber && !isText ? Number(name.text) : name.text, 'name', detailOf(name));
  }
  const parent = steps.slice(0, -1);
  const last = steps.at(-1);
  const said = typeof last === 'string' ? defaultsAt(place, parent)(last) : undefined;
  for (const word of allowedWords(schema, field)) {
    const note = noteOfValue(field, word);
    const isDefault = said !== undefined && String(said) === word;
    const value = schema.type === 'boolean' ? word === 'true' : word;
    add(word, value, 'value', { ...(isDefault ? { default: word } : {}), ...(note ? { note } : {}) });
  }
  if (said !== undefined && typeof said !== 'object') add(String(said), said, 'value', { default: String(said) });
  return [...offers.values()];
}

function detailOf({ from, pods }: Name): Offer['detail'] {
  return { ...(from === undefined ? {} : { from }), ...(pods === undefined ? {} : { pods }) };
}

/** The values that a label has elsewhere, for the value of its key. */
function pairsWith(context: OfferContext, at: SchemaPlace, steps: readonly PathStep[]): readonly LabelPair[] {
  if (at.field?.schema.type !== 'map' || !at.owner || steps.length !== at.fieldSteps.length + 1) return [];
  const field = fieldName({ ...at, schema: at.field.schema }, at.fieldSteps);
  // The line itself does not narrow what it may say.
  const written = context.written;
  const pairs = labelPairs({ ...nameContext(context, field, at.fieldSteps), written: without(written, steps) }) ?? [];
  return pairs.filter(({ key }) => key === steps.at(-1));
}

function without(value: OfferContext['written'], steps: readonly PathStep[]): OfferContext['written'] {
  const copy: Record<PathStep, Json> = Array.isArray(value) ? ([...(value as Json[])] as never) : { ...value };
  const [step = '', ...rest] = steps;
  if (rest.length === 0) delete copy[step];
  else copy[step] = without((copy[step] ?? {}) as OfferContext['written'], rest);
  return copy;
}

/** As many values of one label are offered with their key; of more the key alone. */
const MOST_VALUES = 8;

/** The keys that a mapping of any keys may have: labels with their values, annotations. */
export function keyOffers(
  context: OfferContext,
  at: SchemaPlace,
  present: readonly string[],
): readonly (Offer & { readonly key: string; readonly value?: string })[] {
  const field = fieldName(at, at.fieldSteps);
  if (field === 'ObjectMeta.annotations') return annotationOffers(context, present);
  const pairs = (labelPairs(nameContext(context, field, at.fieldSteps)) ?? []).filter(
    ({ key }) => !present.includes(key),
  );
  const values = new Map<string, LabelPair[]>();
  for (const pair of pairs) {
    const own = values.get(pair.key);
    if (own) own.push(pair);
    else values.set(pair.key, [pair]);
  }
  return [...values].flatMap(([key, own]) => {
    const common = { kind: 'name', required: false, insert: '', key } as const;
    if (own.length > MOST_VALUES) return [{ ...common, label: key, detail: {} }];
    return own.map((pair) => {
      const { text } = pair;
      return { ...common, label: `${key}: ${text}`, value: text, detail: detailOf(pair) };
    });
  });
}

function annotationOffers({ place }: OfferContext, present: readonly string[]) {
  return annotationsOf(place.kind ?? '')
    .filter((key) => !present.includes(key))
    .map((key) => {
      const field = steeringField(key);
      const detail = { type: 'string', ...(field ? { field } : {}) };
      return { label: key, kind: 'field', required: false, insert: '', key, detail } as const;
    });
}

const definitions: readonly KindDefinition<KubeObject>[] = ALL_KINDS;

function versionsOf(definition: KindDefinition<KubeObject>): readonly string[] {
  return definition.versions.map((version) => apiVersionOf(definition, version));
}

/** Versions that are served; those of the kind that is written, if one is. */
function versionOffers({ place }: OfferContext): readonly ValueOffer[] {
  const own = place.kind === undefined ? [] : kindsNamed(place.kind);
  const versions = (own.length > 0 ? own : definitions).flatMap(versionsOf);
  return [...new Set(versions)].map((version) => {
    const note = own[0] && noteOfVersion(own[0], version, versionsOf(own[0])[0]!);
    const detail = note ? { note } : {};
    return { offer: { label: version, kind: 'value', insert: '', required: false, detail }, value: version };
  });
}

/** Kinds of the version that is written; of no or an unknown version all. Those that are simulated are the first. */
function kindOffers({ place }: OfferContext): readonly ValueOffer[] {
  const { apiVersion = '' } = place;
  const own = definitions.filter(({ kind }) => kindOf(apiVersion, kind)?.status !== undefined);
  const kinds = own.length > 0 ? own : definitions;
  return kinds.map((definition) => {
    const version = own.length > 0 ? apiVersion : versionsOf(definition)[0]!;
    const note = noteOfVersion(definition, version, versionsOf(definition)[0]!);
    const detail = { type: version, ...(note ? { note } : {}) };
    return {
      offer: { label: definition.kind, kind: 'value', insert: '', required: false, detail },
      value: definition.kind,
    };
  });
}

/** A value as it is written in the document. */
export function written(value: Json, isJson: boolean): string {
  return isJson ? JSON.stringify(value) : scalarText(value);
}
