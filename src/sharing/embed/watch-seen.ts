/** How often it is looked whether a deck made an element invisible in its place, which no event tells. Milliseconds. */
const LOOKING = 250;

/**
 * Tells when an element comes near the window, and when it is seen or no longer: scrolled away, not displayed, or hidden in
 * its place, as decks do it with slides that stand behind the present one. Returns what ends it.
 */
export function watchSeen(element: Element, near: () => void, seen: (isSeen: boolean) => void): () => void {
  let isSeen: boolean | undefined;
  let looking: ReturnType<typeof setInterval> | undefined;

  function tell(now: boolean): void {
    if (now === isSeen) return;
    isSeen = now;
    seen(now);
  }

  const nearing = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) near();
    },
    { rootMargin: '50%' },
  );
  const seeing = new IntersectionObserver(
    (entries) => {
      const isInSight = entries.at(-1)?.isIntersecting === true;
      clearInterval(looking);
      looking = undefined;
      tell(isInSight && isVisible(element));
      if (isInSight) looking = setInterval(() => tell(isVisible(element)), LOOKING);
    },
    // A slide that only peeps in from the side is not yet shown.
    { threshold: [0, 0.25] },
  );
  nearing.observe(element);
  seeing.observe(element);
  return () => {
    nearing.disconnect();
    seeing.disconnect();
    clearInterval(looking);
  };
}

function isVisible(element: Element): boolean {
  // Browsers from before 2024 have no such question: then what is in sight is seen.
  return (
    !('checkVisibility' in element) || element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}
