import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { analyse, sendIn } from '../analyse.ts';
import { NO_MEMORY } from '../dataplane/memory.ts';
import type { ClientRequest } from '../dataplane/trace.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { NOTHING_ALLOCATED, type Workspace } from '../workspace.ts';
import { checkScene } from './check-scene.ts';
import { packScene, readScene, sceneText, unpackScene } from './pack.ts';
import type { SceneFile } from './scene-file.ts';
import { answerOf, sceneOf, workspaceOfScene } from './scene-of.ts';

const text = readFileSync(new URL('../../content/examples/first.yaml', import.meta.url), 'utf8');
const fresh: Workspace = {
  text,
  documents: [],
  settings: DEFAULT_SETTINGS,
  events: [],
  now: 0,
  requests: [],
  seed: 1,
  allocated: NOTHING_ALLOCATED,
};
const allocatedAnew = (workspace: Workspace) => analyse(workspace).analysis.allocated;
const request: ClientRequest = {
  from: { kind: 'pod', pod: 'Pod/default/caller' },
  method: 'GET',
  url: 'http://web/',
  headers: {},
};

/** A workspace with a history: the order of writing decided what was given out. */
function lived(): Workspace {
  const first = analyse({ ...fresh, text: text.replaceAll('web', 'shop') });
  const second = analyse({ ...fresh, allocated: first.analysis.allocated }, first);
  const pod = second.analysis.senders.pods.find((each) => each.includes('/web-'))!;
  const settled = { ...fresh, allocated: second.analysis.allocated };
  return {
    ...settled,
    events: [{ kind: 'delete-pod', pod, at: 5 }],
    now: 100,
    settings: { ...fresh.settings, nodes: 4 },
  };
}

describe('a scene', () => {
  it.each([
    ['as it is opened', fresh],
    ['after edits, settings and what-ifs', lived()],
  ])('%s: packed and unpacked it gives the byte-same trace', (_, workspace) => {
    const answer = analyse(workspace);
    const whole = { ...workspace, allocated: answer.analysis.allocated };
    const memory = { ...NO_MEMORY, requests: 3 };
    const { trace } = sendIn(answer, request, whole.seed, memory);
    const { scene } = sceneOf({ workspace: whole, madeBy: '0.1.0', request, memory, trace }, allocatedAnew);
    const read = unpackScene(packScene(scene));
    if ('problem' in read) throw new Error(read.problem);
    const again = sendIn(analyse(workspaceOfScene(read.scene)), read.scene.request!, 1, read.scene.memory!);
    expect(JSON.stringify(again.trace)).toBe(JSON.stringify(trace));
    expect(read.scene.answer).toEqual(answerOf(again.trace));
    expect(readScene(sceneText(scene))).toEqual({ scene });
  });

  it('of the first example is a short link, and carries nothing that a new cluster gives out anyway', () => {
    const answer = analyse(fresh);
    const { scene } = sceneOf(
      { workspace: { ...fresh, allocated: answer.analysis.allocated }, madeBy: '0.1.0', request },
      allocatedAnew,
    );
    expect(scene.allocated).toBeUndefined();
    expect(packScene(scene).length).toBeLessThan(500);
  });

  it('what has been packed once opens for ever', () => {
    const old = readFileSync(new URL('./stored-link-1.txt', import.meta.url), 'utf8').trim();
    const read = unpackScene(old);
    if ('problem' in read) throw new Error(read.problem);
    const { trace } = sendIn(analyse(workspaceOfScene(read.scene)), read.scene.request!, 1, NO_MEMORY);
    expect(trace.verdict.result).toBe('delivered');
    expect(read.scene.madeBy).toBe('0.1.0');
  });
});

describe('what is no scene is refused', () => {
  const scene: SceneFile = { kubehop: 1, madeBy: '0.1.0', text: 'kind: Pod\n' };
  const packed = packScene(scene);

  it.each([
    ['', 'not-a-scene'],
    ['hello', 'not-a-scene'],
    ['s2.abcd', 'too-new'],
    ['s1.', 'damaged'],
    ['s1.!!!!', 'damaged'],
    [packed.slice(0, -4), 'damaged'],
    [`${packed.slice(0, 8)}A${packed.slice(9)}`, 'damaged'],
  ])('%s', (text, problem) => expect(unpackScene(text)).toEqual({ problem }));

  it.each([
    [{ ...scene, kubehop: 2 }, 'too-new', undefined],
    [{ ...scene, text: 5 }, 'wrong-field', 'text'],
    [{ kubehop: 1, madeBy: 'x' }, 'wrong-field', 'text'],
    [{ ...scene, script: 'alert(1)' }, 'wrong-field', 'script'],
    [{ ...scene, settings: { nodes: -1 } }, 'wrong-field', 'settings'],
    [{ ...scene, settings: { nodes: 1e9 } }, 'wrong-field', 'settings'],
    [{ ...scene, settings: { proxyMode: 'userspace' } }, 'wrong-field', 'settings'],
    [{ ...scene, settings: { constructor: {} } }, 'wrong-field', 'settings'],
    [{ ...scene, events: [{ kind: 'explode', at: 0 }] }, 'wrong-field', 'events'],
    [
      { ...scene, events: [{ kind: 'scale', workload: 'Deployment/default/a', replicas: 1e9, at: 0 }] },
      'wrong-field',
      'events',
    ],
    [{ ...scene, events: [{ kind: 'delete-pod', pod: '<img>', at: 0 }] }, 'wrong-field', 'events'],
    [{ ...scene, request: { url: 'http://a/' } }, 'wrong-field', 'request'],
    [{ ...scene, look: { view: '3d' } }, 'wrong-field', 'look'],
    [{ ...scene, allocated: { pods: { a: [{ name: 1 }] } } }, 'wrong-field', 'allocated'],
    [[], 'not-a-scene', undefined],
    [null, 'not-a-scene', undefined],
  ])('%j', (value, problem, field) =>
    expect(checkScene(value)).toEqual(field === undefined ? { problem } : { problem, field }),
  );

  it('anything at all is read without a crash', () => {
    fc.assert(fc.property(fc.string(), (noise) => void unpackScene(`s1.${noise}`)));
    fc.assert(fc.property(fc.anything(), (value) => void checkScene(value)));
    fc.assert(fc.property(fc.json(), (value) => 'problem' in readScene(value)));
  });

  it('a few bytes that unpack to a gigabyte are stopped on the way', () => {
    const bomb = packScene({ ...scene, text: 'a'.repeat(5_000_000) });
    expect(bomb.length).toBeLessThan(20_000);
    expect(unpackScene(bomb)).toEqual({ problem: 'too-big' });
  });
});
