import { lazy, useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { loadMessages } from '../i18n/load.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Page } from '../state/page.ts';
import { useUndoKeys } from './history/use-undo-keys.ts';
import { Later } from './later.tsx';
import { NarrowPage } from './narrow-page.tsx';
import { PageProvider } from './page-context.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { useMedia } from './use-media.ts';
import { Workbench } from './workbench.tsx';

const ObjectView = lazy(async () => ({
  default: (await import('./object-view/object-view.tsx')).ObjectViewDialog,
}));

/** The page in one language; `messages` are those to begin with. */
export function App({ page, messages: first }: { readonly page: Page; readonly messages: Messages }): ReactNode {
  const language = useStore(page.store, (state) => state.look.language);
  const theme = useStore(page.store, (state) => state.look.theme);
  const objectShown = useStore(page.store, (state) => state.objectShown);
  const [messages, setMessages] = useState(first);

  useEffect(() => {
    let wanted = true;
    if (language !== messages.language) void loadMessages(language).then((loaded) => wanted && setMessages(loaded));
    return () => {
      wanted = false;
    };
  }, [language, messages]);

  useEffect(() => {
    document.documentElement.lang = messages.language;
    document.title = `${messages.ui.title}: ${messages.ui.tagline}`;
  }, [messages]);

  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  }, [theme]);

  useShortcuts(page);
  useUndoKeys(page);
  const wide = useMedia('(min-width: 900px)');
  return (
    <PageProvider page={page} messages={messages}>
      <SkipLink to="#request select" words={messages.ui.skipToRequest} />
      <SkipLink to="#story [role=group] button + button" words={messages.ui.skipToStory} />
      {wide ? <Workbench /> : <NarrowPage />}
      {objectShown !== undefined && (
        <Later key={`object ${objectShown}`}>
          <ObjectView object={objectShown} />
        </Later>
      )}
    </PageProvider>
  );
}

/** A stop of the Tab key alone: past the bar and the editor, to what `to` selects. */
function SkipLink({ to, words }: { readonly to: string; readonly words: string }): ReactNode {
  return (
    <a
      className="skip"
      href="#root"
      onClick={(event) => {
        event.preventDefault();
        document.querySelector<HTMLElement>(to)?.focus();
      }}
    >
      {words}
    </a>
  );
}
