import { describe, expect, it } from 'vitest';
import { loadLesson } from '../content/lessons.ts';
import { createLessonPlay } from './lesson-play.ts';
import { openPage } from './page.fixture.ts';

/** A lesson that has just been opened beside the first example. */
async function opened(id: string) {
  const page = openPage();
  await page.settled();
  const own = page.state().workspace;
  await page.actions.openNamed('lesson', id);
  await page.settled();
  const loaded = await loadLesson(id, 'en');
  if (loaded === undefined) throw new Error(id);
  const play = createLessonPlay(page, loaded);
  return { ...page, own, play, progress: () => page.state().lessons.progress[id] };
}

describe('a lesson on the page', () => {
  it('a step is sent through the page, and what was said is graded', async () => {
    const { play, state } = await opened('02-cluster-ip');
    play.guess('from-outside', { kind: 'result', result: 'refused' });
    await play.send('from-outside');
    expect(state().draft.url).toMatch(/^http:\/\/10\.[\d.]+:8080\/$/);
    expect(state().trace?.verdict.result).toBe('timeout');
    expect(play.store.getState().steps['from-outside']?.told).toMatchObject({ grade: 'wrong', asTold: true });
  });

  it('nothing is graded where nothing was said', async () => {
    const { play } = await opened('02-cluster-ip');
    await play.send('from-outside');
    const told = play.store.getState().steps['from-outside']?.told;
    expect([told?.grade, told?.outcomes.length]).toEqual([undefined, 1]);
  });

  it('what a step changes is done once, however often it is sent, and again when it was taken back', async () => {
    const { play, state, actions } = await opened('01-service-discovery');
    const { lesson } = (await loadLesson('01-service-discovery', 'en')) ?? {};
    const changing = lesson?.steps.find(({ change }) => change !== undefined)?.id ?? '';
    await play.send(changing);
    await play.send(changing);
    expect(state().workspace.events).toHaveLength(1);
    actions.takeBackAll();
    await play.send(changing);
    expect(state().workspace.events).toHaveLength(1);
  });

  it('whoever changed the scene is told that it comes out otherwise than the lesson says', async () => {
    const { play, state, actions } = await opened('02-cluster-ip');
    actions.setText(state().workspace.text.replace('targetPort: 80', 'targetPort: 81'));
    await play.send('from-a-pod');
    expect(play.store.getState().steps['from-a-pod']?.told?.asTold).toBe(false);
    actions.setText('');
    await play.send('from-outside');
    expect(play.store.getState().steps['from-outside']?.lacking).toBe(true);
  });

  it('the goal is open at the beginning, reached by any way, and remembered as done', async () => {
    const { play, state, actions, progress } = await opened('02-cluster-ip');
    const stop = play.follow();
    await play.check();
    expect([play.store.getState().reached, progress()]).toEqual([false, 'begun']);
    // Not as in the solution: a second port.
    const second = '    - name: other\n      port: 9090\n      targetPort: 80\n';
    actions.setText(state().workspace.text.replace('      targetPort: 80\n', `      targetPort: 80\n${second}`));
    await play.check();
    expect([play.store.getState().reached, progress()]).toEqual([true, 'done']);
    await actions.openNamed('lesson', '02-cluster-ip');
    expect(progress()).toBe('done');
    stop();
  });

  it('the solution takes its settings along', async () => {
    const { play, state } = await opened('10-three-steps');
    play.takeSolution();
    await play.check();
    expect(state().workspace.settings.balancerArrives).toBe('balancer-address');
    expect(play.store.getState().reached).toBe(true);
  });

  it('one’s own work is untouched by all of it', async () => {
    const { play, state, actions, own } = await opened('01-service-discovery');
    await play.send('by-name');
    play.takeSolution();
    await actions.backToOwn();
    expect(state().workspace.text).toBe(own.text);
    expect(state().workspace.events).toEqual([]);
  });
});
