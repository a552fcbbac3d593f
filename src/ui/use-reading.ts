import { useEffect } from 'react';
import type { Messages } from '../i18n/messages.ts';
import { lengthOf } from '../i18n/told.ts';
import type { Page } from '../state/page.ts';

/** The packet rests as long as its hop is to read, in the language shown. */
export function useReading({ store }: Page, messages: Messages): void {
  useEffect(() => {
    store.getState().actions.readWith((hop, direction) => lengthOf(messages.hop(hop, direction)));
  }, [store, messages]);
}
