import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import passing from './passing-suites.json';
import { runSuite, type SuiteResult } from './run-case.ts';

const suitesFolder = new URL('./suites/', import.meta.url);

function failures(result: SuiteResult): string[] {
  return result.cases.flatMap((one) =>
    one.checks
      .filter((check) => !check.passed)
      .map((check) => `${one.name} › ${check.what}: expected ${check.expected ?? ''}, got ${check.actual ?? ''}`),
  );
}

describe.each(passing)('suite %s', (name) => {
  it('passes whole', () => {
    const result = runSuite(readFileSync(new URL(name, suitesFolder), 'utf8'), name);
    expect(result.cases.length).toBeGreaterThan(0);
    expect(failures(result)).toEqual([]);
  });
});

describe('the runner', () => {
  const manifests = `
  manifests: |
    apiVersion: v1
    kind: Service
    metadata: {name: web}
    spec: {ports: [{port: 80}]}`;
  const client = `
    ---
    apiVersion: v1
    kind: Pod
    metadata: {name: client}
    spec: {containers: [{name: c, image: busybox}]}`;

  it.each([
    ['a wrong object field', `${manifests}\n  objects: [{ref: Service/default/web, fields: {spec.type: NodePort}}]`],
    [
      'an object that is not there',
      `${manifests}\n  objects: [{ref: Service/default/other, fields: {spec.type: null}}]`,
    ],
    ['a finding that is not reported', `${manifests}\n  diagnostics: [{severity: error, line: 1, about: nonsense}]`],
    ['clean with an error', `\n  manifests: '{apiVersion: v1, kind: Service, metadata: {name: A_B}}'\n  clean: true`],
    [
      'a wrong result',
      `${manifests}${client}\n  checks: [{send: {from: pod default/client, to: "tcp://web:80"}, expect: {result: delivered}}]`,
    ],
    [
      'a field of an expectation that it does not know',
      `${manifests}${client}\n  checks: [{send: {from: pod default/client, to: "tcp://web:80"}, expect: {result: refused, colour: red}}]`,
    ],
    ['a check that it does not know', `${manifests}\n  checks: [{ping: web, expect: {}}]`],
    ['a key of the case that it does not know', `${manifests}\n  clean: true\n  whatever: 1`],
    ['a setting that it does not know', `${manifests}\n  clean: true\n  settings: {moon: full}`],
    [
      'an event that it does not know',
      `${manifests}\n  events: [{at: 0, explode: node-1}]\n  checks: [{at: 0, send: {from: internet, to: "http://web"}, expect: {result: nxdomain}}]`,
    ],
    [
      'an event without its second',
      `${manifests}\n  events: [{node-off: node-1}]\n  checks: [{at: 0, send: {from: internet, to: "http://web"}, expect: {result: nxdomain}}]`,
    ],
    [
      'a second that is none',
      `${manifests}\n  checks: [{at: soon, send: {from: internet, to: "http://web"}, expect: {result: nxdomain}}]`,
    ],
    [
      'an answer of the second before',
      `${manifests}${client}\n  events: [{at: 5, node-off: node-1}]\n  objects: [{ref: Node/node-1, at: 55, fields: {'status.conditions[0].status': 'True'}}]`,
    ],
    ['nothing to check', manifests],
    [
      'a wrong lookup',
      `${manifests}${client}\n  checks: [{lookup: {from: pod default/client, name: web, type: A}, expect: {rcode: NXDOMAIN, answers: []}}]`,
    ],
  ])('fails a case with %s', (_what, body) => {
    const result = runSuite(`suite: s\ncases:\n- name: one${body}`, 'test.yaml');
    expect(failures(result)).toHaveLength(1);
  });

  it('passes the same Service where the expectation is right', () => {
    const checks = `\n  checks: [{send: {from: pod default/client, to: "tcp://web:80"}, expect: {result: refused}}]`;
    const result = runSuite(`suite: s\ncases:\n- name: one${manifests}${client}${checks}`, 'test.yaml');
    expect(failures(result)).toEqual([]);
  });
});
