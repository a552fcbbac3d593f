/**
 * Monaco moves its lines itself; a browser that scrolls their box beside it (to show a match of its own search, or an
 * element that a script points at) would leave them out of sight.
 */
export function holdStill(host: HTMLElement): () => void {
  function onScroll({ target }: Event): void {
    if (!(target instanceof HTMLElement) || !target.matches('.editor-scrollable, .overflow-guard, .lines-content'))
      return;
    target.scrollLeft = 0;
    target.scrollTop = 0;
  }

  host.addEventListener('scroll', onScroll, true);
  return () => host.removeEventListener('scroll', onScroll, true);
}
