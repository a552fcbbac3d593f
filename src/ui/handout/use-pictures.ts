import { useMemo } from 'react';
import type { Analysis, Trace } from '../../engine/index.ts';
import type { ViewName } from '../../scene/fit.ts';
import { picturesOfPage, type PagePictures } from '../../sharing/export/page-picture.ts';
import { useMessages } from '../page-context.tsx';

/** Laid out for the width of a sheet of A4 or Letter, drawn at about seven tenths: two pictures with their words on each. */
const ROOMS = { nodes: { width: 1000, height: 480 }, concept: { width: 760, height: 400 } } as const;

const NOTHING_OPEN: readonly string[] = [];

/** The pictures of a request, or of a cluster at rest. */
export function usePictures(
  analysis: Pick<Analysis, 'topology'>,
  trace: Trace | undefined,
  view: ViewName,
  open: readonly string[] = NOTHING_OPEN,
): PagePictures {
  const messages = useMessages();
  return useMemo(
    () =>
      picturesOfPage(
        { analysis, trace, messages, open },
        { ...ROOMS[view], view, density: 'workbench', reducedMotion: true },
      ),
    [analysis, trace, messages, open, view],
  );
}
