import type { Schema } from '../api/schema/schema.ts';
import { typeName } from './cursor.ts';

/** A type as `kubectl explain` prints it: `integer`, `[]ServicePort`, `map[string]string`, `IntOrString`. */
export function typeText(schema: Schema): string {
  switch (schema.type) {
    case 'object':
      return typeName(schema);
    case 'list':
      return `[]${typeText(schema.items)}`;
    case 'map':
      return `map[string]${typeText(schema.values)}`;
    case 'enum':
      return 'string';
    case 'int-or-string':
      return 'IntOrString';
    case 'quantity':
      return 'Quantity';
    case 'any':
      return 'Object';
    default:
      return schema.type;
  }
}
