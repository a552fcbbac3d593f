import { languages, type editor as api, type IDisposable } from 'monaco-editor/editor';
import type { CompletionItem } from '../../../engine/index.ts';
import { plain } from '../../../i18n/text.ts';
import { marked, type FieldMessages } from '../../../i18n/field-messages.ts';
import { documentAt, type DocumentAt } from './document-at.ts';
import type { LanguageSource } from './language-source.ts';
import { markdown } from './markdown.ts';

const KINDS = {
  field: languages.CompletionItemKind.Field,
  value: languages.CompletionItemKind.Value,
  name: languages.CompletionItemKind.Reference,
};

const { InsertAsSnippet, KeepWhitespace } = languages.CompletionItemInsertTextRule;

/** What may be written at the caret, from the schema and the cluster, in the order in which the engine gives it. */
export function registerCompletion(model: api.ITextModel, source: LanguageSource): IDisposable {
  return languages.registerCompletionItemProvider('yaml', {
    triggerCharacters: [' ', ':', '-', '/', '"', "'"],
    async provideCompletionItems(asked, position, _, cancelled) {
      if (asked !== model) return { suggestions: [] };
      const here = documentAt(model, position);
      const [items, words] = await Promise.all([
        source.engine.complete(here.text, here.offset).catch(() => []),
        source.words(),
      ]);
      if (cancelled.isCancellationRequested) return { suggestions: [] };
      return { suggestions: items.map((item, index) => suggestionOf(item, index, here, words)) };
    },
  });
}

function suggestionOf(
  item: CompletionItem,
  index: number,
  here: DocumentAt,
  words: FieldMessages,
): languages.CompletionItem {
  const { label, kind, insert, required, detail, range } = item;
  const beside = [
    required ? words.required : '',
    detail.type ?? '',
    detail.pods === undefined ? '' : words.pods(detail.pods),
  ];
  const more = [
    detail.field === undefined ? '' : markdown(marked(words.sentences[detail.field])),
    detail.default === undefined ? '' : `${words.default}: \`${detail.default}\``,
    detail.from === undefined ? '' : markdown(words.from(detail.from)),
    detail.note === undefined ? '' : markdown(words.note(detail.note)),
  ].filter((line) => line !== '');
  return {
    label: { label, description: beside.filter((word) => word !== '').join(' · ') },
    kind: KINDS[kind],
    insertText: insert,
    insertTextRules: InsertAsSnippet | KeepWhitespace,
    range: here.inText(range),
    filterText: label,
    sortText: String(index).padStart(5, '0'),
    detail: detail.from === undefined ? (detail.type ?? '') : plain(words.from(detail.from)),
    ...(more.length === 0 ? {} : { documentation: { value: more.join('\n\n') } }),
    ...(detail.note === undefined ? {} : { tags: [languages.CompletionItemTag.Deprecated] }),
    // A key that was written wants its value at once.
    ...(/: ?$/.test(insert) ? { command: { id: 'editor.action.triggerSuggest', title: '' } } : {}),
  };
}
