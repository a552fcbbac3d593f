import { useEffect, useState } from 'react';
import type { ExportFormat } from '../../i18n/export-messages.ts';
import { storyMarkdown } from '../../sharing/export/markdown.ts';
import { mermaidBlock, mermaidOf } from '../../sharing/export/mermaid.ts';
import { useMessages, usePage, usePageState } from '../page-context.tsx';

/** A text that may leave the page, and how many values of Secrets were left out of it. */
export interface MadeText {
  readonly text: string;
  readonly removed?: number;
}

/** What was chosen as a text; undefined where it is none, or nothing was sent, or it is not there yet. */
export function useText(format: ExportFormat, block: boolean): MadeText | undefined {
  const messages = useMessages();
  const { engine, settled, store } = usePage();
  const trace = usePageState((state) => state.trace);
  const manifests = usePageState((state) => state.workspace.text);
  const [clean, setClean] = useState<MadeText>();
  useEffect(() => {
    if (format !== 'yaml') return undefined;
    let wanted = true;
    // What is being typed belongs to it.
    const made = settled().then(() => engine.withoutSecretValues(store.getState().workspace.text));
    made.then(
      (text) => wanted && setClean(text),
      () => wanted && setClean(undefined),
    );
    return () => {
      wanted = false;
    };
  }, [engine, settled, store, format, manifests]);
  if (format === 'yaml') return clean;
  if (trace === undefined) return undefined;
  if (format === 'markdown') return { text: storyMarkdown(trace, messages) };
  if (format !== 'mermaid') return undefined;
  const diagram = mermaidOf(trace, messages);
  return { text: block ? mermaidBlock(diagram) : diagram };
}
