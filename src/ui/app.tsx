import { lazy, useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { loadMessages } from '../i18n/load.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Page } from '../state/page.ts';
import { usePrinting } from './handout/use-printing.ts';
import { useUndoKeys } from './history/use-undo-keys.ts';
import { Later } from './later.tsx';
import { NarrowPage } from './narrow-page.tsx';
import { PageProvider } from './page-context.tsx';
import { usePastedLink } from './share/use-pasted-link.ts';
import { useReading } from './use-reading.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useMedia } from './use-media.ts';
import { Workbench } from './workbench.tsx';

const ObjectView = lazy(async () => ({
  default: (await import('./object-view/object-view.tsx')).ObjectViewDialog,
}));

const LessonList = lazy(async () => ({ default: (await import('./lessons/lesson-list.tsx')).LessonList }));
const ShareDialog = lazy(async () => ({ default: (await import('./share/share-dialog.tsx')).ShareDialog }));
const ExportDialog = lazy(async () => ({ default: (await import('./export/export-dialog.tsx')).ExportDialog }));
const Handout = lazy(async () => ({ default: (await import('./handout/handout.tsx')).Handout }));
const EmbedDialog = lazy(async () => ({ default: (await import('./embed-dialog/embed-dialog.tsx')).EmbedDialog }));
const OneFileDialog = lazy(async () => ({ default: (await import('./offline/one-file-dialog.tsx')).OneFileDialog }));
const NotOpened = lazy(async () => ({ default: (await import('./share/not-opened.tsx')).NotOpenedDialog }));
const PresenterPage = lazy(async () => ({ default: (await import('./presenter/presenter-page.tsx')).PresenterPage }));
const ComparePage = lazy(async () => ({ default: (await import('./compare/compare-page.tsx')).ComparePage }));

/** The page in one language; `messages` are those to begin with. */
export function App({ page, messages: first }: { readonly page: Page; readonly messages: Messages }): ReactNode {
  const language = useStore(page.store, (state) => state.look.language);
  const theme = useStore(page.store, (state) => state.look.theme);
  const objectShown = useStore(page.store, (state) => state.objectShown);
  const comparing = useStore(page.store, (state) => state.comparing);
  const presenting = useStore(page.store, (state) => state.presenting !== undefined);
  const lessonsShown = useStore(page.store, (state) => state.lessons.listShown);
  const sharing = useStore(page.store, (state) => state.sharing);
  const exporting = useStore(page.store, (state) => state.exporting);
  const printing = useStore(page.store, (state) => state.printing);
  const embedding = useStore(page.store, (state) => state.embedding);
  const oneFile = useStore(page.store, (state) => state.oneFile);
  const notOpened = useStore(page.store, (state) => state.notOpened);
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
  useReading(page, messages);
  useUndoKeys(page);
  usePrinting(page);
  usePastedLink(page);
  const wide = useMedia('(min-width: 900px)');
  return (
    <PageProvider page={page} messages={messages}>
      <SkipLink to="#request select" words={messages.ui.skipToRequest} />
      <SkipLink to="#story [role=group] button + button" words={messages.ui.skipToStory} />
      {wide ? <Workbench /> : <NarrowPage />}
      {comparing && (
        <Later key="compare">
          <ComparePage />
        </Later>
      )}
      {presenting && (
        <Later key="presenter">
          <PresenterPage />
        </Later>
      )}
      {lessonsShown && (
        <Later key="lessons">
          <LessonList />
        </Later>
      )}
      {sharing && (
        <Later key="share">
          <ShareDialog />
        </Later>
      )}
      {exporting && (
        <Later key="export">
          <ExportDialog />
        </Later>
      )}
      {printing && (
        <Later key="print">
          <Handout />
        </Later>
      )}
      {embedding && (
        <Later key="embed">
          <EmbedDialog />
        </Later>
      )}
      {oneFile && (
        <Later key="one file">
          <OneFileDialog />
        </Later>
      )}
      {notOpened !== undefined && (
        <Later key="not opened">
          <NotOpened what={notOpened} />
        </Later>
      )}
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
