import type { Json } from '../api/kind.ts';
import type { Field, ObjectSchema } from '../api/schema/schema.ts';
import type { PathStep } from '../api/schema/field-path.ts';
import type { Offer } from './completion.ts';
import { typeName } from './cursor.ts';
import type { CursorPlace } from './cursor.ts';
import { defaultsAt } from './default-at.ts';
import { noteOfField } from './field-note.ts';
import type { OfferContext } from './offer-context.ts';
import { scalarText } from './offer-context.ts';
import { typeText } from './schema-type.ts';
import { skeletonFields, skeletonOf } from './skeleton.ts';
import type { Skeleton } from './skeleton.ts';
import { steeringField, steeringFieldsOf } from './steering-fields.ts';

/** Fields that the API requires though the schema does not (pkg/apis/*\/validation). */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  Container: ['image'],
  IngressServiceBackend: ['port'],
  IngressClassSpec: ['controller'],
  NetworkPolicy: ['spec'],
  PodTemplateSpec: ['metadata', 'spec'],
};

/** Fields of which one is written: with one of them there, the others are not offered. */
const ONE_OF: Readonly<Record<string, readonly (readonly string[])[]>> = {
  ServiceBackendPort: [['number', 'name']],
  IngressBackend: [['service', 'resource']],
  Probe: [['httpGet', 'tcpSocket', 'exec', 'grpc']],
  NetworkPolicyPeer: [
    ['podSelector', 'ipBlock'],
    ['namespaceSelector', 'ipBlock'],
  ],
};

/** What only the API server writes. */
const OF_SERVER: ReadonlySet<string> = new Set(
  ['creationTimestamp', 'deletionGracePeriodSeconds', 'deletionTimestamp', 'generation', 'managedFields']
    .concat(['resourceVersion', 'selfLink', 'uid'])
    .map((name) => `ObjectMeta.${name}`),
);

/** A field that may be added, with what to write for it. */
export interface FieldOffer {
  readonly offer: Offer;
  readonly value: Skeleton;
}

/**
 * The fields that a type has and its holder has not yet: required ones first, then those that are mostly written, then those
 * that decide where a request goes.
 */
export function fieldOffers(
  context: OfferContext,
  schema: ObjectSchema,
  steps: readonly PathStep[],
  present: readonly string[],
): readonly FieldOffer[] {
  const { place } = context;
  const type = typeName(schema);
  const excluded = (ONE_OF[type] ?? []).flatMap((names) => (names.some((name) => present.includes(name)) ? names : []));
  const defaultOf = defaultsAt(place, steps);
  const important = [...skeletonFields(schema), ...steeringFieldsOf(type)];
  const ranked = [...schema.fields.values()]
    .filter(({ name }) => !present.includes(name) && !excluded.includes(name) && isFor(place, type, name, steps))
    .map((field) => ({ field, required: isRequired(schema, field, steps) }))
    .map((each) => ({ ...each, rank: rankOf(type, each.field, each.required, important) }));
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked.map(({ field, required }) => {
    const name = `${type}.${field.name}`;
    const said = defaultOf(field.name);
    const note = noteOfField(name);
    const steering = steeringField(name);
    const detail = {
      type: typeText(field.schema),
      ...(said === undefined ? {} : { default: yamlOf(said) }),
      ...(steering ? { field: steering } : {}),
      ...(note ? { note } : {}),
    };
    const offer: Offer = { label: field.name, kind: 'field', insert: field.name, required, detail };
    return { offer, value: field.name === 'metadata' ? metadataOf(steps) : skeletonOf(field.schema) };
  });
}

/** An object has a name, a template labels. */
function metadataOf(steps: readonly PathStep[]): Skeleton {
  return steps.length === 0 ? { name: '' } : { labels: {} };
}

/** Whether a field is required where it stands. */
export function isRequired(schema: ObjectSchema, { name, required }: Field, steps: readonly PathStep[]): boolean {
  if (steps.length === 0) {
    return required || name === 'apiVersion' || name === 'kind' || name === 'metadata' || needsSpec(schema, name);
  }
  const type = typeName(schema);
  if (type === 'ObjectMeta') return name === 'name' && steps.length === 1;
  return required || (REQUIRED[type] ?? []).includes(name);
}

/** A spec that has required fields is required itself. */
function needsSpec(schema: ObjectSchema, name: string): boolean {
  const spec = name === 'spec' ? schema.fields.get('spec')?.schema : undefined;
  if (spec?.type !== 'object') return false;
  return spec.required.length > 0 || ['ServiceSpec', 'IngressSpec', 'IngressClassSpec'].includes(typeName(spec));
}

/** Whether a field means something there: a cluster-scoped object has no namespace, and nobody reads a template's name. */
function isFor({ definition }: CursorPlace, type: string, name: string, steps: readonly PathStep[]): boolean {
  if (type !== 'ObjectMeta') return true;
  if (steps.length > 1) return name !== 'name' && name !== 'namespace' && name !== 'generateName';
  return name !== 'namespace' || definition?.namespaced !== false;
}

const FIRST = ['apiVersion', 'kind', 'metadata', 'spec'];

function rankOf(type: string, { name }: Field, required: boolean, important: readonly string[]): number {
  const first = FIRST.indexOf(name);
  if (OF_SERVER.has(`${type}.${name}`) || name === 'status') return 5000;
  if (noteOfField(`${type}.${name}`)) return 4000;
  const place = important.indexOf(name);
  const within = first >= 0 ? first : place >= 0 ? FIRST.length + place : 900;
  if (required) return within;
  return (place >= 0 || first >= 0 ? 1000 : 2000) + within;
}

/** A default as it would be written on one line. */
export function yamlOf(value: Json): string {
  if (typeof value !== 'object' || value === null) return scalarText(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(yamlOf).join(', ')}]`;
  const entries = Object.entries(value as { readonly [key: string]: Json });
  return `{${entries.map(([key, item]) => `${scalarText(key)}: ${yamlOf(item)}`).join(', ')}}`;
}
