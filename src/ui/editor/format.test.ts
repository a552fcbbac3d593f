import { describe, expect, it } from 'vitest';
import { format, lineChanges } from './format.ts';

async function formatted(text: string, isBroken: (line: number) => boolean = () => false) {
  const { changes, left } = await format(text, isBroken);
  return { text: applied(text, changes), left };
}

function applied(text: string, changes: Awaited<ReturnType<typeof format>>['changes']): string {
  return [...changes]
    .reverse()
    .reduce((now, { start, end, text: own }) => now.slice(0, start) + own + now.slice(end), text);
}

describe('putting a text in order', () => {
  it.each([
    ['spaces and quotes', "kind:   'Pod'\n", 'kind: "Pod"\n'],
    ['comments stay', 'a: 1   # why\n# what\nb:  2\n', 'a: 1 # why\n# what\nb: 2\n'],
    ['each document, with its marker', '---  # one\na:   1\n---\nb:   2\n', '---  # one\na: 1\n---\nb: 2\n'],
    ['a list below its key', 'ports:\n- port:   80\n- port: 81\n', 'ports:\n  - port: 80\n  - port: 81\n'],
    ['lines that are too many', 'a:\n\n\n\n  b: 1\n', 'a:\n  b: 1\n'],
  ])('%s', async (_, text, expected) => expect(await formatted(text)).toEqual({ text: expected, left: 0 }));

  it.each([
    ['cannot be read', 'a: [\n'],
    ['holds a tab', 'a:\n\tb: 1\n'],
  ])('does not move a document that %s, and orders the others', async (_, text) => {
    expect(await formatted(`x:   1\n---\n${text}---\ny:   2\n`)).toEqual({
      text: `x: 1\n---\n${text}---\ny: 2\n`,
      left: 1,
    });
  });

  it('does not move what the engine cannot read', async () => {
    const text = 'x:   1\n---\n\ny:   2\n';
    expect(await formatted(text, (line) => line === 4)).toEqual({ text: 'x: 1\n---\n\ny:   2\n', left: 1 });
  });

  it.each([
    ['JSON', '{"a":1,\n   "b": 2}\n'],
    ['nothing', '\n\n'],
    ['comments alone', '# nothing   yet\n'],
  ])('leaves %s as it is', async (_, text) => expect(await formatted(text)).toEqual({ text, left: 0 }));

  it('changes no more than what differs', () => {
    expect(lineChanges('a: 1\nb:   2\n', 'a: 1\nb: 2\n', 100)).toEqual([{ start: 108, end: 110, text: '' }]);
  });
});
