import { describe, expect, test } from 'vitest';
import type { FieldProblem } from './kind.ts';
import { checkSelector, isEmptySelector, matches, matchesLabels, selectorText } from './label-selector.ts';
import type { LabelSelector } from './label-selector.ts';
import { isLabelValue, isQualifiedName } from './labels.ts';

const labels = { app: 'web', tier: 'front' };

describe('which Pods a selector selects', () => {
  test.each<[string, LabelSelector | undefined, boolean]>([
    ['an absent one selects nothing', undefined, false],
    ['an empty one selects everything', {}, true],
    ['every label must be there', { matchLabels: { app: 'web', tier: 'back' } }, false],
    ['more labels do no harm', { matchLabels: { app: 'web' } }, true],
    ['In', { matchExpressions: [{ key: 'tier', operator: 'In', values: ['front', 'edge'] }] }, true],
    ['In wants the key', { matchExpressions: [{ key: 'zone', operator: 'In', values: ['a'] }] }, false],
    ['NotIn', { matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['front'] }] }, false],
    ['NotIn takes what lacks the key', { matchExpressions: [{ key: 'zone', operator: 'NotIn', values: ['a'] }] }, true],
    ['Exists', { matchExpressions: [{ key: 'app', operator: 'Exists' }] }, true],
    ['Exists wants the key', { matchExpressions: [{ key: 'zone', operator: 'Exists' }] }, false],
    ['DoesNotExist', { matchExpressions: [{ key: 'zone', operator: 'DoesNotExist' }] }, true],
    [
      'both kinds of lines must hold',
      { matchLabels: { app: 'web' }, matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] },
      false,
    ],
  ])('%s', (_, selector, expected) => expect(matches(selector, labels)).toBe(expected));

  test('an empty plain selector selects everything', () => expect(matchesLabels({}, labels)).toBe(true));

  test('a selector is empty by its lines', () => {
    expect(isEmptySelector({ matchLabels: {}, matchExpressions: [] })).toBe(true);
    expect(isEmptySelector({ matchExpressions: [{ key: 'a', operator: 'Exists' }] })).toBe(false);
  });

  test('as kubectl prints it', () => {
    const selector: LabelSelector = {
      matchLabels: { app: 'web' },
      matchExpressions: [
        { key: 'tier', operator: 'In', values: ['a', 'b'] },
        { key: 'old', operator: 'DoesNotExist' },
      ],
    };
    expect(selectorText(selector)).toBe('app=web,tier in (a,b),!old');
  });
});

describe('what may stand in labels', () => {
  test.each([
    ['app', true],
    ['app.kubernetes.io/name', true],
    ['a'.repeat(63), true],
    ['a'.repeat(64), false],
    ['/name', false],
    ['a/b/c', false],
    ['Example.com/name', false],
    ['-app', false],
    ['', false],
  ])('key %j: %s', (key, expected) => expect(isQualifiedName(key)).toBe(expected));

  test.each([
    ['', true],
    ['v1.2_3', true],
    ['web app', false],
    ['web-', false],
    ['a'.repeat(64), false],
  ])('value %j: %s', (value, expected) => expect(isLabelValue(value)).toBe(expected));

  test.each<[string, object, string[]]>([
    ['nothing of a good one', { matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] }, []],
    [
      'In needs values',
      { matchExpressions: [{ key: 'a', operator: 'In' }] },
      ['selector-values-required s.matchExpressions[0].values'],
    ],
    [
      'Exists has none',
      { matchExpressions: [{ key: 'a', operator: 'Exists', values: ['b'] }] },
      ['selector-values-forbidden s.matchExpressions[0].values'],
    ],
    [
      'an operator that is none',
      { matchExpressions: [{ key: 'a', operator: 'in', values: ['b'] }] },
      ['not-supported s.matchExpressions[0].operator'],
    ],
    ['a wrong value', { matchLabels: { app: 'a b' } }, ['label-value-invalid s.matchLabels[app]']],
    ['a wrong key', { matchLabels: { 'a b': 'c' } }, ['label-key-invalid s.matchLabels[a b]']],
  ])('%s', (_, selector, expected) => {
    const problems: FieldProblem[] = [];
    checkSelector(problems, 's', selector as LabelSelector);
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
  });
});
