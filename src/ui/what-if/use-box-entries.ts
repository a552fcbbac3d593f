import { useCallback } from 'react';
import { lookupInstead } from '../../state/lookup-suggestions.ts';
import { suggestRequest } from '../../state/suggestions.ts';
import { rangeOfObject } from '../../state/text-of-object.ts';
import { objectActions } from '../editor/tools/object-actions.ts';
import { useMessages, usePage } from '../page-context.tsx';
import { entriesOf } from './box-entries.ts';
import type { BoxTarget, MenuEntry } from './box-target.ts';
import type { ObjectRef } from '../../engine/index.ts';

/** The lines of a box's menu, as the cluster is when it opens. `askReplicas` asks for a number. */
export function useBoxEntries(
  askReplicas: (workload: ObjectRef, now: number) => void,
): (target: BoxTarget) => readonly MenuEntry[] {
  const page = usePage();
  const { whatIf: words } = useMessages();
  return useCallback(
    (target) => {
      const { analysis, workspace, actions, draft } = page.store.getState();
      if (analysis === undefined) return [];
      const { canSend, send } = objectActions(page);
      return entriesOf(target, {
        topology: analysis.topology,
        workspace,
        words: words.menu,
        whatIf: actions.whatIf,
        sendFrom: (from) => actions.setDraft({ from }),
        lookUpFrom: (from) => {
          const url = draft.url ?? suggestRequest(analysis, { ...draft, from })?.url ?? '';
          actions.setDraft({ from, ...lookupInstead(analysis, from, url, draft.url !== undefined) });
        },
        sendTo: (ref) => (canSend(ref) ? () => send(ref) : undefined),
        lookInto: (ref) => actions.showObject(ref),
        showInText: (ref) =>
          rangeOfObject(analysis, ref) === undefined
            ? undefined
            : () => {
                actions.showTab('manifests');
                actions.showEditor(true);
                actions.select(ref, 'picture');
              },
        unfold: actions.toggleOpen,
        askReplicas,
      });
    },
    [page, words, askReplicas],
  );
}
