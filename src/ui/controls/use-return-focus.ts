import { useState } from 'react';

/**
 * For a dialog that nothing on the page triggers: it gives the focus back to where it was when the dialog came, or, where
 * that is gone, leaves it to the page.
 */
export function useReturnFocus(): (event: Event) => void {
  const [from] = useState(() => document.activeElement);
  return (event) => {
    event.preventDefault();
    // Whoever took the focus meanwhile keeps it.
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    if (from instanceof HTMLElement && from.isConnected) from.focus();
  };
}
