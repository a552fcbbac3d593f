import { askedAddress } from '../sharing/offline/inside.ts';
import { createEmbed, type Embed } from './embed.ts';
import { hostOf } from './embed-host.ts';
import type { Services } from './services.ts';
import type { PageStore } from './store.ts';

/** The embed of this window. */
export function openEmbed(store: PageStore, services: Pick<Services, 'clock' | 'settled' | 'reducedMotion'>): Embed {
  return createEmbed(store, {
    ...services,
    host: hostOf(window),
    // A page that is one file may hold what is asked for.
    location: {
      get search() {
        return askedAddress().search;
      },
      get hash() {
        return askedAddress().hash;
      },
    },
    onAddress: (changed) => addEventListener('hashchange', changed),
  });
}
