import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse, sendIn, type Answer } from '../engine/analyse.ts';
import { NO_MEMORY } from '../engine/dataplane/memory.ts';
import type { Decision, Hop, Trace } from '../engine/index.ts';
import { en } from '../i18n/en/messages.ts';
import { ja } from '../i18n/ja/messages.ts';
import type { Messages } from '../i18n/messages.ts';
import { plain, type Text } from '../i18n/text.ts';
import { lengthOf } from '../i18n/told.ts';
import { hopsInOrder } from '../scene/hops.ts';
import { isFields, readCaseFile, type Fields } from './case-file.ts';
import { readClient } from './client.ts';
import { secondsOf, workspaceOf } from './run-case.ts';

const suites = new URL('suites/', import.meta.url);

/** Two lines; a little more where a Service's or a host's name is long. */
const TWO_LINES = 90;
const LONG_NAME = 20;

/** The traces of every request that the cases of a suite send, each in its second. */
function tracesOf(file: string): Trace[] {
  const { cases } = readCaseFile(readFileSync(new URL(file, suites), 'utf8'));
  return cases.flatMap((one) => {
    const checks = one.checks.filter((check) => isFields(check['send']));
    if (checks.length === 0) return [];
    const answerAt = secondsOf(one, analyse(workspaceOf(one)));
    return checks.map((check, index) => traceOf(answerAt(check), check['send'] as Fields, index));
  });
}

function traceOf(answer: Answer, sent: Fields, seed: number): Trace {
  const request = {
    from: readClient(sent['from']),
    method: String(sent['method'] ?? 'GET'),
    url: String(sent['to']),
    headers: (sent['headers'] ?? {}) as Readonly<Record<string, string>>,
  };
  return sendIn(answer, request, seed, NO_MEMORY).trace;
}

function decided({ decisions }: Messages, decision: Decision, hop: Hop): string {
  const words = decisions[decision.kind] as (decision: Decision, at: Hop) => Text;
  return plain(words(decision, hop));
}

describe('each hop of the cases is told in two lines, in both languages', () => {
  test.each(readdirSync(suites))('%s', (file) => {
    const traces = tracesOf(file);
    const hops = traces.flatMap(hopsInOrder);
    if (file === 'course.yaml') expect(hops.length).toBeGreaterThan(50);
    for (const { hop, direction } of hops) {
      for (const messages of [en, ja]) {
        const sentence = messages.hop(hop, direction);
        expect(plain(sentence)).not.toMatch(/undefined|\[object| {2}/);
        expect(lengthOf(sentence), plain(sentence)).toBeGreaterThan(8);
        const names = /[^\s、。（）]{24,}/.test(plain(sentence)) ? LONG_NAME : 0;
        expect(lengthOf(sentence), plain(sentence)).toBeLessThanOrEqual(TWO_LINES + names);
        for (const decision of hop.decisions)
          expect(decided(messages, decision, hop)).not.toMatch(/undefined|\[object/);
      }
    }
  });
});

test('nobody is called Kubernetes: a Node, a Pod, a balancer or the client acts', () => {
  const hops = tracesOf('course.yaml').flatMap(hopsInOrder);
  for (const { hop, direction } of hops) {
    expect(plain(en.hop(hop, direction))).not.toMatch(/Kubernetes/);
    expect(plain(ja.hop(hop, direction))).not.toMatch(/Kubernetes/);
  }
});

test('an answer is told as one', () => {
  const back = tracesOf('course.yaml')
    .flatMap(hopsInOrder)
    .filter(({ direction }) => direction === 'back');
  expect(back.length).toBeGreaterThan(20);
  for (const { hop } of back) {
    expect(plain(en.hop(hop, 'back'))).toMatch(/answer|refusal|gives up/);
    expect(plain(ja.hop(hop, 'back'))).toMatch(/応答|知らせ|諦め|答え/);
  }
});
