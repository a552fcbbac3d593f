import { describe, expect, test } from 'vitest';
import type { Layout, Point, Rect } from '../layout/view.ts';
import { placeKey } from '../layout/place-key.ts';
import { fitView, type ViewName } from '../scene/fit.ts';
import { hopsInOrder } from '../scene/hops.ts';
import passing from './passing-suites.json';
import { sentIn, type Sent } from './sent.ts';

const ROOM = { width: 690, height: 480 };

function isFinite({ x, y, width, height }: Rect): boolean {
  return [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0;
}

function isIn({ x, y }: Point, rect: Rect): boolean {
  return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
}

/** What is wrong with the places and ways of a trace in a layout. */
function wrongIn(layout: Layout, { trace }: Sent): string[] {
  const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
  const same = (a: Point | undefined, b: Point): boolean => a?.x === b.x && a.y === b.y;
  return hopsInOrder(trace).flatMap(({ hop }): string[] => {
    const what = `${trace.request.url}: ${placeKey(hop.from)} to ${placeKey(hop.to)}`;
    const way = layout.wayOf(hop.from, hop.to, hop);
    const known = [hop.from, hop.to].every(
      (place) => isFinite(layout.rectOf(place)) && isIn(layout.restOf(place), layout.rectOf(place)),
    );
    // What is dropped need not come in: before a closed gate, or where nobody takes it.
    const arrives = hop.end === 'dropped' || same(way.at(-1), layout.restOf(hop.to));
    const sound = way.length > 1 && same(way[0], layout.restOf(hop.from)) && arrives;
    return [
      ...(known ? [] : [`${what}: a place is not known`]),
      ...(sound ? [] : [`${what}: its way does not lead there`]),
      ...(way.every((point) => isIn(point, whole)) ? [] : [`${what}: its way leaves the picture`]),
    ];
  });
}

describe.each(['nodes', 'concept'] as const satisfies ViewName[])('every hop has two places in the view %s', (view) => {
  test.each(passing)('%s', (file) => {
    const all = sentIn(file);
    if (file === 'service-flows.yaml') expect(all.length).toBeGreaterThan(20);
    const wrong = all.flatMap((sent) =>
      wrongIn(fitView(view, sent.answer.analysis.topology, ROOM, sent.trace, 'workbench').layout, sent),
    );
    expect(wrong).toEqual([]);
  });
});
