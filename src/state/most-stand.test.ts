import { expect, it } from 'vitest';
import type { DocumentSummary, ObjectRef } from '../engine/index.ts';
import { mostStand } from './most-stand.ts';

const RANGE = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
const documents = (...refs: ObjectRef[]): DocumentSummary[] =>
  refs.map((ref) => ({ range: RANGE, refs: [ref], broken: false, drawnAsBefore: false }));
const [web, client, db, cache]: ObjectRef[] = [
  'Service/default/web',
  'Pod/default/client',
  'Service/default/db',
  'Pod/default/cache',
];

it.each([
  ['a field of one changed', documents(web!, client!), documents(web!, client!), true],
  ['one of two was renamed', documents(web!, client!), documents(web!, db!), true],
  ['one was added', documents(web!, client!), documents(web!, client!, db!), true],
  ['another text was pasted', documents(web!, client!), documents(db!, cache!), false],
  ['another text with one of the same name', documents(web!, client!), documents(web!, db!, cache!), false],
  ['everything was deleted', documents(web!, client!), [], false],
])('%s', (_, before, after, edit) => expect(mostStand(before, after)).toBe(edit));
