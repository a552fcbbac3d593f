import { expect, it } from 'vitest';
import { documentOfEdit } from './document-of-edit.ts';

const text = 'kind: A\n---\nkind: B\n---\nkind: C\n';

it.each([
  ['the first', text.replace('A', 'X'), 0],
  ['the second', text.replace('B', 'X'), 1],
  ['one appended', `${text}---\nkind: D\n`, 3],
  ['a block scalar that holds dashes is no new document', text.replace('C', 'C\na: |\n  ---\n  x'), 2],
  ['nothing', text, 2],
])('an edit in %s', (_, after, document) => expect(documentOfEdit(text, after)).toBe(document));
