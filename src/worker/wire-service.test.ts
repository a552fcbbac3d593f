import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis, Workspace } from '../engine/index.ts';
import { DEFAULT_SETTINGS } from '../engine/settings.ts';
import { NOTHING_ALLOCATED } from '../engine/workspace.ts';
import { NOTHING_KNOWN, patchedAnalysis } from './answer.ts';
import { createEngineService } from './engine-service.ts';
import { questionAbout, sharedAfter } from './question.ts';
import type { Shared } from './question.ts';
import { overWire } from './wire-service.ts';

const app = (name: string, replicas = 2) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: { containers: [{ name: main, image: nginx }] }
---
apiVersion: v1
kind: Service
metadata: { name: ${name} }
spec: { selector: { app: ${name} }, ports: [{ port: 80 }] }
`;
const ingress = (name: string) => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ${name} }
spec: { defaultBackend: { service: { name: ${name}, port: { number: 80 } } } }
`;
const workspaceWith = (text: string): Workspace => ({
  text,
  documents: [],
  settings: DEFAULT_SETTINGS,
  events: [],
  now: 0,
  requests: [],
  seed: 1,
  allocated: NOTHING_ALLOCATED,
});
const manyApps = (count: number) => Array.from({ length: count }, (_, i) => app(`app-${i}`)).join('---\n');

/** A page and its worker with nothing but messages between them. */
function conversation(service = createEngineService(() => undefined)) {
  const worker = overWire(service);
  let shared: Shared | undefined;
  const sizes = { question: 0, answer: 0 };
  return {
    sizes,
    ask(workspace: Workspace): Analysis {
      const question = questionAbout(workspace, shared);
      const patch = worker.analyse(structuredClone(question));
      sizes.question = JSON.stringify(question).length;
      sizes.answer = JSON.stringify(patch).length;
      const analysis = patchedAnalysis(shared?.analysis ?? NOTHING_KNOWN, structuredClone(patch), workspace.text);
      shared = sharedAfter(question, workspace, analysis, shared);
      return analysis;
    },
  };
}

const after = (workspace: Workspace, { allocated, remembered }: Analysis, text: string): Workspace => ({
  ...workspace,
  allocated,
  documents: remembered,
  text,
});

describe('what goes between page and worker', () => {
  it('the page has what the engine said, whatever was edited', () => {
    const part = fc.constantFrom(
      app('web'),
      app('web', 5),
      app('api'),
      app('api', 0),
      ingress('web'),
      ingress('none'),
      '# a comment\n',
      'kind: {\n',
      'a: 1\na: 2\n',
      'kind: Pod\n',
      `${app('web')}\n\n`,
    );
    const text = fc.array(part, { maxLength: 5 }).map((parts) => parts.join('---\n'));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), fc.boolean(), (texts, taken) => {
        const direct = createEngineService(() => undefined);
        const page = conversation();
        let workspace = workspaceWith('');
        for (const each of texts) {
          workspace = { ...workspace, text: each };
          const analysis = page.ask(workspace);
          expect(analysis).toEqual(direct.analyse(structuredClone(workspace)));
          // An answer that comes too late is not taken: the next question builds on the one before.
          if (taken) workspace = after(workspace, analysis, each);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('one more replica costs what it changes, however much else there is', () => {
    const text = manyApps(60);
    const page = conversation();
    const workspace = workspaceWith(text);
    const first = page.ask(workspace);
    const whole = page.sizes.answer;
    const more = page.ask(after(workspace, first, text.replace('replicas: 2', 'replicas: 3')));
    expect(page.sizes.question).toBeLessThan(500);
    expect(page.sizes.answer).toBeLessThan(2500);
    expect(whole).toBeGreaterThan(50_000);
    const kept = more.topology.services.filter((box) => first.topology.services.includes(box));
    expect(kept).toHaveLength(first.topology.services.length - 1);
  });

  it('a comment sends neither picture nor memory nor text back', () => {
    const text = manyApps(60);
    const page = conversation();
    const workspace = workspaceWith(text);
    const first = page.ask(workspace);
    const analysis = page.ask(after(workspace, first, `# about\n${text}`));
    expect(page.sizes.answer).toBeLessThan(600);
    expect(analysis.topology).toBe(first.topology);
    expect(analysis.allocated).toBe(first.allocated);
  });

  it('what an answer gave out is not sent back, also when a later answer was not taken', () => {
    const text = manyApps(60);
    const page = conversation();
    const first = page.ask(workspaceWith(text));
    const typing = (letters: string) => page.ask(after(workspaceWith(text), first, `# ${letters}\n${text}`));
    for (const letters of ['a', 'ab', 'abc', 'abcd', 'abcde']) typing(letters);
    expect(page.sizes.question).toBeLessThan(500);
  });

  it('a question that the engine fails on changes nothing of what both know', () => {
    const service = createEngineService(() => undefined);
    const page = conversation({
      ...service,
      analyse: (workspace) => {
        if (workspace.text === 'fails') throw new Error('broken');
        return service.analyse(workspace);
      },
    });
    const text = app('web');
    const first = page.ask(workspaceWith(text));
    expect(() => page.ask(workspaceWith('fails'))).toThrow('broken');
    expect(page.ask(workspaceWith(text)).topology).toBe(first.topology);
  });
});
