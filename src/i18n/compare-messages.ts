import type { ClusterSettings, ObjectRef } from '../engine/index.ts';
import type { Aspect } from '../scene/differences.ts';
import type { Text } from './text.ts';

/** Words of the comparison of two answers. */
export interface CompareMessages {
  /** The entry of the menu that opens it. */
  readonly open: string;
  readonly title: string;
  readonly close: string;
  readonly busy: string;
  /** What may differ between A and B. */
  readonly differs: string;
  readonly kinds: {
    readonly setting: string;
    readonly object: string;
    readonly request: string;
    readonly text: string;
  };
  readonly setting: string;
  readonly object: string;
  readonly field: string;
  readonly wholeObject: string;
  readonly valueInB: string;
  /** A value that is none of those offered, and the field for it. */
  readonly otherValue: string;
  readonly valueWritten: string;
  readonly notWritten: string;
  readonly textOfB: string;
  /** The request of both, of A, of B. */
  readonly requestOf: { readonly both: string; readonly a: string; readonly b: string };
  readonly noObjects: string;
  /** Names of the two, and of their pictures. */
  readonly sides: { readonly a: string; readonly b: string };
  readonly asItIs: string;
  readonly diagramOf: { readonly a: string; readonly b: string };
  /** What B has instead of A, in one line. */
  readonly settingDiffers: (label: string, from: string, to: string) => Text;
  readonly fieldDiffers: (object: ObjectRef, field: string, from: string, to: string) => Text;
  readonly withoutObject: (object: ObjectRef) => Text;
  readonly requestDiffers: (from: string, url: string) => Text;
  readonly textDiffers: (removed: number, added: number) => string;
  readonly takeOver: string;
  readonly takeOverHint: string;
  /** The API server would refuse something of B that it takes of A. */
  readonly refusedInB: string;
  readonly problems: {
    readonly change: string;
    readonly 'nothing-to-ask': string;
    readonly stuck: string;
    readonly failed: string;
  };
  readonly hops: string;
  readonly columns: { readonly number: string; readonly a: string; readonly b: string; readonly differs: string };
  readonly aspects: { readonly [A in Aspect]: string };
  /** Several aspects of one hop. */
  readonly list: (aspects: readonly string[]) => string;
  readonly same: string;
  /** In the cell of the one that does not have this hop. */
  readonly noHop: string;
  readonly source: string;
  readonly destination: string;
  readonly onlyDiffering: string;
  readonly count: (differing: number, all: number) => string;
  readonly noneDiffers: string;
  readonly goTo: (number: number) => string;
  /** A value of a setting as it is read. */
  readonly settingValue: (value: ClusterSettings[keyof ClusterSettings]) => string;
}
