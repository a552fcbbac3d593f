import type { Analysis, Workspace } from '../engine/index.ts';
import { textOf, textSent } from './text-change.ts';
import type { SentText } from './text-change.ts';

/** What the page asks: a workspace, as what became of the one that it asked about before. What is absent is as it was. */
export interface Question {
  /** The question that it is a change of, as it was counted by both; absent where the workspace is whole. */
  readonly after?: number;
  readonly text: SentText;
  /** Given out by the worker in the answer of this number, or where that has not kept it, whole. */
  readonly documents: number | Workspace['documents'];
  readonly allocated: number | Workspace['allocated'];
  readonly changes: Partial<Omit<Workspace, 'text' | 'documents' | 'allocated'>>;
}

/** What an answer gave out, to come back with a later question. */
interface Given {
  readonly number: number;
  readonly documents: Workspace['documents'];
  readonly allocated: Workspace['allocated'];
}

/** What page and worker both have after an answer, so that neither sends it again. */
export interface Shared {
  readonly number: number;
  readonly workspace: Workspace;
  readonly analysis: Analysis;
  readonly given: readonly Given[];
}

/** A workspace as a question, to a worker with which this is shared. */
export function questionAbout(workspace: Workspace, shared: Shared | undefined): Question {
  const { text, documents, allocated, ...rest } = workspace;
  if (!shared) return { text, documents, allocated, changes: rest };
  const { workspace: before, given, number } = shared;
  const changed = Object.entries(rest).filter(([key, value]) => before[key as keyof typeof rest] !== value);
  return {
    after: number,
    text: textSent(text, before.text),
    documents: given.find((each) => each.documents === documents)?.number ?? documents,
    allocated: given.find((each) => each.allocated === allocated)?.number ?? allocated,
    changes: Object.fromEntries(changed),
  };
}

/** The workspace that a question is about. */
export function workspaceOf(question: Question, shared: Shared | undefined): Workspace {
  const { after, text, documents, allocated, changes } = question;
  if (after !== shared?.number) throw new Error('a question about another workspace than the one before');
  const given = (number: number) => shared!.given.find((each) => each.number === number)!;
  return {
    ...(shared?.workspace as Workspace),
    ...changes,
    text: textOf(text, shared?.workspace.text),
    documents: typeof documents === 'number' ? given(documents).documents : documents,
    allocated: typeof allocated === 'number' ? given(allocated).allocated : allocated,
  };
}

/**
 * What both have once a question was answered. Of what was given out they keep the newest and what this question named: an
 * answer that comes too late for the page is not taken, and its next question names the same once more.
 */
export function sharedAfter(
  question: Question,
  workspace: Workspace,
  analysis: Analysis,
  before: Shared | undefined,
): Shared {
  const number = (before?.number ?? 0) + 1;
  const { documents, allocated } = question;
  const named = before?.given.filter((each) => each.number === documents || each.number === allocated) ?? [];
  const newest = { number, documents: analysis.remembered, allocated: analysis.allocated };
  return { number, workspace, analysis, given: [...named, newest] };
}
