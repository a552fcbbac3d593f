import { describe, expect, it } from 'vitest';
import { meets } from '../content/expected.ts';
import { loadLesson } from '../content/lessons.ts';
import { workloadOfPod } from '../content/reached.ts';
import { engineInThisThread } from './page.fixture.ts';
import { tryLesson } from './tried-lesson.ts';

async function tried(id: string) {
  const loaded = await loadLesson(id, 'en');
  if (loaded === undefined) throw new Error(`no lesson ${id}`);
  return tryLesson(engineInThisThread(), loaded);
}

describe('a lesson that is tried aside', () => {
  it.each(['02-cluster-ip', '08-ways-in', '10-three-steps', '18-exam', '02-one-in-three', '15-half-of-them-hang'])(
    '%s: each step comes out as the lesson tells',
    async (id) => {
      const { steps } = await tried(id);
      for (const { step, analysis, answer } of steps) {
        expect(answer, step.id).toBeDefined();
        expect(meets(step.expect, answer?.outcomes ?? [], workloadOfPod(analysis.topology)), step.id).toBe(true);
      }
    },
  );

  it('begins with the cluster before any step changed it, and what was given out stays', async () => {
    const { analysis, workspace, steps } = await tried('08-ways-in');
    const changed = steps.find(({ step }) => step.change !== undefined);
    expect(changed).toBeDefined();
    expect(workspace.events).toEqual([]);
    expect(changed?.analysis).not.toEqual(analysis);
    expect(changed?.analysis.allocated.addresses).toMatchObject(analysis.allocated.addresses);
  });

  it('answers the same each time', async () => {
    const [one, other] = [await tried('02-one-in-three'), await tried('02-one-in-three')];
    expect(one.steps.map(({ answer }) => answer?.trace)).toEqual(other.steps.map(({ answer }) => answer?.trace));
  });
});
