import { useMemo, type ReactNode } from 'react';
import { fitForRoom } from '../../scene/fit-for-room.ts';
import { knownPart } from '../../scene/known-part.ts';
import { inSpotlight, type Spotlight } from '../../scene/spotlight.ts';
import { isHidden } from '../../state/presenter-moves.ts';
import type { Presented } from '../canvas/diagram.tsx';
import { usePageState } from '../page-context.tsx';
import { StagePicture } from '../stage/stage-picture.tsx';

/** The picture for a room. Nothing in it tells who will get the request, while that is hidden. */
export function PresenterPicture(): ReactNode {
  const trace = usePageState((state) => (state.live.outOfPicture ? undefined : state.trace));
  const hidden = usePageState(isHidden);
  const spotlight = usePageState((state) => state.presenting?.spotlight === true);
  const presented = useMemo((): Presented => {
    const known = trace && hidden ? knownPart(trace) : trace;
    const light: Spotlight = spotlight ? 'hop' : hidden ? 'all' : 'story';
    return {
      known,
      fit: (view, topology, window, open) => fitForRoom(view, topology, window, trace, known, open),
      light: (moment) => inSpotlight(moment, light),
      lit: spotlight,
    };
  }, [trace, hidden, spotlight]);
  return <StagePicture presented={presented} />;
}
