import { describe, expect, it } from 'vitest';
import { clusterObjects } from '../manifest/cluster-objects.ts';
import { parseWorkspace } from '../manifest/manifest.ts';
import { buildCluster } from '../cluster/build-cluster.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { NOTHING_ALLOCATED } from '../workspace.ts';
import { diagnose } from './diagnose.ts';
import { findingsIn } from './findings-in.ts';

const list = `apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: Service
  metadata: { name: web }
  spec:
    ports:
    - port: 0
`;

describe('a finding', () => {
  it('about an item of a List names its object, and stands at its own line', () => {
    const [found] = findingsIn(list);
    expect(found).toMatchObject({ ref: 'Service/default/web', base: 'items[0]', path: 'spec.ports[0].port' });
    expect(found?.range).toEqual({ startLine: 9, startColumn: 13, endLine: 9, endColumn: 14 });
  });

  it('about a name marks the name, one about a value the value', () => {
    const text =
      'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  typ: NodePort\n  type: Nodeport\n  ports: [{ port: 80 }]\n';
    expect(
      findingsIn(text).map(({ code, range }) => [code, range.startLine, range.startColumn, range.endColumn]),
    ).toEqual([
      ['unknown-field', 5, 3, 6],
      ['not-supported', 6, 9, 17],
    ]);
  });

  it('about a key written twice stands at the later one', () => {
    const text = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  name: b\n';
    expect(findingsIn(text).map(({ code, severity, range }) => [code, severity, range.startLine])).toEqual([
      ['duplicate-key', 'warning', 5],
    ]);
  });
});

describe('a document that cannot be read', () => {
  const good = 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 0 }] }\n';
  const broken = good.replace('[{ port: 0 }]', '[{ port: 0 }');

  it('has that one finding, on its own line', () => {
    const found = findingsIn(`${broken}---\n${list}`);
    expect(found.map(({ document, code, range }) => [document, code, range.startLine])).toEqual([
      [0, 'unclosed-bracket', 4],
      [1, 'out-of-range', 14],
    ]);
  });

  it('says that it is drawn as before, and nothing of what was before', () => {
    const { documents } = parseWorkspace(good, []);
    const { manifests } = parseWorkspace(broken, documents);
    const objects = clusterObjects(manifests);
    const cluster = buildCluster(objects.objects, DEFAULT_SETTINGS, {
      allocated: NOTHING_ALLOCATED,
      events: [],
      now: 0,
    });
    expect(diagnose(manifests, objects, cluster).map(({ code, severity }) => [code, severity])).toEqual([
      ['unclosed-bracket', 'error'],
      ['drawn-as-before', 'info'],
    ]);
  });
});

it.each([
  ['', 'nothing'],
  ['# only a comment\n---\n---\n', 'empty documents'],
  ['apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n', 'a Namespace'],
])('says nothing of %j (%s)', (text) => expect(findingsIn(text)).toEqual([]));
