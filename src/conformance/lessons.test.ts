import { describe, expect, it } from 'vitest';
import { requestOf } from '../content/asked-request.ts';
import { meets } from '../content/expected.ts';
import { readLessonText, type LessonText } from '../content/lesson-text.ts';
import type { AskedRequest, Expected, Lesson } from '../content/lesson.ts';
import { changedBy, workspaceOfLesson } from '../content/lesson-workspace.ts';
import { reachesObjects, workloadOfPod } from '../content/reached.ts';
import { analyse, exploreIn, type Answer } from '../engine/analyse.ts';
import type { Workspace } from '../engine/workspace.ts';
import { FRESH, lessonFolders, lessonIn, readFrom } from './lesson-folders.ts';

function answered(workspace: Workspace): { readonly answer: Answer; readonly workspace: Workspace } {
  const answer = analyse(workspace);
  return { answer, workspace: { ...workspace, allocated: answer.analysis.allocated } };
}

function holds(answer: Answer, request: AskedRequest, expected: Expected): boolean {
  const asked = requestOf(request, answer.analysis);
  if (asked === undefined) return false;
  const workloadOf = workloadOfPod(answer.analysis.topology);
  return meets(expected, exploreIn(answer, asked), workloadOf);
}

function reached(lesson: Lesson, answer: Answer): boolean {
  const { goal } = lesson;
  const objects = reachesObjects(goal, (ref) => answer.cluster.objects.get(ref));
  const clean = goal.clean !== true || answer.analysis.diagnostics.every(({ severity }) => severity !== 'error');
  const settings = Object.entries(goal.settings ?? {}).every(
    ([name, value]) => answer.workspace.settings[name as keyof typeof answer.workspace.settings] === value,
  );
  return (
    objects && clean && settings && goal.requests.every(({ request, expect: wanted }) => holds(answer, request, wanted))
  );
}

describe.each(lessonFolders)('%s', async (_, folder) => {
  const lesson = await lessonIn(folder);
  const words: Record<string, LessonText> = {
    en: readLessonText(readFrom(folder, 'en.md')),
    ja: readLessonText(readFrom(folder, 'ja.md')),
  };
  const start = workspaceOfLesson(FRESH, lesson, readFrom(folder, 'start.yaml'));

  it('each thing to try comes out as it says', () => {
    let now = answered(start);
    for (const step of lesson.steps) {
      if (step.change !== undefined) now = answered(changedBy(now.workspace, step.change, now.answer.analysis));
      expect([step.id, holds(now.answer, step.request, step.expect)]).toEqual([step.id, true]);
    }
  });

  it('the start does not reach the goal, the solution does', () => {
    expect(reached(lesson, answered(start).answer)).toBe(false);
    const solved = workspaceOfLesson(FRESH, lesson, readFrom(folder, 'solution.yaml'), lesson.solutionSettings);
    expect(reached(lesson, answered(solved).answer)).toBe(true);
  });

  it('both languages have the same steps, and no part is empty', () => {
    const ids = lesson.steps.map(({ id }) => id);
    for (const [language, text] of Object.entries(words)) {
      expect([language, [...text.steps.keys()]]).toEqual([language, ids]);
      const parts = { title: text.title, intro: text.intro, goal: text.goal, hint: text.hint, solution: text.solution };
      for (const [name, part] of Object.entries(parts))
        expect([language, name, part === '']).toEqual([language, name, false]);
      for (const [id, step] of text.steps)
        for (const [name, part] of Object.entries(step))
          expect([language, id, name, part === '']).toEqual([language, id, name, false]);
    }
    const code = (text: LessonText) => [...text.steps.values()].map(({ body, after }) => [body, after].map(paragraphs));
    expect(code(words['ja']!)).toEqual(code(words['en']!));
  });

  it('the English text holds no Japanese, the Japanese one no English sentence', () => {
    expect(readFrom(folder, 'en.md')).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    const prose = readFrom(folder, 'ja.md').replaceAll(/`[^`]*`|^## [\w-]+/gm, '');
    expect(prose).not.toMatch(/\b[a-z]+ [a-z]+ [a-z]+\b/);
  });
});

/** How many paragraphs: both languages say the same, one after the other. */
function paragraphs(markdown: string): number {
  return markdown === '' ? 0 : markdown.split(/\n\n+/).length;
}
