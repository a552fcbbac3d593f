import { readFileSync } from 'node:fs';
import { analyse, sendIn, type Answer } from '../engine/analyse.ts';
import { NO_MEMORY } from '../engine/dataplane/memory.ts';
import type { Trace } from '../engine/index.ts';
import { isFields, readCaseFile, type Fields } from './case-file.ts';
import { readRequest } from './client.ts';
import { secondsOf, workspaceOf } from './run-case.ts';

/** The folder of the case files. */
export const suites = new URL('suites/', import.meta.url);

/** A request that a case sends, and the cluster that it was sent in. */
export interface Sent {
  readonly answer: Answer;
  readonly trace: Trace;
}

/** Every request that the cases of a suite send, each in its second: what tests over all traces go through. */
export function sentIn(file: string): readonly Sent[] {
  const { cases } = readCaseFile(readFileSync(new URL(file, suites), 'utf8'));
  return cases.flatMap((one) => {
    const checks = one.checks.filter((check) => isFields(check['send']));
    if (checks.length === 0) return [];
    const answerAt = secondsOf(one, analyse(workspaceOf(one)));
    return checks.map((check, seed): Sent => {
      const answer = answerAt(check);
      const request = readRequest(check['send'] as Fields);
      return { answer, trace: sendIn(answer, request, seed, NO_MEMORY).trace };
    });
  });
}
