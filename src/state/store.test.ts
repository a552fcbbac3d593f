import { describe, expect, it } from 'vitest';
import type { EngineClient } from '../worker/engine-client.ts';
import { createEngineService } from '../worker/engine-service.ts';
import { followWorkspace } from './analysis.ts';
import { createClock } from './clock.ts';
import { firstWorkspace } from './first-workspace.ts';
import { createKeeper } from './persistence.ts';
import { createPageStore } from './store.ts';
import { suggestRequest } from './suggestions.ts';

/** A page without a browser: the engine answers in this thread, time stands, and motion is reduced. */
function openPage(start = firstWorkspace()) {
  const service = createEngineService(() => undefined);
  const texts: string[] = [];
  const engine: EngineClient = {
    async analyse(workspace) {
      texts.push(workspace.text);
      return { kind: 'answer', analysis: service.analyse(workspace) };
    },
    send: async (...asked) => service.send(...asked),
    burst: async (...asked) => service.burst(...asked),
    explore: async (request) => service.explore(request),
    arrive: async (...asked) => service.arrive(...asked),
    rules: async (...asked) => service.rules(...asked),
    object: async (ref) => service.object(ref),
    locate: async (...asked) => service.locate(...asked),
    complete: async (...asked) => service.complete(...asked),
    hover: async (...asked) => service.hover(...asked),
    makeScene: async (of) => service.makeScene(of),
    openScene: async (given) => service.openScene(given),
    pictureWithScene: async (...asked) => service.pictureWithScene(...asked),
    withoutSecretValues: async (text) => service.withoutSecretValues(text),
    fixesOf: async (finding) => service.fixesOf(finding),
    fixAll: async (document) => service.fixAll(document),
    objectView: async (ref) => service.objectView(ref),
    inspect: async (ref) => service.inspect(ref),
    commands: async (asked) => service.commands(asked),
    filledIn: async () => service.filledIn(),
    jsonAsYaml: async (text) => service.jsonAsYaml(text),
    objectChoices: async () => service.objectChoices(),
    textWithChange: async (change) => service.textWithChange(change),
    urlProblem: async (url) => service.urlProblem(url),
    nextHappening: async () => service.nextHappening(),
    settingsProblems: async (settings) => service.settingsProblems(settings),
  };
  const kept = new Map<string, string>();
  const keeper = createKeeper({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  });
  const clock = createClock({ request: () => 0, cancel: () => undefined });
  const reducedMotion = () => true;
  const look = {
    language: 'en',
    theme: 'system',
    selected: undefined,
    open: [],
    editorShown: true,
    tab: 'picture',
    view: 'nodes',
    minimap: undefined,
    sought: undefined,
    searching: false,
    storyTab: 'hops',
  } as const;
  const services = { engine, clock, keeper, settled: () => follower.settled(), reducedMotion };
  const store = createPageStore({ workspace: start, look }, services);
  const follower = followWorkspace(store, services);
  const { actions } = store.getState();
  const sendSuggested = async (): Promise<void> => {
    await follower.settled();
    const { analysis, draft } = store.getState();
    const request = analysis && suggestRequest(analysis, draft);
    if (request !== undefined) await actions.send(request);
  };
  return { store, actions, follower, texts, clock, sendSuggested, state: () => store.getState() };
}

describe('what a person does', () => {
  it('many keys are one question, and a request is answered on the text as it stands', async () => {
    const page = openPage();
    await page.follower.settled();
    const { text } = page.state().workspace;
    for (let replicas = 3; replicas <= 6; replicas++)
      page.actions.setText(text.replace('replicas: 2', `replicas: ${replicas}`));
    await page.actions.send({ from: { kind: 'internet' }, method: 'GET', url: 'http://shop.example/', headers: {} });
    expect(page.texts).toHaveLength(2);
    expect(page.state().analysis?.senders.pods.filter((pod) => pod.includes('/web-'))).toHaveLength(6);
    expect(page.state().trace?.verdict.result).toBe('delivered');
  });

  it('what the engine gave out goes into the workspace, and is no new question', async () => {
    const page = openPage();
    await page.follower.settled();
    expect(Object.keys(page.state().workspace.allocated.addresses)).not.toEqual([]);
    await page.follower.settled();
    expect(page.texts).toHaveLength(1);
  });

  it('with reduced motion a request rests on its result at once', async () => {
    const page = openPage();
    await page.sendSuggested();
    expect(page.clock.now()).toBe(page.state().timeline?.duration);
    expect(page.state().playback.playing).toBe(false);
  });

  it('a URL that is none is said at the field, and the story stays', async () => {
    const page = openPage();
    await page.sendSuggested();
    const { trace } = page.state();
    await page.actions.send({ from: { kind: 'internet' }, method: 'GET', url: 'web:80', headers: {} });
    expect(page.state().urlProblem).toBe('no-scheme');
    expect(page.state().trace).toBe(trace);
    page.actions.setDraft({ url: 'http://web:80' });
    expect(page.state().urlProblem).toBeUndefined();
  });

  it('an edit that changes nothing in the picture does not draw it again', async () => {
    const page = openPage();
    await page.follower.settled();
    const before = page.state().analysis?.topology;
    page.actions.setText(`${page.state().workspace.text}# a remark\n`);
    await page.follower.settled();
    expect(page.state().analysis?.topology).toBe(before);
    expect(page.state().analysis?.documents.at(-1)?.range.endLine).toBeGreaterThan(0);
  });

  it('settings that no cluster could have change nothing', async () => {
    const page = openPage();
    await page.follower.settled();
    expect(await page.actions.setSettings({ podCIDR: 'pods' })).toEqual([{ setting: 'podCIDR', code: 'bad-cidr' }]);
    expect(page.state().workspace.settings.podCIDR).toBe('10.244.0.0/16');
    expect(await page.actions.setSettings({ nodes: 5 })).toEqual([]);
    await page.follower.settled();
    expect(page.state().analysis?.topology.nodes).toHaveLength(5);
  });

  it('starting over puts away what was there, and it can be brought back', async () => {
    const page = openPage();
    await page.sendSuggested();
    page.actions.setText('# mine\n');
    await page.actions.setSettings({ nodes: 4 });
    page.actions.startOver();
    await page.follower.settled();
    expect(page.state().workspace).toMatchObject({ text: firstWorkspace().text, settings: { nodes: 3 } });
    expect(page.state().trace).toBeUndefined();
    page.actions.bringBack();
    await page.follower.settled();
    expect(page.state().workspace).toMatchObject({ text: '# mine\n', settings: { nodes: 4 } });
  });
});

describe('taking back what was changed outside the editor', () => {
  it('settings and what-ifs, the last first, and again', async () => {
    const page = openPage();
    await page.follower.settled();
    const [pod] = page.state().analysis?.senders.pods.filter((each) => each.includes('/web-')) ?? [];
    if (pod === undefined) throw new Error('no Pod');
    await page.actions.setSettings({ nodes: 5 });
    page.actions.whatIf({ kind: 'delete-pod', pod });
    page.actions.undo();
    await page.follower.settled();
    expect(page.state().workspace).toMatchObject({ settings: { nodes: 5 }, events: [] });
    expect(page.state().analysis?.senders.pods).toContain(pod);
    page.actions.undo();
    expect(page.state().workspace.settings.nodes).toBe(3);
    page.actions.undo();
    expect(page.state().workspace.settings.nodes).toBe(3);
    page.actions.redo();
    page.actions.redo();
    expect(page.state().workspace).toMatchObject({ settings: { nodes: 5 }, events: [{ kind: 'delete-pod', pod }] });
  });

  it('a new change ends what could be done again; text is no part of it', async () => {
    const page = openPage();
    await page.actions.setSettings({ nodes: 5 });
    page.actions.undo();
    await page.actions.setSettings({ nodes: 2 });
    page.actions.setText('# mine\n');
    expect(page.state().history.future).toEqual([]);
    page.actions.undo();
    expect(page.state().workspace).toMatchObject({ text: '# mine\n', settings: { nodes: 3 } });
  });

  it('a new beginning has nothing to take back', async () => {
    const page = openPage();
    await page.actions.setSettings({ nodes: 5 });
    page.actions.startOver();
    expect(page.state().history).toEqual({ past: [], future: [] });
  });
});

describe('text that is being typed', () => {
  it('is not read at a key, and is there for a request', async () => {
    const page = openPage();
    await page.follower.settled();
    const { text } = page.state().workspace;
    let reads = 0;
    for (let replicas = 3; replicas <= 6; replicas++)
      page.actions.typing(() => {
        reads++;
        return text.replace('replicas: 2', `replicas: ${replicas}`);
      });
    expect(reads).toBe(0);
    expect(page.state().workspace.text).toBe(text);
    await page.actions.send({ from: { kind: 'internet' }, method: 'GET', url: 'http://shop.example/', headers: {} });
    expect(reads).toBe(1);
    expect(page.texts).toHaveLength(2);
    expect(page.state().analysis?.senders.pods.filter((pod) => pod.includes('/web-'))).toHaveLength(6);
  });

  it('is in what starting over puts away', async () => {
    const page = openPage();
    await page.follower.settled();
    page.actions.typing(() => '# mine\n');
    page.actions.startOver();
    page.actions.bringBack();
    expect(page.state().workspace.text).toBe('# mine\n');
  });
});

describe('going through the hops', () => {
  it('forward and back, each at rest, and no further than the ends', async () => {
    const page = openPage();
    await page.sendSuggested();
    const { actions, clock } = page;
    const steps = page.state().timeline?.steps ?? [];
    expect(steps.length).toBeGreaterThan(3);
    actions.seekHop(0);
    actions.nextHop();
    expect(clock.now()).toBeGreaterThanOrEqual(steps[1]?.arrival ?? 0);
    expect(clock.now()).toBeLessThan(steps[2]?.start ?? 0);
    actions.previousHop();
    actions.previousHop();
    actions.previousHop();
    expect(clock.now()).toBe(0);
    actions.seekHop(steps.length - 1);
    actions.nextHop();
    expect(clock.now()).toBe(page.state().timeline?.duration);
  });
});
