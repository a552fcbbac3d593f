import { requestOf } from '../content/asked-request.ts';
import { changedBy } from '../content/lesson-workspace.ts';
import type { Lesson } from '../content/lesson.ts';
import type { Analysis, ClientRequest, Workspace } from '../engine/index.ts';
import type { ToFrame } from '../sharing/embed/messages.ts';
import type { Draft } from './model.ts';
import type { PageStore } from './store.ts';
import { suggestRequest } from './suggestions.ts';

/** What is to be sent and where it is to stand, once what was opened is answered. */
export interface Wanted {
  readonly request?: ClientRequest | undefined;
  /** Counted from 0. */
  readonly hop?: number | undefined;
  /** The lesson whose first request it is. */
  readonly lesson?: string;
}

/** The request of what was opened: a scene's own, a lesson's first, else what the cluster offers; undefined where it offers nothing. */
export async function requestWanted(
  store: PageStore,
  settled: () => Promise<void>,
  { request, lesson: id }: Wanted,
): Promise<ClientRequest | undefined> {
  await settled();
  if (request !== undefined) return request;
  const { analysis, draft, workspace, look } = store.getState();
  if (analysis === undefined) return undefined;
  const loaded =
    id === undefined ? undefined : await import('../content/lessons.ts').then((it) => it.loadLesson(id, look.language));
  if (loaded === undefined) return suggestRequest(analysis, draft);
  const first = firstOfLesson(loaded.lesson, workspace, analysis);
  if (first.workspace !== workspace) store.setState({ workspace: first.workspace });
  await settled();
  const { analysis: now = analysis } = store.getState();
  return first.request(now) ?? suggestRequest(now, draft);
}

/** What a lesson lets happen before its first request, and that request. */
function firstOfLesson(
  { steps: [first] }: Lesson,
  workspace: Workspace,
  analysis: Analysis,
): { readonly workspace: Workspace; readonly request: (analysis: Analysis) => ClientRequest | undefined } {
  return {
    workspace: first?.change === undefined ? workspace : changedBy(workspace, first.change, analysis),
    request: (now) => first && requestOf(first.request, now),
  };
}

/** The request that a message asks for, what it leaves open as the request before had it; a word for what is not there. */
export function requestIn(
  { from, method, url }: Extract<ToFrame, { type: 'send' }>,
  analysis: Analysis,
  draft: Draft,
): ClientRequest | 'no-sender' | 'no-address' | 'nothing-to-send' {
  const sender = from === undefined ? draft.from : requestOf({ from, to: '' }, analysis)?.from;
  if (from !== undefined && sender === undefined) return 'no-sender';
  // Written as lessons write it: an address of the cluster may stand in braces.
  const address = url === undefined ? draft.url : requestOf({ from: from ?? 'internet', to: url }, analysis)?.url;
  if (url !== undefined && address === undefined) return 'no-address';
  const asked: Draft = {
    method: method ?? draft.method,
    ...(sender === undefined ? {} : { from: sender }),
    ...(address === undefined ? {} : { url: address }),
  };
  return suggestRequest(analysis, asked) ?? 'nothing-to-send';
}
