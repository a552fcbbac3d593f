import { admit } from './admit.ts';
import type { Replacement } from './field-edit.ts';
import { fullWidthReplacements } from './full-width.ts';
import { parseText } from './parse.ts';
import { replaced } from './pieces.ts';
import type { SyntaxProblem } from './syntax.ts';
import { endOfLine, startOfLine, syntaxTree } from './syntax-tree.ts';

/** What makes a document readable again. */
export interface TextRepair {
  readonly code: 'replace-tabs' | 'replace-full-width' | 'space-after-colon' | 'quote-value';
  /** The value that is put in quotes; '' otherwise. */
  readonly value: string;
  readonly replacements: readonly Replacement[];
}

/** The repair of a document that cannot be read, where there is one: it is tried before it is offered. */
export function repairOf(text: string, problem: SyntaxProblem): TextRepair | undefined {
  let best: TextRepair | undefined;
  let bestErrors = Infinity;
  for (const candidate of candidates(text, problem)) {
    const after = replaced(text, candidate.replacements);
    if (candidate.replacements.length === 0 || syntaxTree(after) === undefined) continue;
    const errors = errorsIn(after);
    if (errors < bestErrors) [best, bestErrors] = [candidate, errors];
  }
  return best;
}

/** How much is still wrong, now that it can be read: a tab may be two columns or eight. */
function errorsIn(text: string): number {
  return admit(parseText(text)).flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error'))
    .length;
}

function candidates(text: string, problem: SyntaxProblem): readonly TextRepair[] {
  const simple = (code: TextRepair['code'], replacements: readonly Replacement[]) => ({
    code,
    value: '',
    replacements,
  });
  switch (problem.code) {
    case 'tab-indentation':
      return [2, 4, 8].map((width) => simple('replace-tabs', withoutTabs(text, width)));
    case 'full-width-character':
      return [simple('replace-full-width', fullWidthReplacements(text))];
    case 'template-expression':
      return [];
    default:
      return [simple('space-after-colon', spaceAfterColon(text, problem)), ...quoted(text, problem)];
  }
}

/** Tabs of the indentation as spaces; one behind a dash is one space. */
function withoutTabs(text: string, width: number): readonly Replacement[] {
  return [...text.matchAll(/^([ \t]*)((?:-[ \t]+)*)/gm)].flatMap(({ index, 0: all, 1: indent = '', 2: dashes = '' }) =>
    all.includes('\t')
      ? [
          {
            start: index,
            end: index + all.length,
            text: indent.replaceAll('\t', ' '.repeat(width)) + dashes.replaceAll('\t', ' '),
          },
        ]
      : [],
  );
}

/** `port:80` at the problem, or on the line before it, where the reader is still at its value. */
function spaceAfterColon(text: string, { start }: SyntaxProblem): readonly Replacement[] {
  const own = startOfLine(text, start);
  const lines = own === 0 ? [own] : [startOfLine(text, own - 1), own];
  return lines.flatMap((line) => {
    const match = /^\s*(?:- +)*[A-Za-z][\w.-]*:(?=[^\s:/])/.exec(text.slice(line, endOfLine(text, line)));
    const at = line + (match?.[0].length ?? 0);
    return match ? [{ start: at, end: at, text: ' ' }] : [];
  });
}

/** A value that begins with a character of YAML's own, or has a colon in it: `*.example.com`, `a: b: c`. */
function quoted(text: string, { start }: SyntaxProblem): readonly TextRepair[] {
  const line = startOfLine(text, start);
  const match = /^(\s*(?:- +)*(?:[^\s:#'"[{-][^:#]*: +)?)([^\s'"#].*?)( +#.*)?$/.exec(
    text.slice(line, endOfLine(text, line)),
  );
  const [, before = '', value = ''] = match ?? [];
  if (value === '' || /^[{[]/.test(value) || !/[:-] +$/.test(before)) return [];
  const from = line + before.length;
  return [
    {
      code: 'quote-value',
      value,
      replacements: [{ start: from, end: from + value.length, text: JSON.stringify(value) }],
    },
  ];
}
