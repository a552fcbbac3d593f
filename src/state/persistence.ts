import type { LessonProgress } from './lesson.ts';
import { DEFAULT_LOOK, type KeptLook } from './look.ts';
import { completeWorkspace } from './first-workspace.ts';
import type { Workspace } from '../engine/index.ts';
import type { PresenterNotes } from './presenter-notes.ts';

/** The browser's storage, or what stands in for it. May throw at every call: a browser can refuse it. */
export type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const VERSION = 1;
const WORKSPACE = 'kubehop.workspace';
/** What the last start-over put away. */
const PREVIOUS = 'kubehop.previous';
const LOOK = 'kubehop.look';
const LESSONS = 'kubehop.lessons';
const NOTES = 'kubehop.notes';

/** The browser's own storage; undefined where it is refused. */
export function browserStorage(): Kept | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** What outlives a visit. Every read answers with something usable, every write tells whether it was kept. */
export interface Keeper {
  readonly workspace: () => Workspace | undefined;
  readonly keepWorkspace: (workspace: Workspace) => boolean;
  readonly previous: () => Workspace | undefined;
  readonly keepPrevious: (workspace: Workspace) => boolean;
  readonly look: () => KeptLook;
  readonly keepLook: (look: KeptLook) => boolean;
  readonly lessons: () => LessonProgress;
  readonly keepLessons: (progress: LessonProgress) => boolean;
  readonly notes: () => PresenterNotes;
  readonly keepNotes: (notes: PresenterNotes) => boolean;
}

export function createKeeper(storage: Kept | undefined): Keeper {
  function read(key: string): unknown {
    try {
      const text = storage?.getItem(key);
      const kept: unknown = text === null || text === undefined ? undefined : JSON.parse(text);
      return isRecord(kept) && kept['version'] === VERSION ? kept['value'] : undefined;
    } catch {
      return undefined;
    }
  }

  function write(key: string, value: unknown): boolean {
    if (storage === undefined) return false;
    try {
      storage.setItem(key, JSON.stringify({ version: VERSION, value }));
      return true;
    } catch {
      return false;
    }
  }

  return {
    workspace: () => completeWorkspace(read(WORKSPACE)),
    keepWorkspace: (workspace) => write(WORKSPACE, worthKeeping(workspace)),
    previous: () => completeWorkspace(read(PREVIOUS)),
    keepPrevious: (workspace) => write(PREVIOUS, worthKeeping(workspace)),
    look: () => ({ ...DEFAULT_LOOK, ...(isRecord(read(LOOK)) ? (read(LOOK) as Partial<KeptLook>) : {}) }),
    keepLook: (look) => write(LOOK, look),
    lessons: () => progressIn(read(LESSONS)),
    keepLessons: (progress) => write(LESSONS, progress),
    notes: () => notesIn(read(NOTES)),
    keepNotes: (notes) => write(NOTES, notes),
  };
}

function progressIn(kept: unknown): LessonProgress {
  const known = Object.entries(isRecord(kept) ? kept : {}).filter(
    ([, reached]) => reached === 'begun' || reached === 'done',
  );
  return Object.fromEntries(known) as LessonProgress;
}

function notesIn(kept: unknown): PresenterNotes {
  return Object.fromEntries(
    Object.entries(isRecord(kept) ? kept : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

/** The documents are in the text; they are kept only while one of them is drawn as it was before. */
function worthKeeping(workspace: Workspace): Workspace {
  const broken = workspace.documents.some((document) => document.lastParsed !== undefined);
  return broken ? workspace : { ...workspace, documents: [] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
