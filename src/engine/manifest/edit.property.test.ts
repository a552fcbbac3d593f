import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Json } from '../api/kind.ts';
import { childPath, itemPath, pathSteps } from '../api/schema/field-path.ts';
import { editText } from './edit.ts';
import type { FieldEdit } from './field-edit.ts';
import { parseText } from './parse.ts';
import { replaced } from './pieces.ts';
import { flowText, scalarText } from './write-yaml.ts';

type Value = { [key: string]: Json };

const name = fc.constantFrom('spec', 'ports', 'name', 'app.kubernetes.io/name', 'y', 'a b', '80', 'type');
const scalar = fc.oneof(
  fc.constantFrom<Json>(
    'web',
    '',
    'true',
    'null',
    '8080',
    '0644',
    '*',
    'a: b',
    'x #y',
    "it's",
    '- a',
    '1:20',
    'a, b',
    ' pad ',
    '“q”',
    '日本',
  ),
  fc.constantFrom<Json>(null, true, false, 0, 8080, -1, 1.5),
  fc.constantFrom<Json>('two\nlines', 'two\nlines\n', 'kept\n\n\n', '\n', 'a\n  b\nc\n', '# no comment\nx'),
);
const { root } = fc.letrec<{ root: Value; node: Json }>((tie) => ({
  node: fc.oneof({ depthSize: 'small' }, scalar, fc.array(tie('node'), { maxLength: 3 }), tie('root')),
  root: fc.dictionary(name, tie('node'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }) as fc.Arbitrary<Value>,
}));

/** Draws of one document's style, always the same for the same seed. */
function styles(seed: number): (of: number) => number {
  let state = seed || 1;
  return (of) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * of);
  };
}

/** Writes a value as a person might: some of it in braces, here and there a comment (each with a number of its own). */
function written(value: Value, draw: (of: number) => number, eol: string): string {
  const step = 1 + draw(4);
  const deeper = draw(2) === 1;
  const lines: string[] = [];
  let comments = 0;
  const comment = () => `# c${comments++}.`;
  const behind = () => (draw(4) === 0 ? ` ${comment()}` : '');
  const above = (column: number) => {
    if (draw(6) === 0) lines.push('');
    if (draw(4) === 0) lines.push(' '.repeat(column) + comment());
  };
  block(value, 0, '');
  return lines.join(eol) + (draw(4) === 0 ? '' : eol);

  function block(node: Json, column: number, head: string): void {
    const children: readonly (readonly [string, Json])[] = Array.isArray(node)
      ? (node as readonly Json[]).map((item) => ['-', item] as const)
      : Object.entries(node as Value).map(([key, child]) => [
          `${scalarText(key, 'block', draw(3) === 0 ? '"' : '')}:`,
          child,
        ]);
    for (const [index, [mark, child]] of children.entries()) {
      const isBehindDash = index === 0 && head !== '';
      if (!isBehindDash) above(column);
      add(isBehindDash ? head : ' '.repeat(column), mark, child, column);
    }
  }

  function add(indent: string, mark: string, child: Json, column: number): void {
    const isEmpty = typeof child === 'object' && child !== null && Object.keys(child).length === 0;
    if (child === null && draw(2) === 0) return void lines.push(`${indent}${mark}${behind()}`);
    if (typeof child === 'string' && /^[^\s#].*\n[^\s]/.test(child) && draw(2) === 0) {
      const body = child.replace(/\n+$/, '');
      const breaks = child.length - body.length;
      lines.push(`${indent}${mark} ${breaks === 0 ? '|-' : breaks === 1 ? '|' : '|+'}`);
      const rest = body + '\n'.repeat(Math.max(0, breaks - 1));
      for (const line of rest.split('\n')) lines.push(line === '' ? '' : ' '.repeat(column + 2) + line);
      return;
    }
    if (typeof child !== 'object' || child === null || isEmpty || draw(4) === 0) {
      const quote = draw(3) === 0 ? '"' : '';
      const text =
        typeof child === 'string' ? scalarText(child, 'block', quote) : flowText(child, { json: draw(3) === 0 });
      return void lines.push(`${indent}${mark} ${text}${behind()}`);
    }
    if (mark === '-') {
      if (draw(4) > 0) return block(child, column + 2, `${indent}- `);
      lines.push(`${indent}-${behind()}`);
      return block(child, column + 2, '');
    }
    lines.push(`${indent}${mark}${behind()}`);
    block(child, Array.isArray(child) && !deeper ? column : column + step, '');
  }
}

/** Every path of a value, the items of lists too. */
function pathsOf(value: Json, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const children = Array.isArray(value)
    ? (value as readonly Json[]).map((child, index) => [itemPath(path, index), child] as const)
    : Object.entries(value as Value).map(([key, child]) => [childPath(path, key), child] as const);
  return children.flatMap(([own, child]) => [own, ...pathsOf(child, own)]);
}

/** What an edit means, said of values alone. */
function meant(value: Value, edit: FieldEdit): Value {
  const copy = JSON.parse(JSON.stringify(value)) as Value;
  const at = (steps: readonly (string | number)[]) =>
    steps.reduce<Json>((node, step) => (node as Value)[step] ?? null, copy) as Value & Json[];
  if ('set' in edit) {
    const steps = pathSteps(edit.set);
    at(steps.slice(0, -1))[steps.at(-1)! as never] = edit.to as never;
  } else if ('remove' in edit) {
    const steps = pathSteps(edit.remove);
    const parent = at(steps.slice(0, -1));
    if (Array.isArray(parent)) parent.splice(Number(steps.at(-1)), 1);
    else Reflect.deleteProperty(parent, steps.at(-1)!);
  } else if ('move' in edit) {
    const steps = pathSteps(edit.move);
    const target = at(pathSteps(edit.under));
    const parent = at(steps.slice(0, -1));
    target[String(steps.at(-1))] = parent[steps.at(-1)!] as never;
    Reflect.deleteProperty(parent, steps.at(-1)!);
  } else if ('rename' in edit) {
    const steps = pathSteps(edit.rename);
    const parent = at(steps.slice(0, -1));
    parent[edit.to] = parent[steps.at(-1)!] as never;
    Reflect.deleteProperty(parent, steps.at(-1)!);
  }
  return copy;
}

function commentsOf(text: string): readonly string[] {
  return text.match(/# c\d+\./g) ?? [];
}

function check(text: string, value: Value, edit: FieldEdit): boolean {
  const replacements = editText(text, [edit]);
  if (!replacements) return false;
  const after = replaced(text, replacements);
  const { value: read, problem } = parseText(after);
  expect(problem, after).toBeUndefined();
  expect(read, JSON.stringify([text, after])).toEqual(meant(value, edit));
  // What is not part of a change is as it was.
  let at = 0;
  let kept = '';
  for (const { start, end } of replacements) {
    expect(start).toBeGreaterThanOrEqual(at);
    kept += text.slice(at, start);
    at = end;
  }
  const gone = replacements.map(({ start, end }) => text.slice(start, end)).join('');
  expect(kept.length + text.slice(at).length + gone.length).toBe(text.length);
  // A comment goes only with a field that is taken away or replaced.
  const isAdded = !('remove' in edit) && !('set' in edit && pathsOf(value).includes(edit.set));
  if (isAdded)
    expect([...commentsOf(after)].sort(), JSON.stringify([text, after])).toEqual([...commentsOf(text)].sort());
  return true;
}

const document = fc.record({ value: root, seed: fc.nat(), windows: fc.boolean() }).map(({ value, seed, windows }) => ({
  value,
  text: written(value, styles(seed), windows ? '\r\n' : '\n'),
}));

const options = { numRuns: 200 };

it('the text written for these tests says what is meant', () => {
  fc.assert(
    fc.property(document, ({ value, text }) => {
      expect(parseText(text).value, JSON.stringify(text)).toEqual(value);
    }),
    options,
  );
});

it('a value that is set is read back, and nothing else changes', () => {
  let made = 0;
  fc.assert(
    fc.property(document, fc.nat(), scalar, ({ value, text }, pick, to) => {
      const paths = pathsOf(value);
      if (check(text, value, { set: paths[pick % paths.length]!, to })) made++;
    }),
    options,
  );
  expect(made).toBe(options.numRuns);
});

it('a collection that is set is read back', () => {
  fc.assert(
    fc.property(document, fc.nat(), root, ({ value, text }, pick, to) => {
      const paths = pathsOf(value);
      expect(check(text, value, { set: paths[pick % paths.length]!, to })).toBe(true);
    }),
    options,
  );
});

it('a new field is read back wherever it is put', () => {
  fc.assert(
    fc.property(
      document,
      fc.nat(),
      fc.oneof(scalar, root),
      fc.constantFrom(undefined, '', 'spec'),
      ({ value, text }, pick, to, after) => {
        const parents = ['', ...pathsOf(value)].filter((path) => isMapping(valueAt(value, path)));
        const set = childPath(parents[pick % parents.length]!, 'added');
        expect(check(text, value, { set, to, ...(after === undefined ? {} : { after }) })).toBe(true);
      },
    ),
    options,
  );
});

it('a field that is removed is gone, and the others are there', () => {
  fc.assert(
    fc.property(document, fc.nat(), ({ value, text }, pick) => {
      const paths = pathsOf(value);
      expect(check(text, value, { remove: paths[pick % paths.length]! })).toBe(true);
    }),
    options,
  );
});

it('a field that is moved is elsewhere, if anything', () => {
  let made = 0;
  fc.assert(
    fc.property(document, fc.nat(), fc.nat(), ({ value, text }, from, to) => {
      const fields = pathsOf(value).filter((path) => typeof pathSteps(path).at(-1) === 'string');
      if (fields.length === 0) return;
      const move = fields[from % fields.length]!;
      const parents = ['', ...pathsOf(value)].filter(
        (path) =>
          isMapping(valueAt(value, path)) &&
          path !== move &&
          !path.startsWith(`${move}.`) &&
          !path.startsWith(`${move}[`),
      );
      if (check(text, value, { move, under: parents[to % parents.length]! })) made++;
    }),
    options,
  );
  expect(made).toBeGreaterThan(50);
});

it('a field that is renamed has its value still', () => {
  fc.assert(
    fc.property(document, fc.nat(), ({ value, text }, pick) => {
      const fields = pathsOf(value).filter((path) => typeof pathSteps(path).at(-1) === 'string');
      if (fields.length === 0) return;
      expect(check(text, value, { rename: fields[pick % fields.length]!, to: 'renamed' })).toBe(true);
    }),
    options,
  );
});

function valueAt(value: Value, path: string): Json {
  return pathSteps(path).reduce<Json>((node, step) => (node as Value)[step] ?? null, value);
}

function isMapping(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
