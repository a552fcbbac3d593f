import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Command } from '../engine/commands/command.ts';
import { commandsOf } from '../engine/commands/commands-of.ts';
import { printedRules } from '../engine/dataplane/kube-proxy/rules/printed.ts';
import type { Hop } from '../engine/index.ts';
import { hopsInOrder } from '../scene/hops.ts';
import { sentIn, suites, type Sent } from './sent.ts';

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
