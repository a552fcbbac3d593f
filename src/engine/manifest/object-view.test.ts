import { describe, expect, it } from 'vitest';
import { analyse, objectViewIn } from '../analyse.ts';
import type { ObjectRef } from '../api/kind.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { NOTHING_ALLOCATED } from '../workspace.ts';
import type { MarkedText } from './object-view.ts';

function viewOf(text: string, ref: ObjectRef) {
  const answer = analyse({
    text,
    documents: [],
    settings: DEFAULT_SETTINGS,
    events: [],
    now: 0,
    requests: [],
    seed: 1,
    allocated: NOTHING_ALLOCATED,
  });
  return objectViewIn(answer, ref);
}

const marked = (marked: MarkedText | undefined, as: string): string[] =>
  (marked?.text.split('\n') ?? [])
    .filter((_, line) => marked?.marks[line] === as)
    .map((line) => line.trim().replace(/^- /, ''));

const service = `apiVersion: v1
kind: Service
metadata:
  name: web # mine
spec:
  type: NodePort
  ports:
  - port: 80
    protocol: TCP
`;

describe('an object as the cluster has it', () => {
  it('what was filled in is marked, what was written is not', () => {
    const view = viewOf(service, 'Service/default/web');
    const filled = marked(view?.inCluster, 'filled');
    expect(filled).toEqual(expect.arrayContaining(['targetPort: 80', 'sessionAffinity: None']));
    expect(filled.some((line) => line.startsWith('nodePort: 3'))).toBe(true);
    expect(filled).not.toContain('type: NodePort');
    expect(filled).not.toContain('protocol: TCP');
    expect(filled).not.toContain('ports:');
    expect(marked(view?.inCluster, 'changed')).toEqual([]);
    expect(view?.written).toMatchObject({ line: 1, marks: {} });
    expect(view?.written?.text).toContain('name: web # mine');
  });

  it('a field that the cluster does not take is marked where it is written', () => {
    const view = viewOf(service.replace('spec:', 'spec:\n  portz: 1'), 'Service/default/web');
    expect(marked(view?.written, 'changed')).toEqual(['portz: 1']);
    expect(view?.inCluster.text).not.toContain('portz');
  });

  it('behind a marker it begins with its own first line', () => {
    const view = viewOf(`kind: Other\n---\n${service.replace('spec:', 'spec:\n  portz: 1')}`, 'Service/default/web');
    expect(view?.written?.text).toMatch(/^apiVersion/);
    expect(view?.written?.line).toBe(3);
    expect(marked(view?.written, 'changed')).toEqual(['portz: 1']);
  });

  it('an item of a List is shown alone', () => {
    const list = `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: a\n- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: b\n`;
    expect(viewOf(list, 'ConfigMap/default/b')?.written).toMatchObject({
      line: 8,
      text: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: b',
    });
  });

  it('values of a Secret are hidden, and are no difference', () => {
    const text = 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {password: c2VjcmV0}\n';
    const view = viewOf(text, 'Secret/default/s');
    expect(view?.inCluster.text).not.toContain('c2VjcmV0');
    expect([...marked(view?.inCluster, 'changed'), ...marked(view?.written, 'changed')]).toEqual([]);
    expect(marked(view?.inCluster, 'filled').join()).not.toContain('password');
  });

  it('what nobody wrote has the cluster’s side alone', () => {
    const view = viewOf(service, 'Service/default/kubernetes');
    expect(view?.inCluster.text).toContain('name: kubernetes');
    expect(view?.written).toBeUndefined();
  });

  it('there is none of what the cluster does not have', () => {
    expect(viewOf(service, 'Service/default/other')).toBeUndefined();
  });
});
