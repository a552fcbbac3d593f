import type { CompletionItem, HoverInfo, ObjectRef, Replacement } from '../engine/index.ts';
import type { AnalysisPatch } from './answer.ts';
import { NOTHING_KNOWN } from './answer.ts';
import { analysisPatch } from './answer-difference.ts';
import type { EngineService } from './messages.ts';
import { sharedAfter, workspaceOf } from './question.ts';
import type { Question, Shared } from './question.ts';
import { textOf } from './text-change.ts';
import type { SentText } from './text-change.ts';

/** The service as it is asked through messages: what both ends know already is not sent again. */
export interface WireService extends Omit<EngineService, 'analyse' | 'complete' | 'hover' | 'jsonAsYaml'> {
  analyse(question: Question, open?: readonly ObjectRef[]): AnalysisPatch;
  complete(text: SentText, offset: number): readonly CompletionItem[];
  hover(text: SentText, offset: number): HoverInfo | undefined;
  jsonAsYaml(text: SentText): readonly Replacement[];
}

/** Texts are changes of the text analysed last. */
export function overWire(service: EngineService): WireService {
  let shared: Shared | undefined;
  const whole = (text: SentText) => textOf(text, shared?.workspace.text);
  return {
    ...service,
    analyse(question, open) {
      const before = question.after === undefined ? undefined : shared;
      const workspace = workspaceOf(question, before);
      const analysis = service.analyse(workspace, open);
      shared = sharedAfter(question, workspace, analysis, before);
      return analysisPatch(before?.analysis ?? NOTHING_KNOWN, analysis);
    },
    complete: (text, offset) => service.complete(whole(text), offset),
    hover: (text, offset) => service.hover(whole(text), offset),
    jsonAsYaml: (text) => service.jsonAsYaml(whole(text)),
  };
}
