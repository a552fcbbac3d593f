import { checkAllowed, fieldOf, problem, required, wrongText } from './field-problem.ts';
import type { FieldPath, FieldProblem } from './kind.ts';
import { checkLabelKey, checkLabels, isLabelValue } from './labels.ts';
import type { Labels } from './labels.ts';

/** `meta/v1` LabelSelector. */
export interface LabelSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
    readonly values?: readonly string[];
  }[];
}

/**
 * Whether a selector selects an object with these labels: all of its lines must hold, so an empty one selects everything;
 * an absent one selects nothing (apimachinery `metav1.LabelSelectorAsSelector`).
 */
export function matches(selector: LabelSelector | undefined, labels: Labels): boolean {
  if (!selector) return false;
  if (selector.matchLabels && !matchesLabels(selector.matchLabels, labels)) return false;
  for (const { key, operator, values = [] } of selector.matchExpressions ?? []) {
    const value = labels[key];
    const holds =
      operator === 'In'
        ? value !== undefined && values.includes(value)
        : operator === 'NotIn'
          ? value === undefined || !values.includes(value)
          : (value !== undefined) === (operator === 'Exists');
    if (!holds) return false;
  }
  return true;
}

/** Whether labels have every key with its value: the plain selectors of Services and ReplicationControllers. {} selects all. */
export function matchesLabels(selector: Labels, labels: Labels): boolean {
  for (const key in selector) if (labels[key] !== selector[key]) return false;
  return true;
}

/** Whether a selector has no line, and so selects everything. */
export function isEmptySelector(selector: LabelSelector): boolean {
  return Object.keys(selector.matchLabels ?? {}).length === 0 && (selector.matchExpressions ?? []).length === 0;
}

/** A selector as kubectl prints it: `app=web,tier in (a,b),!old`. */
export function selectorText(selector: LabelSelector): string {
  const equal = Object.entries(selector.matchLabels ?? {}).map(([key, value]) => `${key}=${value}`);
  const expressions = (selector.matchExpressions ?? []).map(({ key, operator, values = [] }) => {
    if (operator === 'Exists') return key;
    if (operator === 'DoesNotExist') return `!${key}`;
    return `${key} ${operator === 'In' ? 'in' : 'notin'} (${values.join(',')})`;
  });
  return [...equal, ...expressions].join(',');
}

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

/** What validation says about a selector (apimachinery meta/v1/validation `ValidateLabelSelector`). */
export function checkSelector(problems: FieldProblem[], path: FieldPath, selector: LabelSelector | undefined): void {
  if (!selector) return;
  checkLabels(problems, `${path}.matchLabels`, selector.matchLabels);
  for (const [i, { key, operator, values = [] }] of (selector.matchExpressions ?? []).entries()) {
    const at = `${path}.matchExpressions[${i}]`;
    if (operator === undefined) problems.push(required(`${at}.operator`));
    else checkAllowed(problems, `${at}.operator`, operator, OPERATORS);
    const wantsValues = operator === 'In' || operator === 'NotIn';
    if (wantsValues && values.length === 0) {
      problems.push(problem('selector-values-required', `${at}.values`, { field: 'values', operator }));
    } else if ((operator === 'Exists' || operator === 'DoesNotExist') && values.length > 0) {
      problems.push(problem('selector-values-forbidden', `${at}.values`, { field: 'values', operator }));
    }
    checkLabelKey(problems, `${at}.key`, key ?? '');
    for (const [j, value] of values.entries()) {
      if (isLabelValue(value)) continue;
      const place = `${at}.values[${j}]`;
      problems.push(
        wrongText(place, value, problem('label-value-invalid', place, { field: fieldOf(place), key, value })),
      );
    }
  }
}
