type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const DIRECTIONS: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] satisfies Direction[];

/** A box's edges on the screen. */
export type Edges = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** Arrow keys go from box to box while one has the focus. Tells whether the key was for that. */
export function walk(picture: Element, target: EventTarget, key: string): boolean {
  const box = target instanceof Element ? target.closest('[data-box]') : null;
  if (!box || !DIRECTIONS.includes(key)) return false;
  const boxes = [...picture.querySelectorAll<HTMLElement>('[data-box]')].filter((each) => each !== box);
  const next = nearest(
    box.getBoundingClientRect(),
    boxes.map((each) => each.getBoundingClientRect()),
    key as Direction,
  );
  boxes[next]?.focus();
  return true;
}

/** Which of the others is nearest in a direction; -1 where none lies there. What is beside the way counts double. */
export function nearest(from: Edges, others: readonly Edges[], direction: Direction): number {
  let best = -1;
  let least = Infinity;
  others.forEach((to, index) => {
    const [along, across] = distances(from, to, direction);
    const cost = along + 2 * across;
    if (along <= 0 || cost >= least) return;
    least = cost;
    best = index;
  });
  return best;
}

/** How far another box is beyond the middle of this one, and how far beside it: nothing where they overlap. */
function distances(from: Edges, to: Edges, direction: Direction): readonly [number, number] {
  const apart = (low: number, high: number, otherLow: number, otherHigh: number): number =>
    Math.max(0, otherLow - high, low - otherHigh);
  const [x, y] = [(from.left + from.right) / 2, (from.top + from.bottom) / 2];
  const beside = apart(from.left, from.right, to.left, to.right);
  const aboveOrBelow = apart(from.top, from.bottom, to.top, to.bottom);
  switch (direction) {
    case 'ArrowLeft':
      return [x - to.right, aboveOrBelow];
    case 'ArrowRight':
      return [to.left - x, aboveOrBelow];
    case 'ArrowUp':
      return [y - to.bottom, beside];
    case 'ArrowDown':
      return [to.top - y, beside];
  }
}
