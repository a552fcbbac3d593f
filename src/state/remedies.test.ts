import { describe, expect, it } from 'vitest';
import { canFail } from './arrive.ts';
import { followArrival } from './follow-arrival.ts';
import { engineInThisThread, openPage } from './page.fixture.ts';

const manifests = (selector: string) => `apiVersion: v1
kind: Pod
metadata: { name: client }
spec: { containers: [{ name: main, image: busybox }] }
---
apiVersion: v1
kind: Pod
metadata: { name: web, labels: { app: web } }
spec: { containers: [{ name: main, image: nginx, ports: [{ containerPort: 80 }] }] }
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  selector: { app: ${selector} } # the shop
  ports: [{ port: 80 }]
`;
const request = (url: string) =>
  ({ from: { kind: 'pod', pod: 'Pod/default/client' }, method: 'GET', url, headers: {} }) as const;

async function failing(text: string, url = 'http://web/') {
  const page = openPage(text);
  await page.settled();
  await page.actions.send(request(url));
  await page.actions.searchRemedies();
  return page;
}

describe('what would make the last request arrive', () => {
  it('a change of the text is applied as it was found', async () => {
    const { state, actions, settled } = await failing(manifests('wbe'));
    const { remedies = [], done } = state().arrive.progress ?? {};
    expect(done).toBe(true);
    expect(actions.applyRemedy(remedies[0]!)).toBe(true);
    expect(state().workspace.text).toBe(manifests('web'));
    await settled();
    await actions.send(request('http://web/'));
    expect(state().trace?.verdict.result).toBe('delivered');
  });

  it('another request is sent, and stands in the request bar', async () => {
    const { state, actions, settled } = await failing(manifests('web'), 'http://wbe/');
    const remedy = state().arrive.progress?.remedies.find(({ effect }) => effect.request);
    actions.applyRemedy(remedy!);
    await settled();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(state().draft.url).toBe('http://web/');
    expect(state().trace?.verdict.result).toBe('delivered');
  });

  it('what was found for another text is not applied', async () => {
    const { state, actions } = await failing(manifests('wbe'));
    const [first] = state().arrive.progress?.remedies ?? [];
    actions.setText(`# mine\n${manifests('wbe')}`);
    expect(actions.applyRemedy(first!)).toBe(false);
    expect(state().workspace.text).toContain('# mine');
  });

  it('a search that was stopped says nothing more', async () => {
    const page = openPage(manifests('wbe'));
    await page.settled();
    await page.actions.send(request('http://web/'));
    const search = page.actions.searchRemedies();
    page.actions.stopSearching();
    await search;
    expect(page.state().arrive).toMatchObject({ running: false, progress: undefined });
  });

  it.each([
    ['wbe', true],
    ['web', false],
  ])('a Service that selects %s: it is known whether the request can fail', async (selector, fails) => {
    const page = openPage(manifests(selector));
    const engine = engineInThisThread();
    await page.settled();
    await engine.analyse(page.state().workspace);
    followArrival(page.store, engine);
    await page.actions.send(request('http://web/'));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(canFail(page.state().arrive.odds)).toBe(fails);
  });
});
