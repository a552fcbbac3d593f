import { describe, expect, it } from 'vitest';
import { locate } from './locate.ts';
import type { TextRange } from './locate.ts';
import { parseWorkspace } from './manifest.ts';

const text = `# first
kind: Service
---
metadata:
  name: "web"   # quoted
  labels: {app.kubernetes.io/name: web, tier: 'front'}
spec:
  ports:
  - name: http
    port: 80
  - {name: b, port: 81}
  empty:
  note: |
    two
    lines
  list: [a, b]
  base: &base
    x: 1
  other: *base
`;
const manifest = parseWorkspace(text, []).manifests[1]!;

function marked(range: TextRange | undefined): string | undefined {
  if (!range) return undefined;
  const lines = text.split('\n').slice(range.startLine - 1, range.endLine);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, range.endColumn - 1);
  lines[0] = lines[0]!.slice(range.startColumn - 1);
  return `${range.startLine}: ${lines.join('\n')}`;
}

describe('locate', () => {
  it.each([
    ['a value', 'spec.ports[0].port', '10: 80'],
    ['a quoted value, with its quotes', 'metadata.name', '5: "web"'],
    ['a key with dots', 'metadata.labels[app.kubernetes.io/name]', '6: web'],
    ['an object: its name', 'spec.ports', '8: ports'],
    ['an item: its first name', 'spec.ports[1]', '11: name'],
    ['an item that is a text', 'spec.list[1]', '16: b'],
    ['nothing written: the name', 'spec.empty', '12: empty'],
    ['a text of several lines: the name', 'spec.note', '13: note'],
    ['behind an alias: at its anchor', 'spec.other.x', '18: 1'],
    ['a field that is absent: its parent', 'spec.ports[0].targetPort', '9: name'],
    ['far from anything written', 'status.loadBalancer.ingress[0]', '4: metadata'],
    ['the object itself', '', '4: metadata'],
  ])('%s', (_name, path, place) => expect(marked(locate(manifest, path)?.mark)).toBe(place));

  it('says whether the field is written, and where its name stands', () => {
    expect(locate(manifest, 'spec.ports[0].port')).toMatchObject({ written: true });
    expect(locate(manifest, 'spec.ports[0].nope')).toMatchObject({ written: false });
    expect(marked(locate(manifest, 'spec.note')?.key)).toBe('13: note');
    expect(locate(manifest, 'spec.ports[1]')?.key).toBeUndefined();
  });

  it('knows the whole of a value', () => {
    expect(marked(locate(manifest, 'spec.ports')?.value)).toBe(
      '9: - name: http\n    port: 80\n  - {name: b, port: 81}',
    );
    expect(marked(locate(manifest, 'metadata.labels')?.value)).toBe("6: {app.kubernetes.io/name: web, tier: 'front'}");
    expect(marked(locate(manifest, 'spec.list')?.value)).toBe('16: [a, b]');
  });

  it('finds its way in a document that does not parse', () => {
    const broken = parseWorkspace('kind: Service\nspec:\n  type: NodePort\n  ports: [\n', []).manifests[0]!;
    expect(broken.written.problem).toBeDefined();
    expect(locate(broken, 'spec.type')?.mark.startLine).toBe(3);
  });

  it('has no place in a document in which nothing is written', () => {
    expect(locate(parseWorkspace('# empty\n', []).manifests[0]!, 'spec')).toBeUndefined();
  });
});
