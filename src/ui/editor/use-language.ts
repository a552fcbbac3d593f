import { useEffect, useMemo, useRef } from 'react';
import type { LocatedDiagnostic } from '../../engine/index.ts';
import { loadFieldMessages } from '../../i18n/field-messages.ts';
import { writtenPlaces } from '../../state/text-of-object.ts';
import { useMessages, usePage, usePageState } from '../page-context.tsx';
import type { MonacoEditor } from './monaco/monaco-editor.ts';
import { objectActions } from './tools/object-actions.ts';
import type { MonacoModule } from './use-monaco.ts';

/** What the lightbulb asks of the page. */
export interface Fixing {
  readonly preview: (finding: LocatedDiagnostic) => void;
  readonly all: (document: number) => void;
}

/** What the full editor offers inside the text: lenses, filled-in fields, completion, hover, fixes, order. */
export function useLanguage(
  editor: MonacoEditor | undefined,
  monaco: MonacoModule | undefined,
  { defaultsShown, fixing }: { readonly defaultsShown: boolean; readonly fixing: Fixing },
): void {
  const page = usePage();
  const messages = useMessages();
  const analysis = usePageState((state) => state.analysis);
  const words = messages.editor;
  const shown = useRef({ messages, fixing });
  useEffect(() => {
    shown.current = { messages, fixing };
  }, [messages, fixing]);

  const lenses = useMemo(() => {
    const actions = objectActions(page);
    return [
      { words: words.object.send, act: actions.send },
      { words: words.object.show, act: actions.show },
      { words: words.object.inCluster, act: actions.showInCluster },
    ];
  }, [page, words]);
  useEffect(() => {
    if (analysis !== undefined) editor?.setObjects(writtenPlaces(analysis), lenses);
  }, [editor, analysis, lenses]);

  useEffect(() => {
    if (editor === undefined) return;
    let wanted = true;
    if (!defaultsShown) editor.setFilledIn([], '');
    else if (analysis !== undefined)
      void page.engine.filledIn().then(
        (lines) => wanted && editor.setFilledIn(lines, words.defaults.hint),
        () => undefined,
      );
    return () => {
      wanted = false;
    };
  }, [editor, analysis, defaultsShown, page, words]);

  useEffect(() => {
    if (editor === undefined || monaco === undefined) return;
    return monaco.registerLanguage(
      editor,
      {
        engine: page.engine,
        settled: page.settled,
        store: page.store,
        words: () => loadFieldMessages(shown.current.messages.language),
        messages: () => shown.current.messages,
      },
      {
        preview: (finding) => shown.current.fixing.preview(finding),
        all: (document) => shown.current.fixing.all(document),
      },
    );
  }, [editor, monaco, page]);
}
