import { Emitter, languages, Range, type editor as api, type IDisposable } from 'monaco-editor/editor';
import type { ObjectRef } from '../../../engine/index.ts';
import type { WrittenPlace } from '../../../state/text-of-object.ts';

/** What is offered above an object, in the order shown; each with its words. */
export type LensActions = readonly { readonly words: string; readonly act: (ref: ObjectRef) => void }[];

export interface ObjectLenses extends IDisposable {
  readonly set: (places: readonly WrittenPlace[], actions: LensActions) => void;
}

/** A request can be sent to these, or from them. */
const KINDS = /^(Service|Ingress|Pod)\//;

/** Above each Service, Ingress and Pod: what may be done with it. The lines move with the text, also between two analyses. */
export function objectLenses(editor: api.IStandaloneCodeEditor, model: api.ITextModel): ObjectLenses {
  const changed = new Emitter<languages.CodeLensProvider>();
  const lines = editor.createDecorationsCollection();
  let refs: readonly ObjectRef[] = [];
  let offered: LensActions = [];
  const command = editor.addCommand(0, (_, index: number, ref: ObjectRef) => offered[index]?.act(ref)) ?? '';

  const provider: languages.CodeLensProvider = {
    onDidChange: changed.event,
    provideCodeLenses(asked) {
      if (asked !== model) return { lenses: [] };
      return {
        lenses: lines.getRanges().flatMap((range, place) =>
          offered.map(({ words }, index) => ({
            range,
            command: { id: command, title: words, arguments: [index, refs[place]] },
          })),
        ),
      };
    },
  };
  const registered = languages.registerCodeLensProvider('yaml', provider);

  return {
    set(places, actions) {
      const own = places.filter(({ ref }) => KINDS.test(ref));
      refs = own.map(({ ref }) => ref);
      offered = actions;
      lines.set(
        own.map(({ range }) => ({
          range: new Range(firstLine(model, range), 1, firstLine(model, range), 1),
          options: {},
        })),
      );
      changed.fire(provider);
    },
    dispose() {
      registered.dispose();
      changed.dispose();
    },
  };
}

/** Past the marker and the comments above an object: the line on which it begins to say something. */
function firstLine(model: api.ITextModel, { startLine, endLine }: WrittenPlace['range']): number {
  const last = Math.min(endLine, model.getLineCount());
  for (let line = startLine; line <= last; line++) if (!/^\s*(#|---|$)/.test(model.getLineContent(line))) return line;
  return Math.min(startLine, model.getLineCount());
}
