import { languages, type editor as api, type IDisposable } from 'monaco-editor/editor';
import type { HoverInfo } from '../../../engine/index.ts';
import { marked, type FieldMessages } from '../../../i18n/field-messages.ts';
import { documentAt } from './document-at.ts';
import type { LanguageSource } from './language-source.ts';
import { markdown } from './markdown.ts';

/** What a field does, under the pointer or the caret. */
export function registerHover(model: api.ITextModel, source: LanguageSource): IDisposable {
  return languages.registerHoverProvider('yaml', {
    async provideHover(asked, position) {
      if (asked !== model) return null;
      const here = documentAt(model, position);
      const [info, words] = await Promise.all([
        source.engine.hover(here.text, here.offset).catch(() => undefined),
        source.words(),
      ]);
      if (info === undefined) return null;
      return { range: here.inText(info.range), contents: paragraphs(info, words).map((value) => ({ value })) };
    },
  });
}

function paragraphs(info: HoverInfo, words: FieldMessages): string[] {
  const facts = [
    `**${info.path}**`,
    `\`${info.type}\``,
    ...(info.required ? [words.required] : []),
    ...(info.default === undefined ? [] : [`${words.default}: \`${info.default}\``]),
  ];
  return [
    facts.join(' · '),
    ...(info.field === undefined ? [] : [markdown(marked(words.sentences[info.field]))]),
    ...info.notes.map((note) => markdown(words.note(note))),
    ...(info.allowed.length === 0 ? [] : [`${words.allowed}: ${info.allowed.map((word) => `\`${word}\``).join(' ')}`]),
    ...(info.docs === undefined ? [] : [`[${words.readOn(info.kind)}](${words.docs(info.docs)})`]),
  ];
}
