import { describe, expect, it } from 'vitest';
import { changedLines } from './changed-lines.ts';

const text = 'spec:\n  ports:\n  - port: 80\ntype: NodePort\n# end\n';
const shown = (...changes: Parameters<typeof changedLines>[1]): string[] =>
  changedLines(text, changes).map(({ kind, text: line }) => `${kind === 'added' ? '+' : '-'}${line}`);
const at = (words: string): number => text.indexOf(words);

describe('what a fix changes, line by line', () => {
  it('a word of a line', () => {
    expect(shown({ start: at('80'), end: at('80') + 2, text: '8080' })).toEqual(['-  - port: 80', '+  - port: 8080']);
  });

  it('a line moved up', () => {
    expect(
      shown(
        { start: at('  ports'), end: at('  ports'), text: '  type: NodePort\n' },
        { start: at('type'), end: at('# end'), text: '' },
      ),
    ).toEqual(['+  type: NodePort', '-type: NodePort']);
  });

  it('nothing', () => expect(shown()).toEqual([]));
});
