import { addressOf, askedBy, LONGEST_LINK, type Asked } from '../sharing/link.ts';
import { askedAddress, type AskingAddress } from '../sharing/offline/inside.ts';
import type { Beside } from './beside.ts';
import type { PageStore } from './store.ts';

/** The part of a window that says what is asked for. */
export interface AddressBar extends Pick<Window, 'history' | 'addEventListener'> {
  readonly location: AskingAddress;
}

/** That of this page, which may be a file with a scene inside. */
export function addressBar(): AddressBar {
  return {
    get location() {
      return askedAddress();
    },
    history,
    addEventListener: window.addEventListener.bind(window),
  };
}

/**
 * Keeps page and address together: what the address asks for stands on the page, beside one's own work, and the address says
 * what stands there. Resolves once what it asks for at the beginning is open.
 */
export async function followAddress(store: PageStore, bar: AddressBar): Promise<void> {
  /** What the page was asked for last by its address, or told it. */
  let known = keyOf(askedBy(bar.location));

  async function open(asked: Asked | undefined): Promise<void> {
    const { actions } = store.getState();
    if (asked === undefined) await actions.backToOwn();
    else if (asked.kind === 'scene') await actions.openShared(asked.packed, bar.location.byFile ? 'file' : 'link');
    else await actions.openNamed(asked.kind, asked.id);
  }

  function changed(): void {
    const asked = askedBy(bar.location);
    if (keyOf(asked) === known) return;
    known = keyOf(asked);
    void open(asked);
  }

  store.subscribe(({ beside }, before) => {
    if (beside === before.beside) return;
    const asked = askedFor(beside, bar.location.href);
    if (keyOf(asked) === known) return;
    known = keyOf(asked);
    try {
      bar.history.pushState(undefined, '', addressOf(asked, bar.location.href));
    } catch {
      // A sandboxed page may not: it does without.
    }
  });
  // Both tell of another fragment; "back" after a lesson tells by the second alone.
  bar.addEventListener('hashchange', changed);
  bar.addEventListener('popstate', changed);

  const asked = askedBy(bar.location);
  if (asked !== undefined) await open(asked);
}

/** Something too long for an address is not in it. */
function askedFor(beside: Beside | undefined, href: string): Asked | undefined {
  if (beside?.kind !== 'scene') return beside;
  const asked: Asked = { kind: 'scene', packed: beside.packed };
  return addressOf(asked, href).length > LONGEST_LINK ? undefined : asked;
}

function keyOf(asked: Asked | undefined): string {
  return asked === undefined ? '' : asked.kind === 'scene' ? asked.packed : `${asked.kind} ${asked.id}`;
}
