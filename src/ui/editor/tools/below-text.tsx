import type { ReactNode } from 'react';
import type { Editing } from '../editing.ts';
import { DropTarget } from './drop-target.tsx';
import { JsonOffer } from './json-offer.tsx';
import { ObjectBar } from './object-bar.tsx';

/** Below the text: what is offered for it as it is. Loaded after the picture. */
export function BelowText({ editing }: { readonly editing: Editing }): ReactNode {
  return (
    <>
      <JsonOffer editing={editing} />
      <ObjectBar />
      <DropTarget editing={editing} />
    </>
  );
}
