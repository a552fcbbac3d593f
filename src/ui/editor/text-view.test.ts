import { describe, expect, it } from 'vitest';
import { asOneChange, movedBy } from './text-view.ts';

const text = 'type: a\nport: b\n';
const changes = [
  { start: 14, end: 15, text: '80' },
  { start: 6, end: 7, text: 'NodePort' },
];

describe('changes of a text', () => {
  it('as one give the same text', () => {
    const { start, end, text: made } = asOneChange(text, changes);
    expect(text.slice(0, start) + made + text.slice(end)).toBe('type: NodePort\nport: 80\n');
  });

  it.each([
    ['before them', 3, 3],
    ['between them', 10, 17],
    ['behind them', 16, 24],
    ['inside of one', 6, 6],
  ])('a caret %s keeps its word', (_, before, after) => expect(movedBy(changes, before)).toBe(after));
});
