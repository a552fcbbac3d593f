import { useCallback, useEffect, useRef, useState } from 'react';
import type { FilmProgress, FilmWork } from '../../sharing/export/film-frames.ts';

/** A file that was made, and where the page can show it. */
export interface MadeFile {
  readonly blob: Blob;
  readonly name: string;
  readonly url: string;
}

/** How far the making of a file is, or what came of it. */
export type Making =
  | { readonly state: 'idle' | 'cancelled' | 'failed' }
  | { readonly state: 'running'; readonly percent: number; readonly hop: number }
  | { readonly state: 'made'; readonly file: MadeFile };

export interface Maker {
  readonly making: Making;
  readonly make: (work: (how: FilmWork) => Promise<Blob>, name: string) => Promise<MadeFile | undefined>;
  readonly cancel: () => void;
  /** What was made is of other choices than those that stand there now. */
  readonly forget: () => void;
}

/** Makes one file at a time. What is left is stopped. */
export function useMaker(): Maker {
  const [making, setMaking] = useState<Making>({ state: 'idle' });
  const running = useRef<AbortController>(undefined);
  const url = useRef<string>(undefined);

  const forget = useCallback(() => {
    running.current?.abort();
    running.current = undefined;
    if (url.current !== undefined) URL.revokeObjectURL(url.current);
    url.current = undefined;
    setMaking((before) => (before.state === 'idle' ? before : { state: 'idle' }));
  }, []);

  const cancel = useCallback(() => {
    forget();
    setMaking({ state: 'cancelled' });
  }, [forget]);

  const make = useCallback(
    async (work: (how: FilmWork) => Promise<Blob>, name: string): Promise<MadeFile | undefined> => {
      forget();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      let shown = -1;
      const onProgress = ({ part, hop }: FilmProgress): void => {
        const percent = Math.floor(part * 100);
        if (percent === shown || signal.aborted) return;
        shown = percent;
        setMaking({ state: 'running', percent, hop });
      };
      onProgress({ part: 0, hop: -1 });
      try {
        const blob = await work({ onProgress, signal });
        signal.throwIfAborted();
        const file = { blob, name, url: URL.createObjectURL(blob) };
        url.current = file.url;
        setMaking({ state: 'made', file });
        return file;
      } catch {
        if (!signal.aborted) setMaking({ state: 'failed' });
        return undefined;
      }
    },
    [forget],
  );

  useEffect(() => forget, [forget]);
  return { making, make, cancel, forget };
}
