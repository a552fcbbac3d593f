import { isSubdomain } from '../net/host-name.ts';
import { fieldOf, problem, withoutTypographicQuotes, wrongText } from './field-problem.ts';
import type { FieldPath, FieldProblem } from './kind.ts';

export type Labels = Readonly<Record<string, string>>;

/** Largest sum of annotation keys and values, in bytes (apimachinery `TotalAnnotationSizeLimitB`). */
const ANNOTATIONS_SIZE = 256 * 1024;

const LABEL_NAME = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

/** Whether a text is a qualified name: `app`, `example.com/app` (apimachinery `content.IsLabelKey`). */
export function isQualifiedName(text: string): boolean {
  const slash = text.indexOf('/');
  if (slash >= 0 && !isSubdomain(text.slice(0, slash))) return false;
  const name = text.slice(slash + 1);
  return name.length <= 63 && LABEL_NAME.test(name);
}

/** Whether a text may be the value of a label; '' may (apimachinery `content.IsLabelValue`). */
export function isLabelValue(text: string): boolean {
  return text === '' || (text.length <= 63 && LABEL_NAME.test(text));
}

export function checkQualifiedName(problems: FieldProblem[], path: FieldPath, value: string): void {
  if (isQualifiedName(value)) return;
  const otherwise = problem('qualified-name-invalid', path, { field: fieldOf(path), value });
  problems.push(wrongText(path, value, otherwise));
}

export function checkLabelKey(problems: FieldProblem[], path: FieldPath, key: string): void {
  if (isQualifiedName(key)) return;
  problems.push(wrongText(path, key, problem('label-key-invalid', path, { field: fieldOf(path), value: key })));
}

/** What validation says about a map of labels, or a plain selector; each at its key. */
export function checkLabels(problems: FieldProblem[], path: FieldPath, labels: Labels | undefined): void {
  for (const key in labels) {
    const value = labels[key];
    if (!isQualifiedName(key)) checkLabelKey(problems, `${path}[${key}]`, key);
    if (typeof value !== 'string' || isLabelValue(value)) continue;
    const at = `${path}[${key}]`;
    problems.push(wrongText(at, value, problem('label-value-invalid', at, { field: fieldOf(path), key, value })));
  }
}

/** What validation says about annotations: keys as those of labels in any case, all together at most 256 KiB. */
export function checkAnnotations(problems: FieldProblem[], path: FieldPath, annotations: Labels): void {
  let size = 0;
  for (const key in annotations) {
    const value = annotations[key];
    size += key.length + (typeof value === 'string' ? value.length : 0);
    if (isQualifiedName(key.toLowerCase())) continue;
    const at = `${path}[${key}]`;
    const meant = withoutTypographicQuotes(key);
    problems.push(
      meant === undefined
        ? problem('annotation-key-invalid', at, { field: fieldOf(path), value: key })
        : problem('typographic-quotes', at, { field: fieldOf(path), value: key, meant }),
    );
  }
  if (size > ANNOTATIONS_SIZE) problems.push(problem('annotations-too-large', path, { size, max: ANNOTATIONS_SIZE }));
}
