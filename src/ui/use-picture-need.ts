import { useMemo } from 'react';
import { fitView } from '../scene/fit.ts';
import { usePageState } from './page-context.tsx';

/** Room above and below the picture, in CSS pixels. */
const AROUND = 24;

/** How high the picture is at most drawn in this room, in CSS pixels; undefined until there is one. */
export function usePictureNeed(
  room: { readonly width: number; readonly height: number } | undefined,
): number | undefined {
  const topology = usePageState((state) => state.analysis?.topology);
  const view = usePageState((state) => state.look.view);
  const trace = usePageState((state) => state.trace);
  return useMemo(() => {
    if (topology === undefined || room === undefined) return undefined;
    const { layout, zoom } = fitView(view, topology, room, trace, 'workbench');
    return Math.ceil(layout.height * zoom) + AROUND;
  }, [view, topology, trace, room]);
}
