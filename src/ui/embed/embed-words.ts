import type { EmbedMessages } from '../../i18n/embed-messages.ts';
import type { Messages } from '../../i18n/messages.ts';
import { plain } from '../../i18n/text.ts';
import type { EmbedProblem, EmbedWords } from '../../state/embed-reports.ts';

/** What the page around hears, in the very words that are shown. */
export function embedWords(messages: Messages, words: EmbedMessages): EmbedWords {
  const { ui, share, story } = messages;

  function problemIn(problem: EmbedProblem): string {
    switch (problem.of) {
      case 'opening': {
        const { title, problems } = share.notOpened;
        return `${title[problem.from]}: ${problems[problem.problem](problem.field)}`;
      }
      case 'url': {
        const known: Readonly<Record<string, string>> = ui.request.urlProblems;
        return known[problem.problem] ?? problem.problem;
      }
      case 'request':
        return words.request[problem.problem];
      case 'engine':
        return problem.problem === 'failed' ? ui.engine.failed : ui.engine.restarted(undefined);
    }
  }

  return {
    language: messages.language,
    hop: ({ hop, direction }) => plain(messages.hop(hop, direction)),
    beforeFirst: story.beforeFirst,
    verdict: (trace) => plain(story.summary(trace)),
    problem: problemIn,
  };
}
