import generated from './schema.generated.json';

/** What a value may be, as Go's decoder of that field sees it. */
export type Schema = ScalarSchema | EnumSchema | ListSchema | MapSchema | ObjectSchema;

export interface ScalarSchema {
  readonly type: 'string' | 'integer' | 'boolean' | 'int-or-string' | 'quantity' | 'any';
}

/** A string that validation (not the decoder) holds to some words. */
export interface EnumSchema {
  readonly type: 'enum';
  readonly values: readonly string[];
}

export interface ListSchema {
  readonly type: 'list';
  readonly items: Schema;
}

/** Any keys, values of one schema: labels, limits. */
export interface MapSchema {
  readonly type: 'map';
  readonly values: Schema;
}

export interface ObjectSchema {
  readonly type: 'object';
  /** The Go type behind it, with its group and version: `CoreV1ServicePort`. */
  readonly name: string;
  readonly fields: ReadonlyMap<string, Field>;
  /** Names of the fields that are always there. */
  readonly required: readonly string[];
}

export interface Field {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
}

const KINDS: Readonly<Record<string, string>> = generated.kinds;
const TYPES: Readonly<Record<string, Readonly<Record<string, string>>>> = generated.types;

const compiled = new Map<string, Schema>();

/** The schema of a kind in a version that Kubernetes serves; undefined for one that is not known. */
export function schemaOf(apiVersion: string, kind: string): ObjectSchema | undefined {
  const key = `${apiVersion}/${kind}`;
  const schema = Object.hasOwn(KINDS, key) ? compile(KINDS[key]!) : undefined;
  return schema?.type === 'object' ? schema : undefined;
}

/**
 * Reads a type expression of the generated file: a scalar's name, `=A|B` (an enum), `[]T`, `{}T`, or the name of a type.
 * Fields that are always there end with `!` in it.
 */
function compile(expression: string): Schema {
  let schema = compiled.get(expression);
  if (!schema) compiled.set(expression, (schema = read(expression)));
  return schema;
}

function read(expression: string): Schema {
  if (expression.startsWith('=')) return { type: 'enum', values: expression.slice(1).split('|').filter(Boolean) };
  if (expression.startsWith('[]')) return { type: 'list', items: compile(expression.slice(2)) };
  if (expression.startsWith('{}')) return { type: 'map', values: compile(expression.slice(2)) };
  const type = TYPES[expression];
  return type ? new TypeSchema(expression, type) : { type: expression as ScalarSchema['type'] };
}

/** Fields are read when first asked for: types refer to each other, and a page needs few of them. */
class TypeSchema implements ObjectSchema {
  readonly type = 'object';
  readonly name: string;
  readonly #written: Readonly<Record<string, string>>;
  #fields: ReadonlyMap<string, Field> | undefined;
  #required: readonly string[] | undefined;

  constructor(name: string, written: Readonly<Record<string, string>>) {
    this.name = name;
    this.#written = written;
  }

  get fields(): ReadonlyMap<string, Field> {
    this.#fields ??= new Map(
      Object.entries(this.#written).map(([written, expression]) => {
        const required = written.endsWith('!');
        const name = required ? written.slice(0, -1) : written;
        return [name, { name, schema: compile(expression), required }];
      }),
    );
    return this.#fields;
  }

  get required(): readonly string[] {
    this.#required ??= [...this.fields.values()].filter((field) => field.required).map((field) => field.name);
    return this.#required;
  }
}

/** The schema at a path of an object, for those who offer or explain fields. */
export function schemaAt(schema: Schema, steps: readonly (string | number)[]): Schema | undefined {
  let at: Schema | undefined = schema;
  for (const step of steps) {
    if (at?.type === 'object') at = at.fields.get(String(step))?.schema;
    else if (at?.type === 'list') at = typeof step === 'number' ? at.items : undefined;
    else at = at?.type === 'map' ? at.values : undefined;
  }
  return at;
}
