/**
 * What is common to all kinds of the Kubernetes API: names of objects and fields, metadata, and how a kind is declared.
 */

/**
 * The name of one object everywhere: map key, DOM id, link, message, case file. `Service/default/web`, `Node/node-1`.
 * A kind of another API group than Kubernetes' own carries it: `Service.serving.knative.dev/default/web`.
 */
export type ObjectRef = `${string}/${string}`;

/**
 * A field of an object as Kubernetes prints it: `spec.ports[0].targetPort`; '' is the object itself. A key of a map stands
 * in brackets: `metadata.annotations[kubernetes.io/ingress.class]`, `spec.selector[app]` (apimachinery `field.Path.Key`).
 */
export type FieldPath = string;

/** Kubernetes' `ObjectMeta`, as far as the cluster reads it. */
export interface ObjectMeta {
  readonly name: string;
  /** Absent for a cluster-scoped object; filled with `default` for a namespaced one that names none. */
  readonly namespace?: string;
  readonly generateName?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly ownerReferences?: readonly OwnerReference[];
  /** RFC 3339; set while an object is being deleted. */
  readonly deletionTimestamp?: string;
  readonly uid?: string;
}

export interface OwnerReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly uid?: string;
  readonly controller?: boolean;
}

/** An object of the API: defaulted and valid. What the text said beyond the typed fields is kept beside them. */
export interface KubeObject<Kind extends string = string> {
  readonly apiVersion: string;
  readonly kind: Kind;
  readonly metadata: ObjectMeta;
}

/** A value out of YAML or JSON, of unknown shape. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/**
 * Something about a field that the API server would refuse or warn of: Kubernetes' `field.Error` and admission warnings.
 * A code with parameters, never a sentence.
 */
export interface FieldProblem {
  /** Named for the finding. Those of validation and warnings, with their parameters: `FieldProblemParams`. */
  readonly code: string;
  readonly path: FieldPath;
  /** `error`: refused by the API server. `warning`: accepted, and kubectl prints a warning. */
  readonly severity: 'error' | 'warning' | 'info';
  readonly params: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** What the API server knows of a kind. One kind, one file; `kinds.ts` lists them. */
export interface KindDefinition<T extends KubeObject> {
  readonly kind: T['kind'];
  /** API group, '' for the core group. */
  readonly group: string;
  /** Served versions, newest first: `['v1']`. The first is the one that objects are converted to. */
  readonly versions: readonly string[];
  /** Group/versions that older clusters served, with the Kubernetes version that removed them (`1.22`). */
  readonly removed?: Readonly<Record<string, string>>;
  /** Group/versions still served but deprecated, with the version that deprecated them. */
  readonly deprecated?: Readonly<Record<string, string>>;
  /** What is written instead of a kind that is deprecated as a whole: `discovery.k8s.io/v1 EndpointSlice`. */
  readonly successor?: string;
  readonly namespaced: boolean;
  /** An object of an older version as one of the newest. Fields that have no successor are kept out. */
  readonly convert?: (value: JsonObject, apiVersion: string) => JsonObject;
  /** Where a field of the newest version stands in an object of an older one: for findings about a converted object. */
  readonly olderPath?: (path: FieldPath, apiVersion: string) => FieldPath;
  /** Fills in what the API server fills in, without what it allocates. The value has passed the schema. */
  readonly defaults: (value: JsonObject) => T;
  /**
   * What validation and warnings say about a defaulted object, required fields and allowed words included: decoding (the
   * schema) refuses unknown fields and wrong types only. A method, so that a definition of one kind is one of any kind.
   */
  validate(object: T): readonly FieldProblem[];
}

/** Declares a kind. Its type is what the rest of the engine sees of such an object. */
export function defineKind<T extends KubeObject>(definition: KindDefinition<T>): KindDefinition<T> {
  return definition;
}

/** The name of an object: `refOf('Service', 'default', 'web')` is `Service/default/web`. */
export function refOf(kind: string, namespace: string | undefined, name: string): ObjectRef {
  return namespace === undefined ? `${kind}/${name}` : `${kind}/${namespace}/${name}`;
}

/** Takes a name of an object apart. */
export function partsOfRef(ref: ObjectRef): { kind: string; namespace?: string; name: string } {
  const [kind = '', second = '', third] = ref.split('/');
  return third === undefined ? { kind, name: second } : { kind, namespace: second, name: third };
}
