import { useEffect } from 'react';

/** The whole screen for as long as this stands; where the browser refuses, the window. Whoever leaves it, leaves this too. */
export function useFullScreen(onLeave: () => void): void {
  useEffect(() => {
    const root = document.documentElement;
    let ours = false;
    let over = false;
    // Not the dialog alone: what opens above it stands beside it in the page.
    const asked = document.fullscreenElement === null ? root.requestFullscreen?.() : undefined;
    void asked?.then(
      () => {
        ours = true;
        if (over) void document.exitFullscreen();
      },
      () => undefined,
    );
    const onChange = (): void => {
      if (ours && document.fullscreenElement === null) onLeave();
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      over = true;
      document.removeEventListener('fullscreenchange', onChange);
      if (ours && document.fullscreenElement !== null) void document.exitFullscreen();
    };
  }, [onLeave]);
}
