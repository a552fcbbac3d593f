import { describe, expect, it } from 'vitest';
import { editText } from './edit.ts';
import type { FieldEdit } from './field-edit.ts';
import { replaced } from './pieces.ts';

/** The text after some edits; undefined where they cannot be made. */
function edited(text: string, ...edits: readonly FieldEdit[]): string | undefined {
  const replacements = editText(text, edits);
  return replacements && replaced(text, replacements);
}

const service = `# The shop's front.
apiVersion: v1
kind: Service
metadata:
  name: "web" # as in DNS
spec:
  ports:
  - port: 80
    # the container's
    targetPort: 8080
  - name: 'https'
    port: 443
`;

describe('a field that is set', () => {
  it.each<[string, string, FieldEdit, string]>([
    ['keeps its quotes and its comment', 'a: "x" # c\n', { set: 'a', to: 'y' }, 'a: "y" # c\n'],
    ['keeps single quotes', "a: 'x'\n", { set: 'a', to: "it's" }, "a: 'it''s'\n"],
    ['becomes a number without quotes', 'a: "80"\n', { set: 'a', to: 80 }, 'a: 80\n'],
    ['becomes a text in quotes, where it looks like none', 'a: 80\n', { set: 'a', to: '80' }, 'a: "80"\n'],
    ['is quoted where YAML would read a star', 'a: x\n', { set: 'a', to: '*.example.com' }, "a: '*.example.com'\n"],
    ['is there yet without a value', 'a:\nb: 1\n', { set: 'a', to: 5 }, 'a: 5\nb: 1\n'],
    ['is there yet without a value, with a comment', 'a: # c\nb: 1\n', { set: 'a', to: 5 }, 'a: 5 # c\nb: 1\n'],
    ['loses its tag', 'a: !!str 80\n', { set: 'a', to: 80 }, 'a: 80\n'],
    ['keeps its anchor', 'a: &x 80\nb: *x\n', { set: 'a', to: 81 }, 'a: &x 81\nb: *x\n'],
    ['is an alias no more', 'a: &x 80\nb: *x\n', { set: 'b', to: 81 }, 'a: &x 80\nb: 81\n'],
    ['was a block scalar', 'a: |\n  x\n  y\nb: 1\n', { set: 'a', to: 'z' }, 'a: z\nb: 1\n'],
    ['was a block', 'a: # c\n  b: 1\n  c: 2\nd: 3\n', { set: 'a', to: 5 }, 'a: 5 # c\nd: 3\n'],
    ['becomes a block', 'a: 5 # c\nd: 3\n', { set: 'a', to: { b: 1 } }, 'a: # c\n  b: 1\nd: 3\n'],
    ['becomes a list', 'a: 5\n', { set: 'a', to: [1, 'x'] }, 'a:\n- 1\n- x\n'],
    ['is an item', 'a:\n- 1 # one\n- 2\n', { set: 'a[0]', to: 3 }, 'a:\n- 3 # one\n- 2\n'],
    ['is the later of two', 'a: 1\na: 2\n', { set: 'a', to: 3 }, 'a: 1\na: 3\n'],
    ['stands in braces', 'a: { b: 1, c: 2 }\n', { set: 'a.b', to: 'x, y' }, "a: { b: 'x, y', c: 2 }\n"],
    ['has no colon in braces', 'a: { b, c: 2 }\n', { set: 'a.b', to: 1 }, 'a: { b: 1, c: 2 }\n'],
  ])('%s', (_name, text, edit, expected) => expect(edited(text, edit)).toBe(expected));
});

describe('a field that is new', () => {
  it.each<[string, string, FieldEdit, string]>([
    ['comes last', 'a: 1 # c\n\n# end\n', { set: 'b', to: 'x' }, 'a: 1 # c\nb: x\n\n# end\n'],
    ['comes last in a text without a last line break', 'a: 1', { set: 'b', to: 2 }, 'a: 1\nb: 2'],
    ['comes behind a sibling', 'a: 1\nb: 2\n', { set: 'c', to: 3, after: 'a' }, 'a: 1\nc: 3\nb: 2\n'],
    ['comes first', '# c\na: 1\n', { set: 'b', to: 2, after: '' }, '# c\nb: 2\na: 1\n'],
    ['comes first in an item', 'a:\n- b: 1\n', { set: 'a[0].c', to: 2, after: '' }, 'a:\n- c: 2\n  b: 1\n'],
    ['has Windows line ends', 'a:\r\n  b: 1\r\n', { set: 'a.c', to: { d: 1 } }, 'a:\r\n  b: 1\r\n  c:\r\n    d: 1\r\n'],
    ['has four spaces', 'a:\n    b: 1\n', { set: 'c.d', to: 1 }, 'a:\n    b: 1\nc:\n    d: 1\n'],
    ['brings its parents', 'a: 1\n', { set: 'm.labels.app', to: 'web' }, 'a: 1\nm:\n  labels:\n    app: web\n'],
    ['brings a list', 'a: 1\n', { set: 'b[0].c', to: 2 }, 'a: 1\nb:\n- c: 2\n'],
    ['brings a list further in', 'x:\n  - 1\n', { set: 'b[0].c', to: 2 }, 'x:\n  - 1\nb:\n  - c: 2\n'],
    ['fills an empty parent', 'm: # c\na: 1\n', { set: 'm.b', to: 2 }, 'm: # c\n  b: 2\na: 1\n'],
    ['fills a null', 'm: null # c\na: 1\n', { set: 'm.b', to: 2 }, 'm: # c\n  b: 2\na: 1\n'],
    ['fills empty braces', 'm: {}\n', { set: 'm.b', to: 2 }, 'm: { b: 2 }\n'],
    [
      'is an item behind a block scalar',
      'a:\n- |\n  x\n\nb: 1\n',
      { set: 'a[1]', to: 2 },
      'a:\n- |\n  x\n- 2\n\nb: 1\n',
    ],
    [
      'is an item of mappings',
      'a:\n  - b: 1\n',
      { set: 'a[1]', to: { b: 2, c: [3] } },
      'a:\n  - b: 1\n  - b: 2\n    c:\n      - 3\n',
    ],
    ['stands in braces', 'a: { b: 1 }\n', { set: 'a.c', to: { d: 'x' } }, 'a: { b: 1, c: { d: x } }\n'],
    ['stands first in braces', 'a: { b: 1 }\n', { set: 'a.c', to: 2, after: '' }, 'a: { c: 2, b: 1 }\n'],
    ['stands in brackets', 'a: [1, 2]\n', { set: 'a[2]', to: 3 }, 'a: [1, 2, 3]\n'],
    ['is a key with dots and a slash', 'l: {}\n', { set: 'l[a.b/c]', to: 'true' }, 'l: { a.b/c: "true" }\n'],
    ['is a key that YAML would read as true', 'l:\n  a: b\n', { set: 'l.y', to: 'n' }, 'l:\n  a: b\n  "y": "n"\n'],
    ['goes where an alias points', 'a: &x\n  b: 1\nc: *x\n', { set: 'c.d', to: 2 }, 'a: &x\n  b: 1\n  d: 2\nc: *x\n'],
  ])('%s', (_name, text, edit, expected) => expect(edited(text, edit)).toBe(expected));
});

describe('JSON', () => {
  const json = '{\n  "kind": "Service",\n  "spec": {\n    "ports": [{"port": 80}]\n  }\n}\n';

  it.each<[string, FieldEdit, string]>([
    ['sets', { set: 'kind', to: 'Pod' }, json.replace('Service', 'Pod')],
    [
      'adds on a line of its own',
      { set: 'spec.type', to: 'NodePort' },
      json.replace('80}]\n', '80}],\n    "type": "NodePort"\n'),
    ],
    ['adds first', { set: 'spec.type', to: 'x', after: '' }, json.replace('"ports"', '"type": "x",\n    "ports"')],
    ['adds an item', { set: 'spec.ports[1]', to: { port: 443 } }, json.replace('80}]', '80}, {"port": 443}]')],
    [
      'adds a collection',
      { set: 'spec.selector.app', to: 'web' },
      json.replace('80}]\n', '80}],\n    "selector": {"app": "web"}\n'),
    ],
    ['removes the first', { remove: 'kind' }, json.replace('"kind": "Service",\n  ', '')],
    ['removes the only one', { remove: 'spec.ports[0].port' }, json.replace('{"port": 80}', '{}')],
    [
      'moves',
      { move: 'kind', under: 'spec' },
      '{\n  "spec": {\n    "ports": [{"port": 80}],\n    "kind": "Service"\n  }\n}\n',
    ],
    ['renames', { rename: 'kind', to: 'Kind' }, json.replace('"kind"', '"Kind"')],
  ])('%s', (_name, edit, expected) => expect(edited(json, edit)).toBe(expected));
});

describe('a field that is removed', () => {
  it.each<[string, string, FieldEdit, string]>([
    ['goes with its line', 'a: 1 # c\nb: 2\n', { remove: 'a' }, 'b: 2\n'],
    ['goes with all its lines', 'a:\n  b: 1\n  # c\n  d: 2\n# e\nf: 3\n', { remove: 'a' }, '# e\nf: 3\n'],
    ['is the last of a text without a last line break', 'a: 1\r\nb: 2', { remove: 'b' }, 'a: 1'],
    ['is the first behind a dash', 'l:\n- a: 1\n  b: 2\n', { remove: 'l[0].a' }, 'l:\n- b: 2\n'],
    ['is followed by a comment', 'l:\n- a: 1\n  # c\n  b: 2\n', { remove: 'l[0].a' }, 'l:\n-\n  # c\n  b: 2\n'],
    ['is the only one', 'm: # c\n  a: 1\nb: 2\n', { remove: 'm.a' }, 'm: {} # c\nb: 2\n'],
    ['is the only item', 'l:\n- a: 1\nb: 2\n', { remove: 'l[0]' }, 'l: []\nb: 2\n'],
    ['is an item', 'l:\n- a: 1\n  b: 2\n- c\n', { remove: 'l[0]' }, 'l:\n- c\n'],
    ['is the last in braces', 'm: { a: 1, b: 2 }\n', { remove: 'm.b' }, 'm: { a: 1 }\n'],
    ['is the first in brackets', 'm: [1, 2]\n', { remove: 'm[0]' }, 'm: [2]\n'],
    ['is a block scalar', 'a: |\n  x\n\n  y\nb: 1\n', { remove: 'a' }, 'b: 1\n'],
  ])('%s', (_name, text, edit, expected) => expect(edited(text, edit)).toBe(expected));
});

describe('a field that is moved', () => {
  it.each<[string, string, FieldEdit, string]>([
    ['is indented', 'spec:\n  a: 1\ntype: X # c\n', { move: 'type', under: 'spec' }, 'spec:\n  a: 1\n  type: X # c\n'],
    [
      'takes its comment along',
      'spec:\n  a: 1\n# why\ntype: X\n',
      { move: 'type', under: 'spec' },
      'spec:\n  a: 1\n  # why\n  type: X\n',
    ],
    [
      'leaves the comment of its document',
      '# all\ntype: X\nspec:\n  a: 1\n',
      { move: 'type', under: 'spec' },
      '# all\nspec:\n  a: 1\n  type: X\n',
    ],
    [
      'is a block',
      'spec:\n  a: 1\nl:\n- x: 1 # c\n  # d\n  y: |\n    z\n',
      { move: 'l', under: 'spec' },
      'spec:\n  a: 1\n  l:\n  - x: 1 # c\n    # d\n    y: |\n      z\n',
    ],
    ['goes out', 's:\n  a: 1\n  m:\n    b: 1\n', { move: 's.m', under: '' }, 's:\n  a: 1\nm:\n  b: 1\n'],
    ['is the only one', 's:\n  a: 1\nm:\n  b: 1\n', { move: 's.a', under: 'm' }, 's: {}\nm:\n  b: 1\n  a: 1\n'],
    [
      'makes its parent',
      'a: 1\nports:\n- b: 2\n',
      { move: 'ports', under: 'spec' },
      'a: 1\nspec:\n  ports:\n  - b: 2\n',
    ],
    ['fills an empty parent', 'spec: # c\na: 1\n', { move: 'a', under: 'spec' }, 'spec: # c\n  a: 1\n'],
    [
      'goes into braces',
      'spec: { a: 1 }\nt:\n  x: z\nb: 1\n',
      { move: 't', under: 'spec' },
      'spec: { a: 1, t: { x: z } }\nb: 1\n',
    ],
    [
      'goes out of braces',
      'spec:\n  a: 1\nm: { type: X, b: 1 }\n',
      { move: 'm.type', under: 'spec' },
      'spec:\n  a: 1\n  type: X\nm: { b: 1 }\n',
    ],
  ])('%s', (_name, text, edit, expected) => expect(edited(text, edit)).toBe(expected));

  it.each<[string, string, FieldEdit]>([
    ['a name is taken', 'spec:\n  type: Y\ntype: X\n', { move: 'type', under: 'spec' }],
    ['it is there already', 'spec:\n  type: Y\n', { move: 'spec.type', under: 'spec' }],
    ['a comment would be lost', 'spec: { a: 1 }\nt:\n  x: y # c\n', { move: 't', under: 'spec' }],
    ['it is not there', 'a: 1\n', { move: 'b', under: 'a' }],
  ])('stays where it is when %s', (_name, text, edit) => expect(edited(text, edit)).toBeUndefined());
});

describe('a value made the item of a list', () => {
  it.each<[string, string, string]>([
    ['a block of fields', 's:\n  p:\n    a: 1 # c\n    b: 2\n', 's:\n  p:\n  - a: 1 # c\n    b: 2\n'],
    ['braces', 's:\n  p: { a: 1 }\n', 's:\n  p: [{ a: 1 }]\n'],
    ['a text', 's:\n  p: x # c\n', 's:\n  p: [x] # c\n'],
  ])('%s', (_name, text, expected) => expect(edited(text, { wrap: 's.p' })).toBe(expected));
});

it('several edits see each other, and are told as changes of the first text', () => {
  const edits: readonly FieldEdit[] = [
    { set: 'spec.type', to: 'NodePort', after: '' },
    { set: 'spec.selector.app', to: 'web', after: 'type' },
    { remove: 'spec.ports[1]' },
    { set: 'spec.ports[0].name', to: 'http' },
  ];
  expect(editText(service, edits)?.length).toBe(3);
  expect(edited(service, ...edits)).toBe(`# The shop's front.
apiVersion: v1
kind: Service
metadata:
  name: "web" # as in DNS
spec:
  type: NodePort
  selector:
    app: web
  ports:
  - port: 80
    # the container's
    targetPort: 8080
    name: http
`);
});

it.each<[string, string, FieldEdit]>([
  ['a document that cannot be read', 'a: [1\n', { set: 'a', to: 1 }],
  ['a field below a text', 'a: x\n', { set: 'a.b', to: 1 }],
  ['an index beyond the end of a list', 'a: [1]\n', { set: 'a[3]', to: 1 }],
  ['a field that is not there', 'a: 1\n', { remove: 'b' }],
  ['a new name that is taken', 'a: 1\nb: 2\n', { rename: 'a', to: 'b' }],
])('nothing is edited: %s', (_name, text, edit) => expect(edited(text, edit)).toBeUndefined());
