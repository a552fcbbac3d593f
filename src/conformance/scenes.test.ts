import { describe, expect, it } from 'vitest';
import { requestOf } from '../content/asked-request.ts';
import { changedBy, workspaceOfLesson } from '../content/lesson-workspace.ts';
import { analyse, sendIn } from '../engine/analyse.ts';
import { NO_MEMORY } from '../engine/dataplane/memory.ts';
import { makeScene, openScene } from '../engine/shared-scene.ts';
import { FRESH, lessonFolders, lessonIn, readFrom } from './lesson-folders.ts';

/** A link's letters without the page's own address. */
const LONGEST = 7900;

describe.each(lessonFolders)('%s as a link', async (_, folder) => {
  const lesson = await lessonIn(folder);

  it('every step gives the byte-same trace where it is opened', () => {
    let workspace = workspaceOfLesson(FRESH, lesson, readFrom(folder, 'start.yaml'));
    let answer = analyse(workspace);
    let memory = NO_MEMORY;
    for (const step of lesson.steps) {
      workspace = { ...workspace, allocated: answer.analysis.allocated };
      if (step.change !== undefined) {
        workspace = changedBy(workspace, step.change, answer.analysis);
        answer = analyse(workspace, answer);
        workspace = { ...workspace, allocated: answer.analysis.allocated };
      }
      const request = requestOf(step.request, answer.analysis)!;
      const sent = sendIn(answer, request, workspace.seed, { ...memory, now: workspace.now });
      memory = sent.memory;
      const { trace } = sent;
      const made = makeScene({ workspace, madeBy: 'test', request, memory: trace.memory, trace });
      expect(made.packed.length).toBeLessThan(LONGEST);

      const opened = openScene(`https://kubehop.example/#${made.packed}`);
      if ('problem' in opened) throw new Error(opened.problem);
      expect(opened.answer).toEqual(opened.scene.answer);
      const before = opened.scene.memory ?? { ...NO_MEMORY, now: opened.workspace.now };
      const again = sendIn(analyse(opened.workspace), opened.scene.request!, opened.workspace.seed, before);
      expect(JSON.stringify(again.trace)).toBe(JSON.stringify(trace));
      // The file says the same.
      expect(openScene(made.file)).toEqual(opened);
    }
  });
});
