import { useEffect } from 'react';

/** How far a paper is: only a whole one is to be printed. */
export type PaperState = 'busy' | 'ready' | 'failed';

/** Says how far a paper is, and gives the page its title: a printed file is called by it. */
export function usePaper(title: string | undefined, state: PaperState, onState: (state: PaperState) => void): void {
  useEffect(() => onState(state), [state, onState]);
  useEffect(() => {
    if (title === undefined) return;
    const before = document.title;
    document.title = `Kubehop: ${title}`;
    return () => {
      document.title = before;
    };
  }, [title]);
}
