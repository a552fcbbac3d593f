import { removedKind, steeredBy } from '../api/foreign-kinds.ts';
import { refOf } from '../api/kind.ts';
import type { FieldPath, FieldProblem, Json, JsonObject, KindDefinition, KubeObject, ObjectRef } from '../api/kind.ts';
import { ALL_KINDS, kindOf, kindsNamed } from '../api/kinds.ts';
import { checkSchema } from '../api/schema/check-schema.ts';
import { sameValue } from '../api/same-value.ts';
import { joinPaths } from '../api/schema/field-path.ts';
import { schemaOf } from '../api/schema/schema.ts';
import { nearest } from '../api/schema/suggest.ts';
import { admissionProblem } from './admission-problem.ts';
import { claimsOf } from './claims.ts';
import type { Claim } from './claims.ts';
import { isObject, objectsOf } from './manifest.ts';
import type { WrittenObject } from './manifest.ts';
import type { ParsedText } from './parse.ts';
import { hasTypographicQuotes, typographicQuotes } from './typographic-quotes.ts';

/** One object of a document after the API server has looked at it. */
export interface Admitted {
  /** Where it stands in its document: '' or, in a List, `items[3]`. */
  readonly base: FieldPath;
  readonly written: JsonObject;
  /** Absent where not even a kind is known. */
  readonly ref?: ObjectRef;
  /** What is in the cluster: defaulted, of the newest version. Absent for what the API server refuses. */
  readonly object?: KubeObject;
  readonly definition?: KindDefinition<KubeObject>;
  /** The version that it is written in, where that is not the newest: its fields have other names and places. */
  readonly olderVersion?: string;
  /** What only one object of a cluster can have. */
  readonly claims?: readonly Claim[];
  /** Findings about this object alone; paths are those of the text, below `base`. */
  readonly problems: readonly FieldProblem[];
}

const admitted = new WeakMap<ParsedText, readonly Admitted[]>();

/**
 * The objects of a document. Depends on nothing but its text, so it is kept with it. What says the same as the object of
 * that name did `before` is that very object, so that whatever follows from it need not be found again.
 */
export function admit(document: ParsedText, before?: (ref: ObjectRef) => Admitted | undefined): readonly Admitted[] {
  let objects = admitted.get(document);
  if (!objects) {
    objects = admitDocument(document);
    if (before) objects = objects.map((one) => asBefore(one, one.ref && before(one.ref)));
    admitted.set(document, objects);
  }
  return objects;
}

function asBefore(now: Admitted, before: Admitted | undefined): Admitted {
  if (!before) return now;
  const { object, written } = before;
  return {
    ...now,
    ...(sameValue(written, now.written) ? { written } : {}),
    ...(object && now.object && sameValue(object, now.object) ? { object } : {}),
  };
}

function admitDocument({ value, text }: ParsedText): readonly Admitted[] {
  const objects = admitValue(value);
  return hasTypographicQuotes(text) ? objects.map(withTypographicQuotes) : objects;
}

/** Adds findings for quotes that no validation minds. */
function withTypographicQuotes(admitted: Admitted): Admitted {
  const found = typographicQuotes(admitted.written).filter(({ path }) => !hasPath(admitted.problems, path));
  return found.length === 0 ? admitted : { ...admitted, problems: [...admitted.problems, ...found] };
}

function admitValue(value: Json): readonly Admitted[] {
  if (value === null || value === '') return [];
  if (!isObject(value)) return [{ base: '', written: {}, problems: [admissionProblem('not-an-object', '', {})] }];
  return objectsOf(value).map(admitObject);
}

function admitObject({ base, value }: WrittenObject): Admitted {
  const { apiVersion, kind } = value;
  if (typeof kind !== 'string' || kind === '') {
    const near = typeof apiVersion === 'string' ? nearestKey(value, 'kind') : '';
    return refused(base, value, [admissionProblem('kind-missing', 'kind', { near })]);
  }
  if (typeof apiVersion !== 'string' || apiVersion === '') {
    const known = kindsNamed(kind)[0];
    const instead = known ? apiVersionOf(known) : '';
    return refused(base, value, [admissionProblem('api-version-missing', 'apiVersion', { kind, instead })]);
  }
  const found = kindOf(apiVersion, kind);
  if (found) return admitKnown(base, value, apiVersion, found.definition, versionProblems(apiVersion, kind, found));
  return admitUnknown(base, value, apiVersion, kind);
}

type Found = NonNullable<ReturnType<typeof kindOf>>;

function versionProblems(apiVersion: string, kind: string, { definition, status }: Found): FieldProblem[] {
  const instead = apiVersionOf(definition);
  if (status === 'removed') {
    const since = definition.removed?.[apiVersion] ?? '';
    return [admissionProblem('removed-api-version', 'apiVersion', { apiVersion, kind, since, instead })];
  }
  if (status === 'deprecated') {
    const since = definition.deprecated?.[apiVersion] ?? '';
    const { successor } = definition;
    if (successor !== undefined)
      return [admissionProblem('deprecated-kind', 'kind', { kind, since, instead: successor }, 'warning')];
    return [admissionProblem('deprecated-api-version', 'apiVersion', { apiVersion, kind, since, instead }, 'warning')];
  }
  return [];
}

function admitKnown(
  base: FieldPath,
  written: JsonObject,
  apiVersion: string,
  definition: KindDefinition<KubeObject>,
  problems: FieldProblem[],
): Admitted {
  const newest = apiVersionOf(definition);
  const older = apiVersion !== newest;
  const value = older ? converted(written, apiVersion, definition) : written;
  const schema = schemaOf(newest, definition.kind);
  const decoded = schema ? checkSchema(schema, value) : { problems: [], pruned: value };
  // Fields that a conversion does not know are no findings of their own: the version is.
  const ofSchema = older ? decoded.problems.filter(({ code }) => code !== 'unknown-field') : decoded.problems;
  const complete = definition.defaults(decoded.pruned);
  const ofValidation = definition.validate(complete).filter(({ path }) => !isAboutDropped(ofSchema, path));
  const all = ofValidation.length === 0 ? ofSchema : [...ofSchema, ...ofValidation];
  const inText = older
    ? all.map((problem) => ({ ...problem, path: olderPath(definition, problem.path, apiVersion) }))
    : all;
  const isRefused = all.some(refuses);
  const claims = isRefused ? undefined : claimsOf(complete);
  return {
    base,
    written,
    definition,
    ref: refOfWritten(definition.kind, written, definition.namespaced, complete),
    ...(isRefused ? {} : { object: complete }),
    ...(older ? { olderVersion: apiVersion } : {}),
    ...(claims ? { claims } : {}),
    problems: problems.length === 0 ? inText : [...problems, ...inText],
  };
}

/** Whether a finding keeps an object out. An unknown field does not: without it the meaning is plain. */
function refuses(problem: FieldProblem): boolean {
  return problem.severity === 'error' && problem.code !== 'unknown-field';
}

/**
 * Whether a path is one of those at which decoding found something, or stands above one: what validation says there is
 * about a value that was dropped.
 */
function isAboutDropped(ofSchema: readonly FieldProblem[], path: FieldPath): boolean {
  return ofSchema.some(
    ({ path: dropped }) =>
      dropped === path || (dropped.startsWith(path) && (path === '' || '.['.includes(dropped.charAt(path.length)))),
  );
}

function hasPath(problems: readonly FieldProblem[], path: FieldPath): boolean {
  return problems.some((problem) => problem.path === path);
}

function converted(value: JsonObject, apiVersion: string, definition: KindDefinition<KubeObject>): JsonObject {
  const changed = definition.convert?.(value, apiVersion) ?? value;
  return { ...changed, apiVersion: apiVersionOf(definition) };
}

function olderPath(definition: KindDefinition<KubeObject>, path: FieldPath, apiVersion: string): FieldPath {
  return definition.olderPath?.(path, apiVersion) ?? path;
}

/** `networking.k8s.io/v1`: the version that objects of a kind are converted to. */
export function apiVersionOf({ group, versions }: KindDefinition<KubeObject>): string {
  return group === '' ? (versions[0] ?? '') : `${group}/${versions[0]}`;
}

/** Where a field of an object's newest version stands in its document: below `base`, and where its own version has it. */
export function writtenPath({ base, definition, olderVersion }: Admitted, path: FieldPath): FieldPath {
  const own = definition && olderVersion !== undefined ? olderPath(definition, path, olderVersion) : path;
  return joinPaths(base, own);
}

function refOfWritten(kind: string, written: JsonObject, namespaced: boolean, complete?: KubeObject): ObjectRef {
  const metadata = isObject(written['metadata']) ? written['metadata'] : {};
  const textOf = (value: Json | undefined) => (typeof value === 'string' ? value : '');
  const name = complete?.metadata.name ?? textOf(metadata['name']);
  const namespace = complete?.metadata.namespace ?? (textOf(metadata['namespace']) || 'default');
  return refOf(kind, namespaced ? namespace : undefined, name);
}

function refused(base: FieldPath, written: JsonObject, problems: readonly FieldProblem[]): Admitted {
  return { base, written, problems };
}

/** Groups of Kubernetes itself that have no `.k8s.io` at their end; '' is the core group. */
const OWN_GROUPS: ReadonlySet<string> = new Set(['', 'apps', 'batch', 'autoscaling', 'policy', 'extensions']);

/** Kinds of these groups that are no objects of their own: parts of requests and of answers. */
const UNLISTED: ReadonlySet<string> = new Set(['Binding', 'ComponentStatus', 'Eviction', 'Scale', 'Status']);

function admitUnknown(base: FieldPath, written: JsonObject, apiVersion: string, kind: string): Admitted {
  const slash = apiVersion.indexOf('/');
  const group = slash < 0 ? '' : apiVersion.slice(0, slash);
  const isOwn = OWN_GROUPS.has(group) || group.endsWith('.k8s.io');
  const same = kindsNamed(kind)[0];
  if (isOwn && same) {
    // The kind is known, its version is not: what is meant is plain.
    const instead = apiVersionOf(same);
    const problem = admissionProblem('kind-not-in-version', 'apiVersion', { apiVersion, kind, instead });
    return admitKnown(base, { ...written, apiVersion: instead }, instead, same, [problem]);
  }
  // A group that ends so may be another project's: only one that has kinds here is searched for what was meant.
  const near = ALL_KINDS.some((definition) => definition.group === group)
    ? nearest(
        kind,
        ALL_KINDS.map((definition) => definition.kind),
      )
    : '';
  const name = group === '' ? kind : `${kind}.${group}`;
  const since = removedKind(apiVersion, kind);
  if (since !== undefined) {
    const problem = admissionProblem('removed-kind', 'apiVersion', { apiVersion, kind, since });
    return { base, written, ref: refOfWritten(name, written, true), problems: [problem] };
  }
  if (near !== '' || (OWN_GROUPS.has(group) && !UNLISTED.has(kind)))
    return refused(base, written, [admissionProblem('unknown-kind', 'kind', { apiVersion, kind, near })]);
  const steers = steeredBy(apiVersion, kind);
  const problem = admissionProblem('foreign-kind', 'kind', { apiVersion, kind, steers }, 'info');
  const ref = refOfWritten(name, written, true);
  return { base, written, ref, object: foreignObject(written, apiVersion, kind), problems: [problem] };
}

/** An object of a kind that is not simulated: kept as it is written. */
function foreignObject(written: JsonObject, apiVersion: string, kind: string): KubeObject {
  const metadata = isObject(written['metadata']) ? written['metadata'] : {};
  const filled = { namespace: 'default', labels: {}, annotations: {}, name: '', ...metadata };
  return { ...written, apiVersion, kind, metadata: filled };
}

/** The key of a mapping that was probably meant to be another one: `Kind`, `kindd`. */
function nearestKey(value: JsonObject, wanted: string): string {
  return nearest(wanted, Object.keys(value));
}
