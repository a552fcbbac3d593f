import { useCallback, useEffect, useState } from 'react';

/** Milliseconds for which something that was done is shown. */
const SHOWN = 6000;

/** What was done last, for a moment, and how to say it. */
export function useSaid(): readonly [string, (words: string) => void] {
  const [said, setSaid] = useState<{ readonly words: string }>({ words: '' });
  useEffect(() => {
    if (said.words === '') return;
    const timer = setTimeout(() => setSaid({ words: '' }), SHOWN);
    return () => clearTimeout(timer);
  }, [said]);
  // Each time anew, so that the same words are shown their whole time again.
  return [said.words, useCallback((words: string) => setSaid({ words }), [])];
}
