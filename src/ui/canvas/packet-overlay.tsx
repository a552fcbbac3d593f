import { useEffect, useRef } from 'react';
import { useStoreApi } from 'reactflow';
import { frameAt, type Frame, type Scene } from '../../scene/frame.ts';
import type { PictureLayout } from '../../scene/fit.ts';
import css from './canvas.module.css';
import { inkOf, paint } from './packet-paint.ts';
import { clearCanvas } from './clear-canvas.ts';

/** Where playback is, in milliseconds into the trace's timeline; tells when that changes. */
export interface Clock {
  readonly subscribe: (fn: (at: number) => void) => () => void;
  readonly now: () => number;
}

interface PacketOverlayProps {
  readonly scene: Scene | undefined;
  readonly layout: PictureLayout;
  readonly clock: Clock;
  readonly onFrame: (frame: Frame) => void;
  /** Only the hop that runs or rests stands out: the way before it is quiet. */
  readonly lit?: boolean;
}

/** One canvas above the picture, painted for each instant outside React. Follows the picture's pan and zoom. */
export function PacketOverlay({ scene, layout, clock, onFrame, lit = false }: PacketOverlayProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const flow = useStoreApi();
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    // Asked of the page once, not for each frame: it would have to compute its styles anew.
    let ink = inkOf(getComputedStyle(element));
    const draw = (at: number): void => {
      const seen = flow.getState();
      const [x, y, zoom] = seen.transform;
      const dots = clearCanvas(element, context, seen);
      if (!scene) return tell(element, undefined);
      const frame = frameAt(scene, at);
      context.setTransform(dots * zoom, 0, 0, dots * zoom, dots * x, dots * y);
      paint(context, frame, layout.metrics, ink, lit);
      tell(element, frame);
      onFrame(frame);
    };
    const redraw = (): void => draw(clock.now());
    const recolour = (): void => {
      ink = inkOf(getComputedStyle(element));
      redraw();
    };
    const theme = new MutationObserver(recolour);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', recolour);
    const stops = [clock.subscribe(draw), flow.subscribe(redraw)];
    redraw();
    return () => {
      theme.disconnect();
      dark.removeEventListener('change', recolour);
      for (const stop of stops) stop();
    };
  }, [scene, layout, clock, flow, onFrame, lit]);
  return <canvas ref={canvas} aria-hidden="true" className={css.packets} data-packets="" />;
}

/**
 * The packet's whereabouts for whoever looks from outside: `data-hop` is the hop, counted from 1, and how many hundredths
 * of it are done (`3.42`; `3.100` while it rests); `data-x`, `data-y` its middle in diagram coordinates.
 */
function tell(element: HTMLCanvasElement, frame: Frame | undefined): void {
  const { dataset } = element;
  if (!frame?.packet) {
    delete dataset['hop'];
    delete dataset['x'];
    delete dataset['y'];
    return;
  }
  const done = frame.progress >= 1 ? 100 : Math.min(Math.floor(frame.progress * 100), 99);
  dataset['hop'] = `${frame.hop + 1}.${String(done).padStart(2, '0')}`;
  dataset['x'] = frame.packet.x.toFixed(1);
  dataset['y'] = frame.packet.y.toFixed(1);
}
