import { useEffect, type RefObject } from 'react';

/** How much of the frame must be seen, of 1, to count as seen. */
const ENOUGH = 0.35;

/** Tells whether the reader sees the element: it is within all the windows around it, and nobody looks at another tab. */
export function useInSight(element: RefObject<Element | null>, see: (inSight: boolean) => void): void {
  useEffect(() => {
    if (element.current === null) return;
    let inWindow = false;
    const tell = (): void => see(inWindow && !document.hidden);
    const observer = new IntersectionObserver(
      (entries) => {
        const ratio = entries.at(-1)?.intersectionRatio ?? 0;
        // Between the two it stays as it was.
        if (ratio >= ENOUGH) inWindow = true;
        else if (ratio === 0) inWindow = false;
        tell();
      },
      { threshold: [0, ENOUGH] },
    );
    observer.observe(element.current);
    document.addEventListener('visibilitychange', tell);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', tell);
    };
  }, [element, see]);
}
