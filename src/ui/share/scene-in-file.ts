import type { SharedFrom } from '../../state/shared-scene.ts';

/** A file that may hold a scene. */
export interface SceneInFile {
  readonly from: SharedFrom;
  readonly file: File;
}

/** Bytes; a picture of the largest scene is smaller. A film is not looked into. */
const LARGEST = 60_000_000;

/** By its name, what a file may be: a picture that carries a scene, or a scene itself; undefined for any other. */
export function sceneInFile(file: File): SceneInFile | undefined {
  if (file.size > LARGEST) return undefined;
  if (/\.(png|gif|svg)$/i.test(file.name)) return { from: 'picture', file };
  // A browser that saves a name once more writes a number behind it.
  return /\.kubehop(\s?\(\d+\))?\.json$/i.test(file.name) ? { from: 'file', file } : undefined;
}

/** The one file of a drop, if it may hold a scene. To be called while the drop is being told of. */
export function droppedScene({ files }: DataTransfer): SceneInFile | undefined {
  const [file] = files;
  return file === undefined || files.length > 1 ? undefined : sceneInFile(file);
}

/** Opens it beside one's own work, or says why not. */
export async function openSceneFile(
  { from, file }: SceneInFile,
  openShared: (given: Uint8Array, from: SharedFrom) => Promise<boolean>,
): Promise<boolean> {
  return openShared(new Uint8Array(await file.arrayBuffer()), from);
}
