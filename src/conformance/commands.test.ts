import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse, sendIn, type Answer } from '../engine/analyse.ts';
import type { Command } from '../engine/commands/command.ts';
import { commandsOf } from '../engine/commands/commands-of.ts';
import { printedRules } from '../engine/dataplane/kube-proxy/rules/printed.ts';
import { NO_MEMORY } from '../engine/dataplane/memory.ts';
import type { Hop, Trace } from '../engine/index.ts';
import { hopsInOrder } from '../scene/hops.ts';
import { isFields, readCaseFile, type Fields } from './case-file.ts';
import { readClient } from './client.ts';
import { secondsOf, workspaceOf } from './run-case.ts';

const suites = new URL('suites/', import.meta.url);

interface Sent {
  readonly answer: Answer;
  readonly trace: Trace;
}

/** Every request that the cases of a suite send, each in its second. */
function sentIn(file: string): Sent[] {
  const { cases } = readCaseFile(readFileSync(new URL(file, suites), 'utf8'));
  return cases.flatMap((one) => {
    const checks = one.checks.filter((check) => isFields(check['send']));
    if (checks.length === 0) return [];
    const answerAt = secondsOf(one, analyse(workspaceOf(one)));
    return checks.map((check, index) => {
      const answer = answerAt(check);
      const fields = check['send'] as Fields;
      const request = {
        from: readClient(fields['from']),
        method: String(fields['method'] ?? 'GET'),
        url: String(fields['to']),
        headers: (fields['headers'] ?? {}) as Readonly<Record<string, string>>,
      };
      return { answer, trace: sendIn(answer, request, index, NO_MEMORY).trace };
    });
  });
}

function commandsIn({ answer, trace }: Sent): { readonly hop: Hop; readonly commands: readonly Command[] }[] {
  const hops = hopsInOrder(trace);
  return hops.map(({ hop, direction, exchange }, index) => {
    const before = hops[index - 1]?.hop;
    const own = exchange.length === 1;
    const asked = { request: trace.request, hop, direction, own, ...(before ? { before } : {}) };
    return { hop, commands: commandsOf(answer.cluster, asked) };
  });
}

describe('each hop of the cases can be seen in a real cluster', () => {
  test.each(readdirSync(suites))('%s', (file) => {
    for (const sent of sentIn(file)) {
      for (const { hop, commands } of commandsIn(sent)) {
        expect(commands.length, JSON.stringify(hop)).toBeGreaterThan(0);
        for (const { line, expected } of commands) {
          expect(`${line}\n${expected ?? ''}`).not.toMatch(/undefined|\[object|NaN/);
          expect(expected).not.toBe('');
          expect(balanced(line), line).toBe(true);
        }
      }
    }
  });
});

/** Without what nft puts around the elements of a map, which depends on how many there are. */
function bare(line: string): string {
  return line
    .trim()
    .replace(/^elements = \{ /, '')
    .replace(/( \}|,)$/, '');
}

/** Quotes of a POSIX shell are closed. */
function balanced(line: string): boolean {
  return line.replace(/\\'/g, '').split("'").length % 2 === 1;
}

test('rules to expect are lines of what the Node prints, and the pattern to look for finds them', () => {
  let seen = 0;
  for (const sent of sentIn('service-flows.yaml')) {
    const { cluster } = sent.answer;
    for (const { hop, commands } of commandsIn(sent)) {
      const { to } = hop;
      if (to.kind !== 'service') continue;
      const own = cluster.faults.rulesOn.get(to.node.slice('Node/'.length)) ?? cluster;
      const printed = (['IPv4', 'IPv6'] as const).flatMap((family) =>
        printedRules(own, to.service, to.node, undefined, family).lines.map(({ text }) => bare(text)),
      );
      for (const { code, line, expected } of commands) {
        if (code !== 'rules' || expected === undefined) continue;
        const pattern = /^ip6?tables-save \| grep -E '(.*)'$/.exec(line)?.[1];
        for (const rule of expected.split('\n')) {
          if (/^(Prot | {2}-> Remote)/.test(rule)) continue;
          expect(printed, line).toContain(bare(rule));
          if (pattern !== undefined) expect(rule).toMatch(new RegExp(pattern));
          seen++;
        }
      }
    }
  }
  expect(seen).toBeGreaterThan(90);
});
