import { describe, expect, it } from 'vitest';
import type { Beside } from './beside.ts';
import { createKeeper } from './persistence.ts';
import { notesKey, withNotes } from './presenter-notes.ts';

const scene = (packed: string): Beside => ({ kind: 'scene', from: 'link', packed, madeBy: '1' });

describe('a presenter’s own notes', () => {
  it('are about one’s own work, a lesson, or a scene that somebody gave', () => {
    expect(notesKey(undefined)).toBe('own');
    expect(notesKey({ kind: 'lesson', id: '02-cluster-ip' })).toBe('lesson 02-cluster-ip');
    expect(notesKey(scene('s1.abc'))).toBe(notesKey(scene('s1.abc')));
    expect(notesKey(scene('s1.abc'))).not.toBe(notesKey(scene('s1.abd')));
  });

  it('outlive a visit, and go when they are empty', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    createKeeper(storage).keepNotes(withNotes({ own: 'hello' }, 'lesson a', 'ask for hands'));
    const notes = createKeeper(storage).notes();
    expect(notes).toEqual({ own: 'hello', 'lesson a': 'ask for hands' });
    expect(withNotes(notes, 'own', ' ')).toEqual({ 'lesson a': 'ask for hands' });
  });

  it('are none where the browser keeps nothing, or something else', () => {
    expect(createKeeper(undefined).notes()).toEqual({});
    expect(createKeeper(undefined).keepNotes({ own: 'x' })).toBe(false);
    const storage = { getItem: () => '{"version":1,"value":{"own":3}}', setItem() {}, removeItem() {} };
    expect(createKeeper(storage).notes()).toEqual({});
  });
});
