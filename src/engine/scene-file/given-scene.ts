import { strFromU8 } from 'fflate';
import { sceneInPicture } from './in-picture.ts';
import { readScene, unpackScene } from './pack.ts';
import type { ReadScene } from './scene-file.ts';

/** The scene in a whole link, an address's fragment, or the bytes or the text of a file or a picture. Never throws. */
export function givenScene(given: string | Uint8Array): ReadScene {
  return typeof given === 'string' ? sceneInText(given) : sceneInBytes(given);
}

function sceneInText(text: string): ReadScene {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) return readScene(trimmed);
  // A whole link, a fragment, or what stands in it.
  return unpackScene(trimmed.slice(trimmed.lastIndexOf('#') + 1));
}

function sceneInBytes(bytes: Uint8Array): ReadScene {
  const packed = sceneInPicture(bytes);
  return packed === undefined ? readScene(strFromU8(bytes).trim()) : unpackScene(packed);
}
