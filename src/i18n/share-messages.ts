import type { SceneProblem } from '../engine/index.ts';
import type { Text } from './text.ts';

/** Words of links, files and pictures that hold a scene, and of what stands beside one's own work. */
export interface ShareMessages {
  readonly button: string;
  readonly title: string;
  readonly close: string;
  readonly busy: string;
  /** The engine did not make the scene. */
  readonly notMade: string;
  /** The other ways out of the page; each opens a dialog of its own. */
  readonly ways: {
    readonly heading: string;
    readonly embed: string;
    readonly picture: string;
    readonly oneFile: string;
  };

  readonly link: {
    readonly heading: string;
    readonly field: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly holds: (letters: number) => string;
    /** The page is a file, and was made by no page on a server. */
    readonly onlyHere: string;
    /** The scene is longer than a link can be. */
    readonly tooLong: (letters: number, most: number) => string;
  };
  readonly include: {
    readonly heading: string;
    readonly hop: (hop: number, of: number) => string;
    readonly noHop: string;
    readonly view: (view: 'nodes' | 'concept') => string;
    readonly language: string;
  };
  readonly qr: { readonly heading: string; readonly name: string; readonly tooLong: (most: number) => string };
  readonly short: { readonly heading: string; readonly lesson: string; readonly example: string };
  readonly file: { readonly heading: string; readonly save: string; readonly hint: string };
  readonly open: {
    readonly heading: string;
    readonly hint: string;
    readonly choose: string;
    readonly field: string;
    readonly button: string;
  };
  /** Values of Secrets that were left out. */
  readonly secrets: (count: number) => string;
  readonly noSecrets: string;

  readonly beside: {
    readonly region: string;
    readonly scene: { readonly link: string; readonly file: string; readonly picture: string };
    readonly lesson: (id: string) => string;
    readonly example: (id: string) => string;
    readonly back: string;
    /** Where there is little room; the whole is its name. */
    readonly backShort: string;
    readonly keep: string;
    readonly keepShort: string;
    readonly keepHint: string;
    readonly kept: string;
    readonly bringBack: string;
    readonly dismiss: string;
    /** What came of the scene's request where it was made, and what comes of it here. */
    readonly changed: (madeBy: string, there: string, here: string) => Text;
    /** How a request ended, by the code of its verdict, and who received it. */
    readonly ended: (verdict: string, receiver: string | undefined) => string;
  };

  readonly notOpened: {
    readonly title: { readonly link: string; readonly file: string; readonly picture: string; readonly name: string };
    readonly problems: { readonly [P in SceneProblem | 'no-such-name' | 'stuck']: (field: string) => string };
    readonly ownStays: string;
    readonly dismiss: string;
  };
}
