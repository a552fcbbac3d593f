/** The text of an editor while it is being changed: the workspace hears of it once the keys rest, or when it is asked for. */
export interface Typing {
  /** The text is another one now; `read` is called when someone needs it, not at every key. */
  readonly changed: (read: () => string) => void;
  /** Hands over what the workspace does not know yet. */
  readonly flush: () => void;
  /** The text was changed elsewhere: what was typed is part of it, or replaced by it. */
  readonly forget: () => void;
}

/** Keys come faster than this, one after another: one text for all of them. */
const PAUSE = 120;

export function createTyping(take: (text: string) => void): Typing {
  let read: (() => string) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function forget(): void {
    clearTimeout(timer);
    timer = undefined;
    read = undefined;
  }

  function flush(): void {
    const text = read?.();
    forget();
    if (text !== undefined) take(text);
  }

  return {
    changed(reader) {
      clearTimeout(timer);
      read = reader;
      timer = setTimeout(flush, PAUSE);
    },
    flush,
    forget,
  };
}
