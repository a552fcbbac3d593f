import { describe, expect, it } from 'vitest';
import type { FromFrame, ToFrame } from '../sharing/embed/messages.ts';
import { createEmbed } from './embed.ts';
import { hostOf, type Framed } from './embed-host.ts';
import type { EmbedWords } from './embed-reports.ts';
import { openPage } from './page.fixture.ts';

const WORDS: EmbedWords = {
  language: 'en',
  hop: ({ index }) => `hop ${index + 1}`,
  beforeFirst: 'not yet',
  verdict: () => 'it arrives',
  problem: ({ problem }) => `alas: ${problem}`,
};

/** An embed as its page around sees it. */
async function embedded(address: string, { isFramed = true, reducedMotion = false } = {}) {
  const page = openPage(undefined, { reducedMotion });
  const said: FromFrame[] = [];
  let tell: (message: ToFrame) => void = () => undefined;
  let changed = (): void => undefined;
  const location = { search: '', hash: '' };
  const go = (to: string): void => void Object.assign(location, { search: new URL(to).search, hash: new URL(to).hash });
  go(`https://kubehop.example/${address}`);
  const embed = createEmbed(page.store, {
    clock: page.clock,
    settled: page.settled,
    reducedMotion: () => reducedMotion,
    host: { isFramed, post: (message) => said.push(message), listen: (heard) => (tell = heard) },
    location,
    onAddress: (heard) => (changed = heard),
  });
  embed.speak(WORDS);
  await embed.standing;
  embed.drawn();
  await expect.poll(() => said.some(({ type }) => type === 'ready' || type === 'error')).toBe(true);
  const heard = <T extends FromFrame['type']>(type: T) =>
    said.filter((message): message is Extract<FromFrame, { type: T }> => message.type === type);
  return {
    ...page,
    embed,
    heard,
    tell: (message: ToFrame) => tell(message),
    go(to: string) {
      go(to);
      changed();
    },
    hop: () => heard('hop').at(-1)?.hop,
  };
}

const press = (key: string) => ({ key, code: key, shiftKey: false });

describe('an embed', () => {
  it('opens what its address asks for, sends its request, and waits until it is seen', async () => {
    const { state, embed, hop, heard } = await embedded('?embed&lesson=05-node-port');
    expect(state().trace?.request.url).toMatch(/:30080/);
    expect(heard('ready')).toMatchObject([{ hops: state().timeline?.steps.length }]);
    expect([state().playback.playing, hop()]).toEqual([false, 0]);
    embed.see(true);
    expect(state().playback.playing).toBe(true);
  });

  it('stops when it leaves, and begins anew when it comes back', async () => {
    const { state, embed, clock, tell } = await embedded('?embed');
    embed.see(true);
    clock.moveTo(2000);
    embed.see(false);
    expect(state().playback.playing).toBe(false);
    embed.see(true);
    expect([state().playback.playing, clock.now()]).toEqual([true, 0]);
    tell({ type: 'hidden' });
    expect(state().playback.playing).toBe(false);
    tell({ type: 'shown' });
    expect(state().playback.playing).toBe(true);
  });

  it('that somebody steered stays where it is', async () => {
    const { state, embed, hop } = await embedded('?embed');
    embed.see(true);
    embed.used();
    state().actions.seekHop(2);
    embed.see(false);
    embed.see(true);
    expect([state().playback.playing, hop()]).toEqual([false, 3]);
  });

  it.each<[address: string, hop: number]>([
    ['?embed&hop=3', 3],
    ['?embed&hop=0', 0],
    ['?embed&autoplay=0', 0],
  ])('%s stands, seen or not', async (address, hop) => {
    const page = await embedded(address);
    page.embed.see(true);
    expect([page.hop(), page.state().playback.playing]).toEqual([hop, false]);
  });

  it('shows its end where nothing may move, unless it is stepped through', async () => {
    const still = await embedded('?embed', { reducedMotion: true });
    still.embed.see(true);
    expect(still.heard('hop').at(-1)).toMatchObject({ ended: true });
    expect(still.heard('verdict')).toEqual([{ type: 'verdict', verdict: 'delivered', sentence: 'it arrives' }]);
    const stepped = await embedded('?embed&keys=steps', { reducedMotion: true });
    stepped.embed.see(true);
    expect(stepped.hop()).toBe(0);
  });

  it('tells each thing once, and again in another language', async () => {
    const { embed, tell, heard, hop } = await embedded('?embed&autoplay=0');
    tell({ type: 'seek', hop: 2 });
    await expect.poll(hop).toBe(2);
    const count = heard('hop').length;
    tell({ type: 'seek', hop: 2 });
    embed.speak({ ...WORDS, language: 'ja', hop: () => 'ホップ' });
    expect(heard('hop').slice(count)).toMatchObject([{ hop: 2, sentence: 'ホップ' }]);
  });

  it('does what it is told in turn: what is said after a request is done with that', async () => {
    const { state, tell, heard } = await embedded('?embed&autoplay=0');
    tell({ type: 'send', from: 'pod default/caller', url: 'http://nobody/' });
    tell({ type: 'seek', hop: 99 });
    await expect.poll(() => heard('verdict').map(({ verdict }) => verdict)).toEqual(['nxdomain']);
    tell({ type: 'send', from: 'pod of default/web', url: 'http://{cluster-ip default/web}/', method: 'POST' });
    await expect.poll(() => state().trace?.request.method).toBe('POST');
    expect(state().trace?.request.url).toMatch(/^http:\/\/10\./);
    // What is left open stays as it was.
    tell({ type: 'send', method: 'PUT' });
    await expect.poll(() => state().trace?.request.method).toBe('PUT');
    expect(state().trace?.request.from).toMatchObject({ kind: 'pod' });
  });

  it.each<[message: ToFrame, problem: string]>([
    [{ type: 'send', from: 'pod default/stranger' }, 'no-sender'],
    [{ type: 'send', from: 'somebody' }, 'no-sender'],
    [{ type: 'send', url: 'http://{balancer default/nobody}/' }, 'no-address'],
    [{ type: 'send', url: 'gopher://web/' }, 'unknown-scheme'],
    [{ type: 'load', lesson: '99-never-written' }, 'no-such-name'],
    [{ type: 'load', example: 'constructor' }, 'no-such-name'],
  ])('says in words that it cannot %j', async (message, problem) => {
    const { tell, heard } = await embedded('?embed&autoplay=0');
    tell(message);
    await expect.poll(() => heard('error')).toEqual([{ type: 'error', problem, sentence: `alas: ${problem}` }]);
  });

  it('refuses a scene that is none, and opens the next one all the same', async () => {
    const { state, tell, heard, go } = await embedded('?embed#s1.nothing');
    expect(heard('error')).toHaveLength(1);
    expect(heard('ready')).toEqual([]);
    tell({ type: 'load', lesson: '05-node-port' });
    await expect.poll(() => heard('ready')).toHaveLength(1);
    expect(state().notOpened).toBeUndefined();
    const { packed } = await state().actions.makeScene({ hop: false });
    go(`https://kubehop.example/?embed#${packed}`);
    await expect.poll(() => heard('ready')).toHaveLength(2);
    expect(state().beside).toMatchObject({ kind: 'scene', packed });
  });

  it('opens a scene with the byte-same trace, at the hop where it stood', async () => {
    const there = await embedded('?embed&autoplay=0&lesson=05-node-port');
    there.state().actions.seekHop(2);
    const { packed } = await there.state().actions.makeScene();
    const { state, hop } = await embedded(`?embed&autoplay=0#${packed}`);
    expect(JSON.stringify(state().trace)).toBe(JSON.stringify(there.state().trace));
    expect(hop()).toBe(3);
  });

  it('that is told to open something and to go somewhere goes there in what it opened', async () => {
    const { state, tell, heard } = await embedded('?embed&autoplay=0');
    tell({ type: 'load', lesson: '05-node-port' });
    tell({ type: 'seek', hop: 2 });
    await expect.poll(() => heard('ready')).toHaveLength(2);
    await expect.poll(() => heard('hop').at(-1)).toMatchObject({ hop: 2, of: state().timeline?.steps.length });
    expect(state().beside).toMatchObject({ id: '05-node-port' });
  });

  it('keeps the language it was told over what it opens', async () => {
    const { state, tell, heard } = await embedded('?embed&lang=en');
    tell({ type: 'setLanguage', language: 'ja' });
    tell({ type: 'load', lesson: '05-node-port' });
    await expect.poll(() => heard('ready')).toHaveLength(2);
    expect(state().look.language).toBe('ja');
  });
});

describe('keys', () => {
  it('go to the deck', async () => {
    const { embed, heard, hop } = await embedded('?embed&autoplay=0');
    for (const key of ['ArrowRight', 'ArrowLeft', 'Escape']) embed.key(press(key));
    expect(heard('key').map(({ key }) => key)).toEqual(['ArrowRight', 'ArrowLeft', 'Escape']);
    expect(hop()).toBe(0);
  });

  it('for steps turn the slide at both ends only', async () => {
    const { embed, heard, hop, state } = await embedded('?embed&keys=steps&autoplay=0', { reducedMotion: true });
    const count = state().timeline?.steps.length ?? 0;
    embed.key(press('ArrowLeft'));
    for (let step = 0; step < count; step++) embed.key(press(step % 2 === 0 ? 'ArrowRight' : 'PageDown'));
    expect(hop()).toBe(count);
    expect(heard('key').map(({ key }) => key)).toEqual(['ArrowLeft']);
    embed.key(press('PageDown'));
    embed.key(press('Escape'));
    expect(heard('key').map(({ key }) => key)).toEqual(['ArrowLeft', 'PageDown', 'Escape']);
    for (let step = 0; step < count + 1; step++) embed.key(press('PageUp'));
    expect(heard('key').at(-1)).toEqual({ type: 'key', ...press('PageUp') });
    expect(hop()).toBe(0);
  });

  it('step where there is no deck', async () => {
    const { embed, hop } = await embedded('?embed&autoplay=0', { isFramed: false, reducedMotion: true });
    embed.key(press('ArrowRight'));
    expect(hop()).toBe(1);
  });
});

describe('the page around', () => {
  it('alone is heard, and only where there is one', () => {
    const said: unknown[] = [];
    const heard: ToFrame[] = [];
    const parent = { postMessage: (message: unknown) => said.push(message) } as unknown as Window;
    let deliver: (event: Partial<MessageEvent>) => void = () => undefined;
    const frame = {
      parent,
      addEventListener: (_: string, listener: typeof deliver) => (deliver = listener),
    } as unknown as Framed;
    const host = hostOf(frame);
    host.listen((message) => heard.push(message));
    const play = { kubehop: 1, type: 'play' };
    deliver({ source: {} as Window, data: play });
    deliver({ source: null, data: play });
    deliver({ source: parent, data: { type: 'play' } });
    expect(heard).toEqual([]);
    deliver({ source: parent, data: play });
    expect(heard).toEqual([{ type: 'play' }]);
    host.post({ type: 'ready', version: '1.0.0', hops: 1 });
    expect(said).toEqual([{ kubehop: 1, type: 'ready', version: '1.0.0', hops: 1 }]);
  });
});
