import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Lesson } from '../content/lesson.ts';
import { DEFAULT_SETTINGS } from '../engine/settings.ts';
import { NOTHING_ALLOCATED, type Workspace } from '../engine/workspace.ts';

const content = path.join(import.meta.dirname, '..', 'content');

/** Name and folder of every lesson and every broken scene. */
export const lessonFolders = ['lessons', 'symptoms'].flatMap((kind) =>
  readdirSync(path.join(content, kind)).map((name) => [name, path.join(content, kind, name)] as const),
);

/** A file of a lesson's folder. */
export function readFrom(folder: string, file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

export async function lessonIn(folder: string): Promise<Lesson> {
  const { lesson } = (await import(path.join(folder, 'lesson.ts'))) as { lesson: Lesson };
  return lesson;
}

/** A cluster of which nothing was asked yet. */
export const FRESH: Workspace = {
  text: '',
  documents: [],
  settings: DEFAULT_SETTINGS,
  events: [],
  now: 0,
  requests: [],
  seed: 1,
  allocated: NOTHING_ALLOCATED,
};
