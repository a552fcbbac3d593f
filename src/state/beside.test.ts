import { describe, expect, it } from 'vitest';
import { firstExample } from '../content/examples/first.ts';
import { newWorkspace } from './first-workspace.ts';
import { openPage } from './page.fixture.ts';

const OTHER = `apiVersion: v1
kind: Pod
metadata:
  name: other
spec:
  containers: [{ name: a, image: nginx }]
`;
const lesson = { kind: 'lesson', id: '02-cluster-ip' } as const;

async function pageWithWork() {
  const page = openPage();
  await page.settled();
  const pod = page.state().analysis!.senders.pods[0]!;
  page.actions.setDraft({ url: 'http://web/' });
  await page.actions.setSettings({ nodes: 4 });
  await page.settled();
  await page.actions.send({ from: { kind: 'pod', pod }, method: 'GET', url: 'http://web/', headers: {} });
  page.actions.seekHop(2);
  page.actions.setView('concept');
  return page;
}

describe('something opened beside own work', () => {
  it('stands there alone, and own work comes back as it was left: text, settings, undo, request, moment, view', async () => {
    const { actions, state, clock, settled } = await pageWithWork();
    const before = { ...state(), at: clock.now() };
    actions.openBeside(lesson, newWorkspace(OTHER), { view: 'nodes', language: 'ja' });
    await settled();
    expect(state().beside).toEqual(lesson);
    expect(state().trace).toBeUndefined();
    expect(state().analysis!.senders.pods).toContain('Pod/default/other');
    expect(state().look).toMatchObject({ view: 'nodes', language: 'ja' });
    actions.setText(`${OTHER}# tried\n`);
    await settled();

    await actions.backToOwn();
    await settled();
    expect(state().beside).toBeUndefined();
    expect(state().workspace).toEqual(before.workspace);
    expect(state().history).toEqual(before.history);
    expect(state().draft).toEqual(before.draft);
    expect(state().look).toMatchObject({ view: 'concept', language: 'en' });
    expect(JSON.stringify(state().trace)).toBe(JSON.stringify(before.trace));
    expect(state().memory).toEqual(before.memory);
    expect(clock.now()).toBe(before.at);
    expect(state().playback.playing).toBe(false);
  });

  it('after something else: own work is still the way back', async () => {
    const { actions, state } = await pageWithWork();
    actions.openBeside(lesson, newWorkspace(OTHER));
    actions.openBeside({ kind: 'example', id: 'first' }, newWorkspace('kind: Pod\n'));
    await actions.backToOwn();
    expect(state().workspace.text).toBe(firstExample);
  });

  it('kept as mine it is own work, until the former is brought back', async () => {
    const { actions, state } = await pageWithWork();
    actions.openBeside(lesson, newWorkspace(OTHER));
    actions.keepAsMine();
    expect(state()).toMatchObject({ beside: undefined, own: undefined, workspace: { text: OTHER } });
    await actions.backToOwn();
    expect(state()).toMatchObject({ former: undefined, workspace: { text: firstExample, settings: { nodes: 4 } } });
  });

  it('a language chosen there is chosen for own work too; one that it brought is not', async () => {
    const { actions, state } = openPage();
    actions.openBeside(lesson, newWorkspace(OTHER), { language: 'ja' });
    await actions.backToOwn();
    expect(state().look.language).toBe('en');
    actions.openBeside(lesson, newWorkspace(OTHER));
    actions.setLanguage('ja');
    await actions.backToOwn();
    expect(state().look.language).toBe('ja');
  });

  it.each(['backToOwn', 'keepAsMine'] as const)('%s: nothing beside, nothing to do', async (action) => {
    const { actions, state } = openPage(OTHER);
    await actions[action]();
    expect(state().workspace.text).toBe(OTHER);
  });
});
