import { useCallback, useRef, useSyncExternalStore } from 'react';

/** Whether a media query holds now. What is printed stays as it was on the screen: paper has another width. */
export function useMedia(query: string): boolean {
  const onScreen = useRef<boolean>(undefined);
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => {
    if (onScreen.current === undefined || !matchMedia('print').matches) onScreen.current = matchMedia(query).matches;
    return onScreen.current;
  });
}
