import type { FieldPath, Json, KubeObject } from '../api/kind.ts';
import { childPath, itemPath } from '../api/schema/field-path.ts';
import { schemaOf, type ObjectSchema, type Schema } from '../api/schema/schema.ts';
import { apiVersionOf, type Admitted } from './admit.ts';
import { allowedWords, isClosed } from './allowed-words.ts';
import { typeName } from './cursor.ts';
import { isObject } from './manifest.ts';
import { steeringField, steeringFieldsOf } from './steering-fields.ts';
import { valueAt } from './value-at.ts';

/** A field of a written object that decides where a request goes, and what else could stand there. */
export interface FieldChoice {
  readonly field: FieldPath;
  /** As the cluster has it, written or filled in; absent where it has none. */
  readonly value?: string | number | boolean;
  /** What it may say, as it is written. */
  readonly values: readonly string[];
  /** Others may stand there too. */
  readonly open: boolean;
  /** It stands in the text. */
  readonly written: boolean;
}

/** Types whose fields are offered before they are written, with the words that they may say. */
const OFFERED_UNWRITTEN: ReadonlySet<string> = new Set(['ServiceSpec', 'PodSpec', 'HTTPIngressPath']);

/** They name the object itself, or change nothing on a request's way. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'ObjectMeta.name',
  'ObjectMeta.namespace',
  'Container.image',
  'Container.restartPolicy',
  'PodSpec.restartPolicy',
  'PodSpec.setHostnameAsFQDN',
]);

/** The fields of an object that one may want to see otherwise; none where it is written in an older version. */
export function fieldChoices({ definition, olderVersion, written }: Admitted, object: KubeObject): FieldChoice[] {
  if (!definition || olderVersion !== undefined) return [];
  const schema = schemaOf(apiVersionOf(definition), definition.kind);
  return schema ? inObject(schema, written, '', object as unknown as Json) : [];
}

function inObject(schema: ObjectSchema, written: Json, path: FieldPath, object: Json): FieldChoice[] {
  const type = typeName(schema);
  const own = isObject(written) ? written : {};
  const steering = steeringFieldsOf(type);
  // The rest of the fields only leads to others: `template`, `http`.
  const names = [...steering, ...[...schema.fields.keys()].filter((name) => !steering.includes(name))];
  return names.flatMap((name) => {
    const field = schema.fields.get(name);
    if (!field || (path === '' && name === 'status')) return [];
    const at = childPath(path, name);
    if (own[name] !== undefined && own[name] !== null && !isScalar(own[name]))
      return inside(field.schema, own[name], at, object);
    if (!steering.includes(name) || LEFT_OUT.has(`${type}.${name}`)) return [];
    return scalar(field.schema, `${type}.${name}`, own[name], at, object);
  });
}

function inside(schema: Schema, written: Json, path: FieldPath, object: Json): FieldChoice[] {
  if (schema.type === 'object') return inObject(schema, written, path, object);
  if (schema.type === 'list' && Array.isArray(written))
    return (written as readonly Json[]).flatMap((item, index) =>
      inside(schema.items, item, itemPath(path, index), object),
    );
  // Labels lead to an object, annotations to what is read of them.
  if (schema.type !== 'map' || !isObject(written)) return [];
  const isAnnotation = path.endsWith('annotations');
  return Object.entries(written).flatMap(([key, value]) =>
    isAnnotation && steeringField(key) === undefined
      ? []
      : scalar(schema.values, key, value, childPath(path, key), object),
  );
}

function scalar(
  schema: Schema,
  field: string,
  written: Json | undefined,
  path: FieldPath,
  object: Json,
): FieldChoice[] {
  const isWritten = written !== undefined && written !== null;
  const words =
    field === 'DeploymentSpec.replicas' || field.endsWith('Spec.replicas') ? COUNTS : wordsOf(schema, field);
  const isOffered = OFFERED_UNWRITTEN.has(field.slice(0, field.indexOf('.'))) || words === COUNTS;
  if (!isWritten && (words.length === 0 || !isOffered || !applies(field, object))) return [];
  const has = isWritten ? written : valueAt(object, path);
  const value = isScalar(has) ? has : undefined;
  const values = [...new Set([...words, ...(value === undefined || value === '' ? [] : [String(value)])])];
  const closed = words.length > 0 && words !== COUNTS && isClosed(schema, field);
  return [{ field: path, ...(value === undefined ? {} : { value }), values, open: !closed, written: isWritten }];
}

const COUNTS: readonly string[] = ['0', '1', '2', '3', '5'];

/** ExternalName needs a name beside it: a change of one field does not make it. */
function wordsOf(schema: Schema, field: string): readonly string[] {
  const words = allowedWords(schema, field);
  return field === 'ServiceSpec.type' ? words.filter((word) => word !== 'ExternalName') : words;
}

/** Fields that the API server takes for some types of Service only (core/validation, `validateServiceExternalTrafficPolicy`). */
function applies(field: string, object: Json): boolean {
  const type = valueAt(object, 'spec.type');
  if (field === 'ServiceSpec.externalTrafficPolicy') return type === 'NodePort' || type === 'LoadBalancer';
  if (field === 'ServiceSpec.allocateLoadBalancerNodePorts') return type === 'LoadBalancer';
  return true;
}

function isScalar(value: Json | undefined): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
