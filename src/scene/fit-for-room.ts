import type { Topology, Trace } from '../engine/index.ts';
import { fitAt, fitView, type FittedLayout, type PictureLayout, type ViewName } from './fit.ts';

/** A picture so high, in CSS pixels, shows letters of their own size; a higher one larger ones. On 1920 by 1080 names are of 20 pixels at least. */
const OWN_SIZE = 756;
const MOST = 1.75;

/**
 * A view for a window that is seen from afar. While a request is shown, what takes no part in it gives room to larger letters.
 * `known`: what of the request may order the picture; its end never changes how large it is drawn.
 */
export function fitForRoom(
  name: ViewName,
  topology: Topology,
  window: { readonly width: number; readonly height: number },
  trace: Trace | undefined,
  known: Trace | undefined,
  open: readonly string[],
): FittedLayout<PictureLayout> {
  const fitted = fitView(name, topology, window, known, 'embed', open);
  const least = Math.min(window.height / OWN_SIZE, MOST);
  if (trace === undefined || known === undefined || fitted.zoom >= least) return fitted;
  const whole = fitAt(name, topology, window, trace, 'embed', open, least);
  const part = known === trace ? whole : fitAt(name, topology, window, known, 'embed', open, least);
  return whole && part ? part : fitted;
}
