import { useCallback, useEffect, useState } from 'react';
import { useActions, usePage, usePageState } from '../page-context.tsx';
import type { Choices } from './choices.ts';
import type { Carry } from './files.ts';

/** Puts the scene into a picture as the picture shows it; and says how many values of Secrets it leaves out. */
export function useCarry(choices: Choices): { readonly carry: Carry; readonly removed: number | undefined } {
  const { makeScene } = useActions();
  const { engine } = usePage();
  const workspace = usePageState((state) => state.workspace);
  const [removed, setRemoved] = useState<number>();
  const { carries, moment, view } = choices;

  useEffect(() => {
    let wanted = true;
    makeScene().then(
      (made) => wanted && setRemoved(made.removed),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [makeScene, workspace]);

  const carry = useCallback<Carry>(
    async (picture) => {
      if (!carries) return picture;
      const isAtHop = moment !== 'rest';
      const { packed } = await makeScene({ hop: isAtHop }, { view, ...(isAtHop ? { hop: moment } : {}) });
      return engine.pictureWithScene(picture, packed);
    },
    [engine, makeScene, carries, moment, view],
  );
  return { carry, removed };
}
