import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { requestOf } from '../content/asked-request.ts';
import type { Lesson } from '../content/lesson.ts';
import { changedBy, workspaceOfLesson } from '../content/lesson-workspace.ts';
import { analyse, sendIn } from '../engine/analyse.ts';
import { NO_MEMORY } from '../engine/dataplane/memory.ts';
import { DEFAULT_SETTINGS } from '../engine/settings.ts';
import { makeScene, openScene } from '../engine/shared-scene.ts';
import { NOTHING_ALLOCATED, type Workspace } from '../engine/workspace.ts';

const content = path.join(import.meta.dirname, '..', 'content');
const folders = ['lessons', 'symptoms']
  .map((kind) => path.join(content, kind))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)));

const FRESH: Workspace = {
  text: '',
  documents: [],
  settings: DEFAULT_SETTINGS,
  events: [],
  now: 0,
  requests: [],
  seed: 1,
  allocated: NOTHING_ALLOCATED,
};

/** A link's letters without the page's own address. */
const LONGEST = 7900;

describe.each(folders.map((folder) => [path.basename(folder), folder] as const))('%s as a link', async (_, folder) => {
  const { lesson } = (await import(path.join(folder, 'lesson.ts'))) as { lesson: Lesson };

  it('every step gives the byte-same trace where it is opened', () => {
    let workspace = workspaceOfLesson(FRESH, lesson, readFileSync(path.join(folder, 'start.yaml'), 'utf8'));
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
