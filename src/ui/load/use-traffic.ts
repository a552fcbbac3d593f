import { useMemo } from 'react';
import type { ObjectRef } from '../../engine/index.ts';
import { isBurstInPicture } from '../../state/burst.ts';
import type { Traffic } from '../canvas/traffic-overlay.tsx';
import { usePageState } from '../page-context.tsx';

/** What flies through the picture, while that is what it shows. */
export function useTraffic(): Traffic | undefined {
  const isShown = usePageState(isBurstInPicture);
  const traces = usePageState(({ load }) => load.flight?.traces);
  const bursts = usePageState(({ load }) => load.bursts);
  const steady = usePageState(({ load }) => load.rate !== undefined);
  return useMemo(() => {
    if (!isShown || traces === undefined) return undefined;
    const received = new Map<ObjectRef, number>();
    for (const { shares } of bursts)
      for (const { key, count } of shares.receiver) if (isPod(key)) received.set(key, (received.get(key) ?? 0) + count);
    return { traces, received, steady };
  }, [isShown, traces, bursts, steady]);
}

function isPod(key: string): key is ObjectRef {
  return key.startsWith('Pod/');
}
