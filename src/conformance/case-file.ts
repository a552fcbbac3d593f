import { load } from 'js-yaml';

/** A suite of cases: given these manifests, this is what Kubernetes does. Format: `conformance/README.md`. */
export interface CaseFile {
  readonly suite: string;
  readonly cases: readonly Case[];
}

export interface Case {
  readonly name: string;
  readonly manifests: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly diagnostics: readonly Fields[];
  readonly clean: boolean;
  readonly objects: readonly Fields[];
  readonly checks: readonly Fields[];
  /** What-ifs, each with its second. */
  readonly events: readonly Fields[];
  /** The row of the table of times that the case is about; '' for none. */
  readonly time: string;
  /** Keys that this runner does not know: each fails the case, so that no expectation is passed over. */
  readonly unknown: readonly string[];
}

export type Fields = Readonly<Record<string, unknown>>;

const CASE_KEYS = [
  'name',
  'note',
  'settings',
  'manifests',
  'diagnostics',
  'clean',
  'objects',
  'checks',
  'events',
  'time',
];

/** Reads a case file; throws where it is no case file at all. */
export function readCaseFile(text: string): CaseFile {
  const file = load(text);
  if (!isFields(file) || !Array.isArray(file['cases'])) throw new Error('not a case file: no list of cases');
  return { suite: String(file['suite'] ?? ''), cases: file['cases'].map(readCase) };
}

function readCase(value: unknown): Case {
  const fields = isFields(value) ? value : {};
  return {
    name: String(fields['name'] ?? '(no name)'),
    manifests: typeof fields['manifests'] === 'string' ? fields['manifests'] : '',
    settings: isFields(fields['settings']) ? fields['settings'] : {},
    diagnostics: listOf(fields['diagnostics']),
    clean: fields['clean'] === true,
    objects: listOf(fields['objects']),
    checks: listOf(fields['checks']),
    events: listOf(fields['events']),
    time: typeof fields['time'] === 'string' ? fields['time'] : '',
    unknown: Object.keys(fields).filter((key) => !CASE_KEYS.includes(key)),
  };
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** The keys of an expectation that its reader does not know. */
export function unknownKeys(fields: Fields, known: readonly string[]): string[] {
  return Object.keys(fields).filter((key) => !known.includes(key));
}
