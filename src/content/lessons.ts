import type { Lesson } from './lesson.ts';

/** Everything of one lesson, in one language. */
export interface LoadedLesson {
  readonly id: string;
  readonly lesson: Lesson;
  readonly start: string;
  readonly solution: string;
  /** Its words, as `readLessonText` reads them. */
  readonly words: string;
}

const lessons = import.meta.glob<Lesson>(['./lessons/*/lesson.ts', './symptoms/*/lesson.ts'], { import: 'lesson' });
const texts = import.meta.glob<string>(
  ['./lessons/*/*.yaml', './symptoms/*/*.yaml', './lessons/*/*.md', './symptoms/*/*.md'],
  { query: '?raw', import: 'default' },
);

/** Folders by kind, in order: a lesson is found by being there. */
export const lessonIds: readonly string[] = idsOf('lessons');
/** Broken scenes, named by what one sees. */
export const symptomIds: readonly string[] = idsOf('symptoms');

function idsOf(kind: string): string[] {
  return Object.keys(lessons)
    .flatMap((path) => new RegExp(`^\\./${kind}/([^/]+)/`).exec(path)?.[1] ?? [])
    .toSorted();
}

/** Reads a lesson when it is opened; undefined for a name that none has. */
export async function loadLesson(id: string, language: 'en' | 'ja'): Promise<LoadedLesson | undefined> {
  const folder = `./${lessonIds.includes(id) ? 'lessons' : 'symptoms'}/${id}`;
  const read = async (file: string): Promise<string> => (await texts[`${folder}/${file}`]?.()) ?? '';
  const lesson = await lessons[`${folder}/lesson.ts`]?.();
  if (lesson === undefined) return undefined;
  const [start, solution, words] = await Promise.all([
    read('start.yaml'),
    read('solution.yaml'),
    read(`${language}.md`),
  ]);
  return { id, lesson, start, solution, words };
}
