import type { FieldPath } from '../api/kind.ts';
import { allowedWords, isClosed } from './allowed-words.ts';
import { cursorPlace, newestVersion, pathOf, rangeAt, schemaPlace, stepsTo, typeName } from './cursor.ts';
import type { CursorPlace } from './cursor.ts';
import { defaultsAt } from './default-at.ts';
import { noteOfField, noteOfValue, noteOfVersion } from './field-note.ts';
import type { FieldNote } from './field-note.ts';
import { docsPage } from './kind-docs.ts';
import { unquoted } from './line-scan.ts';
import type { TextRange } from './locate.ts';
import { fieldName } from './offer-context.ts';
import { isRequired, yamlOf } from './offer-fields.ts';
import type { OutlineNode } from './outline-node.ts';
import { typeText } from './schema-type.ts';
import { steeringField } from './steering-fields.ts';
import type { SteeringField } from './steering-fields.ts';

/** What there is to say about the field under the pointer; codes and names, no sentences. */
export interface HoverInfo {
  /** The key, or the value, that the pointer is on. */
  readonly range: TextRange;
  readonly kind: string;
  readonly path: FieldPath;
  /** As `kubectl explain` prints it: `[]ServicePort`. */
  readonly type: string;
  readonly required: boolean;
  /** What the API server fills in where the field is left out, as YAML; it depends on the rest of the object. */
  readonly default?: string;
  /** All that the field may say; [] where that is no short list. */
  readonly allowed: readonly string[];
  readonly notes: readonly FieldNote[];
  /** The name of its sentence in `i18n/fields`; of a label that of the labels it belongs to. */
  readonly field?: SteeringField;
  /** The page of kubernetes.io, below `/docs/`. */
  readonly docs?: string;
}

/** What is known of the field at a cursor: an offset into a text of YAML documents. Undefined beside fields, and for unknown ones. */
export function hover(text: string, cursor: number): HoverInfo | undefined {
  const place = cursorPlace(text, cursor);
  if (!place || place.spot.part === 'word') return undefined;
  const { node, word } = place.spot;
  if (word.start === word.end || place.kind === undefined) return undefined;
  const steps = stepsTo(place, node);
  const at = schemaPlace(place.schema, steps);
  if (!at?.owner || !at.field) return undefined;
  const name = fieldName(at, steps);
  const holder = steps.slice(0, -1);
  const last = steps.at(-1);
  const said = typeof last === 'string' ? defaultsAt(place, holder)(last) : undefined;
  const field = steeringField(name) ?? steeringField(`${typeName(at.owner)}.${at.field.name}`);
  const docs = docsPage(place.kind, name);
  const isField = steps.length === at.fieldSteps.length;
  return {
    range: rangeAt(place, word),
    kind: place.kind,
    path: pathOf(steps),
    type: typeText(at.schema),
    required: isField && isRequired(at.owner, at.field, holder),
    ...(said === undefined ? {} : { default: yamlOf(said) }),
    allowed: isClosed(at.schema, name) ? allowedWords(at.schema, name) : [],
    notes: notesOf(place, node, name, steps.length === 1),
    ...(field ? { field } : {}),
    ...(docs === undefined ? {} : { docs }),
  };
}

function notesOf(
  { text, definition, apiVersion }: CursorPlace,
  { step, value }: OutlineNode,
  name: string,
  isTop: boolean,
): readonly FieldNote[] {
  const isVersion = isTop && (step === 'apiVersion' || step === 'kind');
  const ofVersion = isVersion && definition && noteOfVersion(definition, apiVersion ?? '', newestVersion(definition));
  const ofValue = value && noteOfValue(name, unquoted(text.slice(value.start, value.end)));
  return [ofVersion, noteOfField(name), ofValue].filter((note) => typeof note === 'object');
}
