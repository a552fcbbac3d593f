import { createContext, use, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Messages } from '../i18n/messages.ts';
import type { PageState } from '../state/model.ts';
import type { Page } from '../state/page.ts';

interface Shown {
  readonly page: Page;
  readonly messages: Messages;
}

const PageContext = createContext<Shown | undefined>(undefined);

/** The page that all beneath belongs to, in the language shown. */
export function PageProvider({ page, messages, children }: Shown & { readonly children: ReactNode }): ReactNode {
  return <PageContext value={{ page, messages }}>{children}</PageContext>;
}

function useShown(): Shown {
  const shown = use(PageContext);
  if (shown === undefined) throw new Error('outside of a page');
  return shown;
}

export function usePage(): Page {
  return useShown().page;
}

export function useMessages(): Messages {
  return useShown().messages;
}

/** A part of the page's state; draws again only when that part changes. */
export function usePageState<T>(select: (state: PageState) => T): T {
  return useStore(usePage().store, select);
}

export function useActions(): PageState['actions'] {
  return usePageState((state) => state.actions);
}
