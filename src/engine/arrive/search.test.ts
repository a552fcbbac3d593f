import { describe, expect, it, vi } from 'vitest';
import { groundOf, askedIn, found, said, searched } from './arrive.fixture.ts';
import type { FailingScene } from './arrive.fixture.ts';
import { FAILING, app, client, fromPod, ingress, outside, policy, service, web } from './failing-scenes.fixture.ts';
import { ArriveSearch, MOST_TRIES } from './search.ts';
import { analyse, exploreIn, sendIn } from '../analyse.ts';
import type { Answer } from '../analyse.ts';
import { NO_MEMORY } from '../dataplane/memory.ts';
import type { Remedy } from './remedy.ts';
import { isArrival } from './arrival.ts';
import { replaced } from '../manifest/pieces.ts';

/** How many clusters were built: what a search costs. */
const built = vi.hoisted(() => ({ count: 0 }));
vi.mock('../cluster/build-cluster.ts', async (importOriginal) => {
  const real: { readonly buildCluster: (...input: readonly never[]) => unknown } = await importOriginal();
  return { ...real, buildCluster: (...input: readonly never[]) => (built.count++, real.buildCluster(...input)) };
});

/** What the page has after a remedy was applied. */
function applied(answer: Answer, { effect }: Remedy): Answer {
  const { edits, settings, events, now } = effect;
  const { workspace, analysis } = answer;
  return analyse(
    {
      ...workspace,
      text: replaced(workspace.text, edits),
      documents: analysis.remembered,
      allocated: analysis.allocated,
      settings: { ...workspace.settings, ...settings },
      events: events ?? workspace.events,
      now: now ?? workspace.now,
    },
    answer,
  );
}

const THREE: FailingScene = {
  ...fromPod,
  text: client() + app('web') + service('web', { selector: 'app: wbe', target: '80' }) + policy(''),
};

describe('what would make a request arrive', () => {
  it('three faults are found together', () => {
    expect(found(THREE)[0]).toBe(
      'Service web: fix change-selector app=web + Service web: spec.ports[0].targetPort 80 -> 8080 + NetworkPolicy guard: allow ingress app=client TCP 8080',
    );
  });

  it.each(FAILING)('%s: %s', (_, first, scene) => {
    const all = found(scene);
    expect(all[0] ?? 'nothing', all.join('\n')).toContain(first);
  });

  it.each(FAILING)('all that is offered for %s does make it arrive', (_, _first, scene) => {
    const answer = analyse(groundOf(scene).workspace);
    const request = askedIn(answer, scene);
    expect(exploreIn(answer, request).every(({ verdict }) => isArrival(verdict))).toBe(false);
    for (const remedy of new ArriveSearch(answer, request).next(Infinity).remedies) {
      const after = applied(answer, remedy);
      const asked = remedy.effect.request ?? request;
      const outcomes = exploreIn(after, asked);
      expect(
        outcomes.filter(({ verdict }) => !isArrival(verdict)).map(({ verdict }) => verdict),
        said(remedy),
      ).toEqual([]);
      expect(isArrival(sendIn(after, asked, 3, NO_MEMORY).trace.verdict)).toBe(true);
    }
  });

  it.each(FAILING)('nothing is offered for %s of which a part would do', (_, _first, scene) => {
    const all = searched(scene).remedies.map(({ steps }) => steps.map((step) => JSON.stringify(step)));
    for (const steps of all)
      expect(all.filter((other) => other !== steps && other.every((step) => steps.includes(step)))).toEqual([]);
  });

  it('a comment beside what is changed stays', () => {
    const text = client() + app('web') + service('web', { selector: 'app: wbe # the shop' });
    const [first] = searched({ ...fromPod, text }).remedies;
    expect(replaced(text, first!.effect.edits)).toContain('app: web # the shop');
    expect(first!.lines).toBe(1);
  });

  it('what works one time in two is made to work always', () => {
    const text =
      client() +
      app('web') +
      app('other', { labels: 'app: web, of: other', port: 'containerPort: 9999' }).replace(
        'matchLabels: { app: web, of: other }',
        'matchLabels: { of: other }',
      ) +
      service('web');
    const { odds, remedies } = searched({ ...fromPod, text });
    expect(odds).toBeCloseTo(0.5);
    expect(remedies.map((remedy) => remedy.odds)).toContain(1);
  });

  it.each([
    ['a request that arrives', { ...fromPod, text: client() + web }],
    ['a name that is found', { ...fromPod, url: 'dns:web', text: client() + web }],
    [
      'one that is sent elsewhere',
      {
        ...outside,
        text:
          web +
          ingress('shop.example', 'web', { annotations: 'nginx.ingress.kubernetes.io/force-ssl-redirect: "true"' }),
      },
    ],
  ])('nothing is tried for %s', (_, scene) => {
    expect(searched(scene)).toMatchObject({ tried: 0, done: true, remedies: [] });
  });

  it('is done in steps, and finds the same', () => {
    const scene = { ...fromPod, text: client() + app('web') + service('web', { selector: 'app: wbe', target: '80' }) };
    const answer = analyse(groundOf(scene).workspace);
    const search = new ArriveSearch(answer, askedIn(answer, scene));
    let progress = search.next(1);
    expect(progress).toMatchObject({ tried: 1, done: false });
    for (let last = 0; !progress.done; last = progress.tried) {
      progress = search.next(2);
      expect(progress.tried).toBeLessThanOrEqual(last + 4);
    }
    expect(progress.remedies.map(said)).toEqual(found(scene));
  });

  it('a large workspace with many faults costs no more clusters than were promised', () => {
    const many = Array.from(
      { length: 500 },
      (_, i) => app(`app-${i}`) + service(`app-${i}`, { selector: `app: ap-${i}`, target: '80' }),
    );
    const scene = { ...fromPod, url: 'http://app-7/', text: client() + many.join(''), settings: { nodes: 12 } };
    built.count = 0;
    const { tried, remedies } = searched(scene);
    expect(tried).toBeLessThanOrEqual(MOST_TRIES);
    // One more for the cluster as it is.
    expect(built.count).toBeLessThanOrEqual(MOST_TRIES + 1);
    expect(said(remedies[0]!)).toBe(
      'Service app-7: fix change-selector app=app-7 + Service app-7: spec.ports[0].targetPort 80 -> 8080',
    );
  }, 60_000);
});
