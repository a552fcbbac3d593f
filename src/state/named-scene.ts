import { loadExample } from '../content/examples.ts';
import { workspaceOfLesson } from '../content/lesson-workspace.ts';
import { loadLesson } from '../content/lessons.ts';
import type { Workspace } from '../engine/index.ts';
import { newWorkspace } from './first-workspace.ts';
import type { Language, PictureView } from './model.ts';

/** What stands under a name, as it opens. */
export interface NamedScene {
  readonly workspace: Workspace;
  readonly view?: PictureView;
}

/** A lesson, a broken scene or an example by its name; undefined for a name that none has, or that does not come. */
export async function namedScene(
  kind: 'lesson' | 'example',
  id: string,
  language: Language,
): Promise<NamedScene | undefined> {
  try {
    if (kind === 'example') {
      const text = await loadExample(id);
      return text === undefined ? undefined : { workspace: newWorkspace(text) };
    }
    const loaded = await loadLesson(id, language);
    if (loaded === undefined) return undefined;
    const { lesson, start } = loaded;
    const workspace = workspaceOfLesson(newWorkspace(start), lesson, start);
    return { workspace, ...(lesson.view ? { view: lesson.view } : {}) };
  } catch {
    return undefined;
  }
}
