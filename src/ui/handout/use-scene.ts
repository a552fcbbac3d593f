import { useEffect, useState } from 'react';
import type { WithoutSecretValues } from '../../engine/index.ts';
import { linkTo } from '../../sharing/link.ts';
import { addressForOthers } from '../../sharing/offline/inside.ts';
import { useActions, usePage, usePageState } from '../page-context.tsx';

/** What is on the page as it may leave it: values of Secrets are in neither. */
export interface PrintedScene {
  readonly manifests: WithoutSecretValues;
  readonly link: string;
}

export function useScene(): PrintedScene | 'busy' | 'failed' {
  const { engine, settled } = usePage();
  const { makeScene } = useActions();
  const workspace = usePageState((state) => state.workspace);
  const trace = usePageState((state) => state.trace);
  const language = usePageState((state) => state.look.language);
  const [scene, setScene] = useState<PrintedScene | 'busy' | 'failed'>('busy');
  useEffect(() => {
    let wanted = true;
    const made = async (): Promise<PrintedScene> => {
      await settled();
      // Whoever opens it sees the request from its beginning.
      const { packed } = await makeScene({ hop: false });
      const manifests = await engine.withoutSecretValues(workspace.text);
      return { manifests, link: linkTo({ kind: 'scene', packed }, addressForOthers()) };
    };
    made().then(
      (ready) => wanted && setScene(ready),
      () => wanted && setScene('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [engine, settled, makeScene, workspace, trace, language]);
  return scene;
}
