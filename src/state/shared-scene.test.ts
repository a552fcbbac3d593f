import { describe, expect, it } from 'vitest';
import { svgWithScene } from '../engine/scene-file/in-picture.ts';
import { packScene, unpackScene } from '../engine/scene-file/pack.ts';
import { openPage } from './page.fixture.ts';

const strToU8 = (text: string) => new TextEncoder().encode(text);
const SECRET = `---
apiVersion: v1
kind: Secret
metadata:
  name: s
stringData:
  password: hunter22
`;

async function shared() {
  const page = openPage();
  await page.settled();
  const { actions, state } = page;
  actions.setText(state().workspace.text + SECRET);
  await actions.setSettings({ proxyMode: 'nftables' });
  actions.whatIf({ kind: 'delete-pod', pod: state().analysis!.senders.pods[0]! });
  await page.settled();
  const pod = state().analysis!.senders.pods[0]!;
  for (let time = 0; time < 3; time++)
    await actions.send({ from: { kind: 'pod', pod }, method: 'GET', url: 'http://web/', headers: {} });
  actions.setView('concept');
  actions.seekHop(3);
  return { ...page, made: await actions.makeScene() };
}

describe('a scene given away', () => {
  it('opens elsewhere as it was: settings, what-ifs, view, hop, and the byte-same trace', async () => {
    const { state, made, clock } = await shared();
    const there = openPage('kind: Pod\n');
    expect(await there.actions.openShared(`https://kubehop.example/?lang=ja#${made.packed}`, 'link')).toBe(true);
    await expect.poll(() => there.clock.now()).toBe(clock.now());
    const { workspace, trace, look, beside, own, draft } = there.state();
    expect(JSON.stringify(trace)).toBe(JSON.stringify(state().trace));
    expect(workspace).toMatchObject({
      settings: { proxyMode: 'nftables' },
      events: state().workspace.events,
      now: state().workspace.now,
    });
    expect(look).toMatchObject({ view: 'concept', language: 'en' });
    expect(draft.url).toBe('http://web/');
    expect(beside).toMatchObject({ kind: 'scene', from: 'link', packed: made.packed });
    expect(beside).not.toHaveProperty('changed');
    expect(own?.workspace.text).toBe('kind: Pod\n');
  });

  it('carries no value of a Secret, in no form', async () => {
    const { made } = await shared();
    expect(made.removed).toBe(1);
    const read = unpackScene(made.packed);
    if ('problem' in read) throw new Error(read.problem);
    for (const form of [made.file, JSON.stringify(read.scene)]) {
      expect(form).toContain('password');
      expect(form).not.toContain('hunter22');
    }
  });

  it('leaves out of its look what is not wanted', async () => {
    const { actions } = await shared();
    const { file } = await actions.makeScene({ hop: false, view: false });
    expect(JSON.parse(file).look).toEqual({ language: 'en' });
  });

  it('is not sent where nothing was sent', async () => {
    const { actions, settled } = openPage();
    await settled();
    const { packed } = await actions.makeScene();
    const there = openPage('kind: Pod\n');
    await there.actions.openShared(packed, 'link');
    await there.settled();
    expect(there.state().trace).toBeUndefined();
    expect(there.state().draft.url).toBeDefined();
  });

  it('whose answer is another one here says so', async () => {
    const { made } = await shared();
    const read = unpackScene(made.packed);
    if ('problem' in read) throw new Error(read.problem);
    const { scene } = read;
    const there = openPage();
    const older = packScene({ ...scene, madeBy: '0.0.9', answer: { ...scene.answer!, verdict: 'timeout' } });
    await there.actions.openShared(older, 'link');
    expect(there.state().beside).toMatchObject({
      madeBy: '0.0.9',
      changed: { there: { verdict: 'timeout' }, here: { verdict: scene.answer!.verdict } },
    });
    const sameEnd = packScene({ ...scene, madeBy: '0.0.9', answer: { ...scene.answer!, trace: 1 } });
    await there.actions.openShared(sameEnd, 'link');
    expect(there.state().beside).not.toHaveProperty('changed');
  });

  it.each([
    ['file', 'file', (made: { file: string }) => made.file],
    ['file as bytes', 'file', (made: { file: string }) => strToU8(made.file)],
    ['picture', 'picture', (made: { packed: string }) => strToU8(svgWithScene('<svg></svg>', made.packed))],
  ] as const)('comes in a %s too', async (_, from, form) => {
    const { made } = await shared();
    const there = openPage('kind: Pod\n');
    expect(await there.actions.openShared(form(made), from)).toBe(true);
    expect(there.state().beside).toMatchObject({ kind: 'scene', from, packed: made.packed });
  });

  it.each([
    ['a link that was cut', 's1.qlDaLyMu', 'damaged'],
    ['a later form', 's9.qlDaLyMu', 'too-new'],
    ['no scene', 'hello', 'not-a-scene'],
  ])('%s is refused, and own work stays', async (_, given, problem) => {
    const { actions, state } = openPage('kind: Pod\n');
    expect(await actions.openShared(given, 'link')).toBe(false);
    expect(state()).toMatchObject({ notOpened: { from: 'link', problem }, beside: undefined });
    expect(state().workspace.text).toBe('kind: Pod\n');
  });
});

describe('a scene by its name', () => {
  it.each([
    ['lesson', '02-cluster-ip', true],
    ['lesson', '01-connection-refused', true],
    ['example', 'first', true],
    ['lesson', '99-none', false],
    ['example', '../lessons/02-cluster-ip/start', false],
  ] as const)('%s %s: %s', async (kind, id, found) => {
    const { actions, state } = openPage('kind: Pod\n');
    expect(await actions.openNamed(kind, id)).toBe(found);
    if (found) expect(state().beside).toEqual({ kind, id });
    else expect(state().notOpened?.problem).toBe('no-such-name');
  });
});
