import { describe, expect, test } from 'vitest';
import type { ObjectRef } from '../engine/index.ts';
import { engineInThisThread } from './page.fixture.ts';
import { newWorkspace } from './first-workspace.ts';
import { textCauses } from './text-causes.ts';

const TEXT = `# A shop.
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: web
  ports:
  - port: 80
---
apiVersion: v1
kind: Pod
metadata:
  name: a
  labels:
    app: web
spec:
  containers:
  - {name: a, image: nginx}
`;

async function causes(after: string, about: readonly ObjectRef[] = []) {
  const engine = engineInThisThread();
  const read = async (text: string) => {
    const answer = await engine.analyse(newWorkspace(text));
    return { text, documents: answer.kind === 'answer' ? answer.analysis.documents : [] };
  };
  const found = textCauses(await read(TEXT), await read(after), about);
  return found.map((cause) =>
    cause.kind === 'line'
      ? `${cause.removed ? 'gone ' : ''}${cause.line} ${cause.object ?? ''}`
      : cause.objects.join(' '),
  );
}

const SERVICE = 'Service/default/web';
const POD = 'Pod/default/a';

describe('what of a text changed', () => {
  test.each([
    ['a value', TEXT.replace('port: 80', 'port: 81'), [`10 ${SERVICE}`]],
    ['the second document', TEXT.replace('    app: web\nspec', '    app: wep\nspec'), [`17 ${POD}`]],
    ['a value, and a remark above it', `# By us.\n${TEXT.replace('port: 80', 'port: 81')}`, [`11 ${SERVICE}`]],
    ['a remark alone', `# By us.\n${TEXT}`, []],
    ['a line that is written', TEXT.replace('spec:\n', 'spec:\n  type: NodePort\n'), [`7 ${SERVICE}`]],
    ['a line that is taken out', TEXT.replace('    app: web\n', ''), [`gone 8 ${SERVICE}`]],
    ['the last line, taken out', TEXT.replace('  - port: 80\n', ''), [`gone 9 ${SERVICE}`]],
    ['an object that is renamed', TEXT.replace('name: a\n', 'name: b\n'), ['15 Pod/default/b']],
    [
      'an object that is written',
      `${TEXT}---\napiVersion: v1\nkind: Pod\nmetadata: {name: b}\nspec: {}\n`,
      ['22 Pod/default/b'],
    ],
    ['an object that is taken out', TEXT.slice(TEXT.indexOf('---') + 4), [SERVICE]],
    ['two objects', TEXT.replaceAll('app: web', 'app: shop'), [`${SERVICE} ${POD}`]],
  ])('%s', async (_, after, expected) => {
    expect(await causes(after)).toEqual(expected);
  });

  test('of two objects, the one that the answer names', async () => {
    expect(await causes(TEXT.replaceAll('app: web', 'app: shop'), [SERVICE])).toEqual([`8 ${SERVICE}`]);
  });
});
