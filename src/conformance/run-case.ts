import { analyse, type Answer } from '../engine/analyse.ts';
import { DEFAULT_SETTINGS, type ClusterSettings } from '../engine/settings.ts';
import { NOTHING_ALLOCATED, type Workspace } from '../engine/workspace.ts';
import { isFields, readCaseFile, unknownKeys, type Case, type Fields } from './case-file.ts';
import { checkClean, checkDiagnostic } from './check-diagnostics.ts';
import { checkLookup, checkResolvConf } from './check-lookup.ts';
import { checkObject } from './check-objects.ts';
import { checkReach } from './check-reach.ts';
import type { CheckResult } from './check-result.ts';
import { checkSend } from './check-send.ts';
import { readEvent } from './read-event.ts';

export interface SuiteResult {
  readonly suite: string;
  readonly cases: readonly CaseResult[];
}

export interface CaseResult {
  readonly name: string;
  readonly checks: readonly CheckResult[];
}

/** Runs a case file against the engine. A crash in one case is that case's failure. */
export function runSuite(text: string, fileName: string): SuiteResult {
  const file = readCaseFile(text);
  return {
    suite: file.suite === '' ? fileName : file.suite,
    cases: file.cases.map((one) => ({ name: one.name, checks: runCase(one) })),
  };
}

function runCase(one: Case): CheckResult[] {
  const unknown = [...one.unknown, ...unknownKeys(one.settings, Object.keys(DEFAULT_SETTINGS))];
  if (unknown.length > 0)
    return [{ what: 'case', passed: false, expected: 'only known keys', actual: unknown.join(', ') }];
  const answer = attempt('manifests', () => analyse(workspaceOf(one)));
  if ('passed' in answer) return [answer];
  const answerAt = secondsOf(one, answer);
  const results = [
    ...one.diagnostics.map((entry) => checkDiagnostic(answer.analysis.diagnostics, entry)),
    ...(one.clean ? [checkClean(answer.analysis.diagnostics)] : []),
    ...one.objects.flatMap((entry) => attempt(describe(entry), () => checkObject(answerAt(entry).cluster, entry))),
    ...one.checks.map((check) => attempt(describe(check), () => runCheck(answerAt(check), answer, check))),
  ];
  return results.length > 0
    ? results
    : [{ what: 'case', passed: false, expected: 'something to check', actual: 'nothing' }];
}

/** The answer for a check: of the second that it names, or of the settled cluster. Each second is asked once. */
export function secondsOf(one: Case, settled: Answer): (check: Fields) => Answer {
  const answers = new Map<number, Answer>();
  return ({ at }) => {
    if (at === undefined) return settled;
    if (typeof at !== 'number') throw new Error(`at: ${String(at)} is no second`);
    let answer = answers.get(at);
    if (!answer) {
      const events = one.events.map((event) => readEvent(event, settled.cluster));
      const { allocated } = settled.analysis;
      answer = analyse({ ...workspaceOf(one), allocated, events, now: at }, settled);
      answers.set(at, answer);
    }
    return answer;
  };
}

export function workspaceOf(one: Case): Workspace {
  return {
    text: one.manifests,
    documents: [],
    settings: { ...DEFAULT_SETTINGS, ...(one.settings as Partial<ClusterSettings>) },
    events: [],
    now: 0,
    requests: [],
    seed: 1,
    allocated: NOTHING_ALLOCATED,
  };
}

function runCheck({ cluster }: Answer, settled: Answer, check: Fields): CheckResult {
  const { expect } = check;
  const kind = ['lookup', 'resolvConf', 'send', 'reach'].find((name) => check[name] !== undefined);
  const known = kind === undefined ? [] : [kind, 'expect', 'at', ...(kind === 'reach' ? ['pods'] : [])];
  const unknown = unknownKeys(check, known);
  if (unknown.length > 0)
    return { what: describe(check), passed: false, expected: 'a known check', actual: unknown.join(', ') };
  if (kind === 'reach') return checkReach(cluster, check, expect);
  if (!isFields(expect)) return { what: describe(check), passed: false, expected: 'an expectation', actual: 'none' };
  if (kind === 'lookup') return checkLookup(cluster, check['lookup'] as Fields, expect);
  if (kind === 'resolvConf') return checkResolvConf(cluster, check['resolvConf'], expect);
  return checkSend(cluster, check['send'] as Fields, expect, settled.cluster);
}

function describe(check: Fields): string {
  return JSON.stringify(check).slice(0, 120);
}

/** What it gives, or its crash as a failed check. */
function attempt<T>(what: string, work: () => T): T | CheckResult {
  try {
    return work();
  } catch (error) {
    const actual =
      error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' ') : String(error);
    return { what, passed: false, expected: 'an answer', actual: `crash: ${actual}` };
  }
}
