import type {
  ColumnCode,
  CommandCode,
  CommandNote,
  CommandPlace,
  FactCode,
  FactsSection,
  NoteCode,
  ObjectRef,
  TableCode,
  TextCode,
  Word,
} from '../engine/index.ts';
import type { Text } from './text.ts';

/** Words of looking into an object, of the commands for one's own cluster, and of lookups. */
export interface InspectMessages {
  readonly title: (object: ObjectRef) => Text;
  readonly tabs: { readonly name: string; readonly facts: string; readonly yaml: string };
  readonly back: (object: ObjectRef) => string;
  readonly none: string;
  readonly facts: { readonly [C in FactCode]: string };
  readonly groups: { readonly [C in FactsSection['code']]: string };
  readonly tables: { readonly [C in TableCode]: string };
  readonly texts: { readonly [C in TextCode]: string };
  readonly columns: { readonly [C in ColumnCode]: string };
  readonly words: { readonly [C in Word]: string };
  readonly notes: { readonly [C in NoteCode]: string };
  /** Not all rows of a table are sent. */
  readonly firstOf: (shown: number, total: number) => string;
  readonly search: string;
  readonly found: (count: number) => string;
  readonly copy: (what: string) => string;
  readonly copied: string;
  readonly notCopied: string;

  readonly commands: {
    readonly title: string;
    /** What `…` stands for. */
    readonly legend: string;
    readonly codes: { readonly [C in CommandCode]: string };
    readonly place: (place: CommandPlace) => Text;
    readonly note: (note: CommandNote) => Text;
    readonly expected: string;
    readonly copyButton: string;
  };

  readonly lookup: {
    readonly method: string;
    readonly name: string;
    readonly type: string;
    readonly groups: {
      readonly names: string;
      readonly ports: string;
      readonly hosts: string;
      readonly addresses: string;
    };
  };
}
