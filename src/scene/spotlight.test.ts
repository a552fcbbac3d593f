import { describe, expect, it } from 'vitest';
import { placeKey } from '../layout/place-key.ts';
import { frameAt } from './frame.ts';
import { momentOf, storyOf } from './moment.ts';
import { fitNodes, sceneOf, timelineOf } from './nodes-scene.ts';
import { inSpotlight, type Spotlight } from './spotlight.ts';
import { traces } from './traces.fixture.ts';

/** The end of a hop, counted from 0, of a request to a ClusterIP. */
function momentAt(hop: number, light: Spotlight) {
  const [topology, trace] = traces['byClusterIp']!;
  const { layout } = fitNodes(topology, { width: 1024, height: 600 }, trace, 'embed');
  const timeline = timelineOf(trace, topology, { reducedMotion: true });
  const scene = sceneOf(trace, timeline, layout, true);
  const step = timeline.steps[hop];
  const frame = frameAt(scene, step === undefined ? -1 : step.end - 1);
  const places = step === undefined ? [] : [placeKey(step.hop.from), placeKey(step.hop.to)];
  return { moment: inSpotlight(momentOf(trace, storyOf(trace), frame), light), places };
}

describe('who stands out while a request is shown', () => {
  it('the whole story, usually', () => {
    const { moment } = momentAt(0, 'story');
    expect(moment.story?.size).toBeGreaterThan(2);
  });

  it('where the hop comes from and goes to, and whom it chooses', () => {
    const { moment, places } = momentAt(0, 'hop');
    const [, chosen] = [places, [...moment.chosen]];
    expect(moment.story).toEqual(new Set([...places, ...chosen]));
    expect(chosen).toHaveLength(1);
  });

  it('not what an earlier hop wrote or chose', () => {
    const { moment, places } = momentAt(1, 'hop');
    expect(moment.story).toEqual(new Set(places));
    const back = momentAt(3, 'hop').moment;
    expect([...back.chosen]).toEqual([]);
  });

  it.each<Spotlight>(['hop', 'all'])('before the first hop nobody (%s)', (light) => {
    expect(momentAt(-1, light).moment.story).toBeUndefined();
  });

  it('nobody, where the end is not to be seen beforehand', () => {
    expect(momentAt(0, 'all').moment.story).toBeUndefined();
  });
});
