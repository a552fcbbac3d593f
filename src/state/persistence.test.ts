import { describe, expect, it } from 'vitest';
import { firstWorkspace, newWorkspace } from './first-workspace.ts';
import { createKeeper, type Kept } from './persistence.ts';

function storage(start: Record<string, string> = {}): Kept & { readonly all: Map<string, string> } {
  const all = new Map(Object.entries(start));
  return {
    all,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => void all.set(key, value),
    removeItem: (key) => void all.delete(key),
  };
}

const refusing: Kept = {
  getItem() {
    throw new Error('refused');
  },
  setItem() {
    throw new Error('refused');
  },
  removeItem() {
    throw new Error('refused');
  },
};

describe('what a browser keeps', () => {
  it('text, settings, events and what was allocated come back', () => {
    const kept = storage();
    const base = newWorkspace('kind: Pod');
    const workspace = {
      ...base,
      settings: { ...base.settings, nodes: 5 },
      events: [{ kind: 'delete-pod', pod: 'Pod/default/a', at: 0 }] as const,
      allocated: { ...base.allocated, nodePorts: { 'Service/default/web:80/TCP': 30123 } },
    };
    expect(createKeeper(kept).keepWorkspace(workspace)).toBe(true);
    expect(createKeeper(kept).workspace()).toEqual(workspace);
  });

  it('a document that is drawn as it was before stays so', () => {
    const kept = storage();
    const documents = [{ text: 'kind: [', lastParsed: 'kind: Pod' }];
    createKeeper(kept).keepWorkspace({ ...newWorkspace('kind: ['), documents });
    expect(createKeeper(kept).workspace()?.documents).toEqual(documents);
  });

  it('of documents that are read as they stand only the text is kept', () => {
    const kept = storage();
    createKeeper(kept).keepWorkspace({ ...newWorkspace('kind: Pod'), documents: [{ text: 'kind: Pod' }] });
    expect(createKeeper(kept).workspace()?.documents).toEqual([]);
  });

  it.each([
    ['nothing', {}],
    ['no JSON', { 'kubehop.workspace': 'text' }],
    ['another version', { 'kubehop.workspace': '{"version":0,"value":{"text":"a"}}' }],
    ['no workspace', { 'kubehop.workspace': '{"version":1,"value":{"texts":[]}}' }],
  ])('%s in the storage is no workspace', (_, start) => {
    expect(createKeeper(storage(start)).workspace()).toBeUndefined();
  });

  it('a field that an older page did not keep is as in a new workspace', () => {
    const start = { 'kubehop.workspace': '{"version":1,"value":{"text":"a","settings":{"nodes":7}}}' };
    const workspace = createKeeper(storage(start)).workspace();
    expect(workspace?.settings).toEqual({ ...firstWorkspace().settings, nodes: 7 });
    expect(workspace?.events).toEqual([]);
  });

  it.each([
    ['absent', undefined],
    ['refused', refusing],
  ])('storage that is %s is survived, and said', (_, kept) => {
    const keeper = createKeeper(kept);
    expect(keeper.workspace()).toBeUndefined();
    expect(keeper.keepWorkspace(firstWorkspace())).toBe(false);
    expect(keeper.look().theme).toBe('system');
  });
});
