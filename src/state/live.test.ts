import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client, ObjectRef } from '../engine/index.ts';
import { openPage } from './page.fixture.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const TEXT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
      - {name: web, image: nginx, ports: [{containerPort: 80}]}
---
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  type: NodePort
  selector:
    app: web
  ports:
  - port: 80
    nodePort: 30080
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: caller
spec:
  selector:
    matchLabels: {app: caller}
  template:
    metadata:
      labels: {app: caller}
    spec:
      containers:
      - {name: caller, image: busybox}
`;
/** In TEXT. */
const SELECTOR_LINE = 23;

async function sent(from?: Client, url = 'http://web/') {
  const page = openPage(TEXT);
  await page.settled();
  const caller = pods(page, 'caller')[0]!;
  await page.actions.send({ from: from ?? { kind: 'pod', pod: caller }, method: 'GET', url, headers: {} });
  return { ...page, caller };
}

type Page = ReturnType<typeof openPage>;

function pods(page: Page, workload: string): readonly ObjectRef[] {
  return page.state().analysis?.senders.pods.filter((pod) => pod.startsWith(`Pod/default/${workload}-`)) ?? [];
}

/** The keys rest, and all is answered. */
async function rest(page: Page): Promise<void> {
  await page.settled();
  await vi.advanceTimersByTimeAsync(800);
  await page.settled();
}

/** `delivered -> refused`, or what it is now. */
function said(page: Page): string {
  const { live, trace } = page.state();
  return live.change
    ? `${live.change.before.result} -> ${live.change.now?.result ?? 'nobody'}`
    : (trace?.verdict.result ?? 'nothing');
}

const causes = (page: Page) => page.state().live.change?.causes;

describe('after an edit the last request is answered again', () => {
  it('another end is said, with the line that did it, and rests at its result', async () => {
    const page = await sent();
    expect(said(page)).toBe('delivered');
    page.actions.setText(TEXT.replace('    app: web', '    app: wep'));
    await rest(page);
    expect(said(page)).toBe('delivered -> refused');
    expect(causes(page)).toEqual([
      { kind: 'line', line: SELECTOR_LINE, removed: false, object: 'Service/default/web' },
    ]);
    expect(page.clock.now()).toBe(page.state().timeline?.duration);
    expect(page.state().playback.playing).toBe(false);
    page.actions.setText(TEXT);
    await rest(page);
    expect(said(page)).toBe('refused -> delivered');
    expect(causes(page)).toMatchObject([{ line: SELECTOR_LINE }]);
  });

  it('while keys are pressed nothing is said, and the trace stays until they rest', async () => {
    const page = await sent();
    const { trace } = page.state();
    for (const half of ['w', '', 'wr', 'web2']) {
      page.actions.setText(TEXT.replace('    app: web', `    app: ${half}`));
      await page.settled();
      await vi.advanceTimersByTimeAsync(300);
      await page.settled();
      expect(page.state().trace).toBe(trace);
      expect(page.state().live.change).toBeUndefined();
    }
    await rest(page);
    expect(said(page)).toBe('delivered -> refused');
  });

  it('what is written back before the keys rest was never another end', async () => {
    const page = await sent();
    const { trace } = page.state();
    page.actions.setText(TEXT.replace('    app: web', '    app: '));
    await page.settled();
    page.actions.setText(TEXT);
    await rest(page);
    expect(page.state().trace).toBe(trace);
    expect(said(page)).toBe('delivered');
  });

  it('a place that the trace passes goes away: it is not drawn in the meantime, and then answered anew', async () => {
    const page = await sent();
    page.actions.setText(
      TEXT.replace('kind: Service\nmetadata:\n  name: web', 'kind: Service\nmetadata:\n  name: shop'),
    );
    await page.settled();
    expect(page.state().live.outOfPicture).toBe(true);
    expect(said(page)).toBe('delivered');
    await rest(page);
    expect(page.state().live.outOfPicture).toBe(false);
    expect(said(page)).toBe('delivered -> nxdomain');
  });

  it('a document that is broken is answered as it last was', async () => {
    const page = await sent();
    const { trace } = page.state();
    page.actions.setText(TEXT.replace('    app: web', '    app: [web'));
    await rest(page);
    expect(page.state().trace).toBe(trace);
    expect(page.state().live.change).toBeUndefined();
  });

  it('an edit that does not concern it leaves the story where it was', async () => {
    const page = await sent();
    page.actions.seekHop(3);
    const { trace } = page.state();
    const at = page.clock.now();
    page.actions.setText(TEXT.replace('replicas: 2', 'replicas: 3'));
    await rest(page);
    expect(page.state().trace).not.toBe(trace);
    expect(page.clock.now()).toBe(at);
    expect(page.state().live.change).toBeUndefined();
  });

  it('another text is no edit: the request was not meant for it', async () => {
    const page = await sent();
    page.actions.setText('apiVersion: v1\nkind: Service\nmetadata:\n  name: other\nspec:\n  ports:\n  - port: 80\n');
    await rest(page);
    expect(page.state().trace).toBeUndefined();
    expect(page.state().live.asked).toBeUndefined();
  });

  it('a request that is sent meanwhile is what counts', async () => {
    const page = await sent();
    page.actions.setText(TEXT.replace('    app: web', '    app: wep'));
    await page.actions.send({
      from: { kind: 'internet' },
      method: 'GET',
      url: 'http://198.51.100.1:30080/',
      headers: {},
    });
    const { trace } = page.state();
    await rest(page);
    expect(page.state().trace).toBe(trace);
    expect(page.state().live.change).toBeUndefined();
  });
});

describe('after a setting', () => {
  it('it is answered at once, and the setting is named', async () => {
    const page = await sent(undefined, 'http://web.default.svc.cluster.local/');
    await page.actions.setSettings({ clusterDomain: 'kube.local' });
    await page.settled();
    expect(said(page)).toBe('delivered -> nxdomain');
    expect(causes(page)).toEqual([{ kind: 'setting', setting: 'clusterDomain', value: 'kube.local' }]);
    page.actions.undo();
    await page.settled();
    expect(said(page)).toBe('nxdomain -> delivered');
  });

  it('one that changes no end says nothing', async () => {
    const page = await sent();
    await page.actions.setSettings({ proxyMode: 'nftables' });
    await page.settled();
    expect(said(page)).toBe('delivered');
  });
});

describe('after a what-if', () => {
  it('another Pod of the same Service is no other end', async () => {
    const page = await sent();
    const { verdict } = page.state().trace!;
    const pod = verdict.result === 'delivered' ? verdict.pod : undefined;
    page.actions.whatIf({ kind: 'delete-pod', pod: pod! });
    page.actions.moveClock(60);
    await page.settled();
    expect(page.state().trace?.verdict).not.toEqual(verdict);
    expect(said(page)).toBe('delivered');
  });

  it('no Pod is left: so it is refused; taken back, it arrives as before', async () => {
    const page = await sent();
    const { trace } = page.state();
    page.actions.whatIf({ kind: 'scale', workload: 'Deployment/default/web', replicas: 0 });
    await page.settled();
    expect(said(page)).toBe('delivered');
    page.actions.moveClock(60);
    await page.settled();
    expect(said(page)).toBe('delivered -> refused');
    expect(causes(page)).toMatchObject([{ kind: 'clock', seconds: 60, since: { kind: 'scale' } }]);
    const [event] = page.state().workspace.events;
    page.actions.takeBack(event!);
    await page.settled();
    expect(said(page)).toBe('refused -> delivered');
    expect(causes(page)).toEqual([{ kind: 'taken-back', event }]);
    expect(page.state().trace?.verdict).toEqual(trace?.verdict);
    expect(page.state().workspace.now).toBe(0);
  });

  it('its sender goes: the successor sends; undone, the sender himself does again', async () => {
    const page = await sent();
    page.actions.whatIf({ kind: 'delete-pod', pod: page.caller });
    page.actions.moveClock(60);
    await page.settled();
    const [instead] = pods(page, 'caller');
    expect(instead).not.toBe(page.caller);
    expect(page.state().trace?.request.from).toEqual({ kind: 'pod', pod: instead });
    expect(page.state().live.change?.sender).toEqual({ gone: page.caller, instead });
    page.actions.takeBackAll();
    await page.settled();
    expect(page.state().trace?.request.from).toEqual({ kind: 'pod', pod: page.caller });
  });

  it('its sender goes, and none is like it: nobody sends, until it is taken back', async () => {
    const page = await sent();
    page.actions.whatIf({ kind: 'scale', workload: 'Deployment/default/caller', replicas: 0 });
    page.actions.moveClock(60);
    await page.settled();
    expect(said(page)).toBe('delivered -> nobody');
    expect(page.state().trace).toBeUndefined();
    page.actions.undo();
    page.actions.undo();
    await page.settled();
    expect(said(page)).toBe('delivered');
  });

  it('the change was read: playing it ends it', async () => {
    const page = await sent();
    page.actions.whatIf({ kind: 'stop-cluster-dns' });
    page.actions.moveClock(60);
    await page.settled();
    expect(page.state().live.change).toBeDefined();
    page.actions.playChange();
    expect(page.state().live.change).toBeUndefined();
    expect(page.state().playback.playing).toBe(true);
  });
});
