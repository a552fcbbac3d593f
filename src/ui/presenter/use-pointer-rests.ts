import { useEffect, useState } from 'react';

/** Milliseconds without a move. */
const REST = 2500;

/** The pointer has not moved for a while. Never on a screen that is touched. */
export function usePointerRests(): boolean {
  const [rests, setRests] = useState(false);
  useEffect(() => {
    if (!matchMedia('(hover: hover)').matches) return;
    let timer: ReturnType<typeof setTimeout>;
    const moved = (): void => {
      clearTimeout(timer);
      setRests(false);
      timer = setTimeout(() => setRests(true), REST);
    };
    moved();
    addEventListener('pointermove', moved);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', moved);
    };
  }, []);
  return rests;
}
