import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTyping } from './typing.ts';

describe('a text that is being typed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** An editor that counts how often its whole text is asked for. */
  function editor() {
    const taken: string[] = [];
    const typing = createTyping((text) => taken.push(text));
    let text = '';
    let reads = 0;
    const read = (): string => {
      reads++;
      return text;
    };
    const type = (key: string): void => {
      text += key;
      typing.changed(read);
      vi.advanceTimersByTime(50);
    };
    return { type, typing, taken, reads: () => reads };
  }

  it('is read once for many keys, when they rest', () => {
    const { type, taken, reads } = editor();
    for (const key of 'apiVersion: v1') type(key);
    expect(reads()).toBe(0);
    expect(taken).toEqual([]);
    vi.advanceTimersByTime(120);
    expect(reads()).toBe(1);
    expect(taken).toEqual(['apiVersion: v1']);
  });

  it('is read at once when someone needs it, and not again', () => {
    const { type, typing, taken, reads } = editor();
    type('a');
    typing.flush();
    expect(taken).toEqual(['a']);
    typing.flush();
    vi.advanceTimersByTime(1000);
    expect(reads()).toBe(1);
  });

  it('is not read when another text took its place', () => {
    const { type, typing, taken } = editor();
    type('a');
    typing.forget();
    vi.advanceTimersByTime(1000);
    expect(taken).toEqual([]);
  });
});
