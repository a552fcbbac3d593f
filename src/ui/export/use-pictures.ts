import { useMemo } from 'react';
import { picturesOfPage, type PagePictures } from '../../sharing/export/page-picture.ts';
import { useMessages, usePageState } from '../page-context.tsx';
import { roomOf, type Choices } from './choices.ts';

/** What is on the page as pictures, laid out as it was chosen; undefined until the engine has answered. */
export function usePictures(choices: Choices): PagePictures | undefined {
  const messages = useMessages();
  const analysis = usePageState((state) => state.analysis);
  const trace = usePageState((state) => state.trace);
  const open = usePageState((state) => state.look.open);
  const { width, height, density } = roomOf(choices);
  const { view } = choices;
  return useMemo(
    // Planned anew: where the page shows no motion, others that see the film do.
    () => analysis && picturesOfPage({ analysis, trace, messages, open }, { width, height, density, view }),
    [analysis, trace, messages, open, width, height, density, view],
  );
}
