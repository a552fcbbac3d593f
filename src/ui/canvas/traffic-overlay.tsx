import { useEffect, useRef, useState } from 'react';
import { useStoreApi } from 'reactflow';
import type { ObjectRef, Trace } from '../../engine/index.ts';
import type { Layout } from '../../layout/view.ts';
import { badgesAt, flightsOf, spotsOf, trafficAt, trafficEnd } from '../../scene/traffic.ts';
import { createClock, displayFrames } from '../../state/clock.ts';
import css from './canvas.module.css';
import { paintTraffic, trafficInkOf } from './traffic-paint.ts';
import { clearCanvas } from './clear-canvas.ts';

/** Many requests at once, as the picture shows them. */
export interface Traffic {
  /** Those that fly; another list sets out when it comes, while those before are still under way. */
  readonly traces: readonly Trace[];
  /** How many each Pod has received. */
  readonly received: ReadonlyMap<ObjectRef, number>;
  /** More come every second: the numbers stand at once. Those of one burst grow as its packets land. */
  readonly steady: boolean;
}

interface TrafficOverlayProps {
  readonly traffic: Traffic;
  readonly layout: Layout;
  readonly reducedMotion: boolean;
}

/** Milliseconds within which a burst sets out. */
const SPREAD = { burst: 1500, second: 900 };
/** Requests of a second that are drawn: those of two seconds are under way at a time, and together they are thirty at most. */
const EACH_SECOND = 14;
/** No flight takes longer, its end included. */
const LONGEST = 5000;

/** One canvas above the picture, painted for each instant outside React. Its time begins with the first that fly, and stands when the last have landed. */
export function TrafficOverlay({ traffic, layout, reducedMotion }: TrafficOverlayProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const flow = useStoreApi();
  const [clock] = useState(() => createClock(displayFrames));
  const underWay = useRef<readonly { readonly traces: readonly Trace[]; readonly from: number }[]>([]);
  const { traces, received, steady } = traffic;
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    if (underWay.current.at(-1)?.traces !== traces) {
      const from = clock.now();
      const still = underWay.current.filter((each) => steady && from - each.from < LONGEST);
      underWay.current = [...still, { traces, from }];
    }
    const spread = steady ? SPREAD.second : SPREAD.burst;
    const flights = reducedMotion
      ? []
      : underWay.current.flatMap((each) =>
          flightsOf(steady ? someOf(each.traces) : each.traces, layout, spread, each.from),
        );
    const spots = spotsOf(received, layout);
    const draw = (at: number): void => {
      const seen = flow.getState();
      const [x, y, zoom] = seen.transform;
      const dots = clearCanvas(element, context, seen);
      context.setTransform(dots * zoom, 0, 0, dots * zoom, dots * x, dots * y);
      const marks = trafficAt(flights, at);
      const badges = badgesAt(steady ? [] : flights, spots, at);
      paintTraffic(context, marks, badges, trafficInkOf(getComputedStyle(element)), zoom);
      // For whoever looks from outside.
      element.dataset['flying'] = String(marks.length);
      element.dataset['received'] = String(badges.reduce((sum, { count }) => sum + count, 0));
    };
    const redraw = (): void => draw(clock.now());
    const theme = new MutationObserver(redraw);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', redraw);
    const stops = [clock.subscribe(draw), flow.subscribe(redraw), clock.stop];
    const end = trafficEnd(flights);
    if (clock.now() < end) clock.run(end, 1, () => undefined);
    redraw();
    return () => {
      theme.disconnect();
      dark.removeEventListener('change', redraw);
      for (const stop of stops) stop();
    };
  }, [traces, received, steady, layout, clock, flow, reducedMotion]);
  return <canvas ref={canvas} aria-hidden="true" className={css.packets} data-traffic="" />;
}

function someOf(traces: readonly Trace[]): readonly Trace[] {
  const step = Math.ceil(traces.length / EACH_SECOND);
  return traces.filter((_, index) => index % step === 0);
}
