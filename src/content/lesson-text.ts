/** The words of a lesson in one language: a Markdown file, cut at its headings. */
export interface LessonText {
  readonly title: string;
  /** Markdown, as all that follows. */
  readonly intro: string;
  /** By the id of its step, in the order of the file. */
  readonly steps: ReadonlyMap<string, StepText>;
  /** What is to be reached. */
  readonly goal: string;
  readonly hint: string;
  /** Why the solution is one; its manifest stands in `solution.yaml`. */
  readonly solution: string;
  /** For who teaches it; '' where there are none. */
  readonly notes: string;
}

export interface StepText {
  readonly heading: string;
  /** What to try, and what to look at. */
  readonly body: string;
  /** What it shows, said once it was tried. */
  readonly after: string;
}

const OWN = ['goal', 'hint', 'solution', 'notes'];

/**
 * Reads a lesson's words. `# Title`, then the introduction; `## id: Heading` for each step, with what is said afterwards below a
 * line of `***`; at last `## goal`, `## hint`, `## solution`, and `## notes` where there are some.
 */
export function readLessonText(markdown: string): LessonText {
  const [head = '', ...sections] = markdown.split(/^## /m);
  const [, title = '', intro = ''] = /^# (.*)\n([^]*)$/.exec(head.trim() + '\n') ?? [];
  const named = sections.map((section) => {
    const [, id = '', heading = '', body = ''] = /^([\w-]+)(?:: *(.*))?\n([^]*)$/.exec(section) ?? [];
    return { id, heading, body: body.trim() };
  });
  const own = (id: string): string => named.find((each) => each.id === id)?.body ?? '';
  return {
    title,
    intro: intro.trim(),
    steps: new Map(
      named
        .filter(({ id }) => !OWN.includes(id))
        .map(({ id, heading, body }) => {
          const [before = '', after = ''] = body.split(/^\*\*\*$/m);
          return [id, { heading, body: before.trim(), after: after.trim() }];
        }),
    ),
    goal: own('goal'),
    hint: own('hint'),
    solution: own('solution'),
    notes: own('notes'),
  };
}
