import { useEffect, useState } from 'react';
import type { MadeScene } from '../../engine/index.ts';
import type { SceneInclude } from '../../state/shared-scene.ts';
import { useActions, usePageState } from '../page-context.tsx';

/** What is on the page, packed; anew when something else is to be in it. */
export function useMadeScene({ hop, view, language }: Required<SceneInclude>): MadeScene | 'busy' | 'failed' {
  const { makeScene } = useActions();
  const workspace = usePageState((state) => state.workspace);
  const trace = usePageState((state) => state.trace);
  const [made, setMade] = useState<MadeScene | 'busy' | 'failed'>('busy');
  useEffect(() => {
    let wanted = true;
    makeScene({ hop, view, language }).then(
      (scene) => wanted && setMade(scene),
      () => wanted && setMade('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [makeScene, hop, view, language, workspace, trace]);
  return made;
}
