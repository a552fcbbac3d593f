import { useMemo } from 'react';
import type { ObjectRef } from '../../../engine/index.ts';
import type { Page } from '../../../state/page.ts';
import { requestTo } from '../../../state/suggestions.ts';
import { boxesOfObject } from '../../../state/text-of-object.ts';
import { usePage } from '../../page-context.tsx';

/** What may be done with an object of the text, wherever it is offered. */
export interface ObjectActions {
  readonly canSend: (ref: ObjectRef) => boolean;
  readonly send: (ref: ObjectRef) => void;
  readonly show: (ref: ObjectRef) => void;
  readonly showInCluster: (ref: ObjectRef) => void;
}

export function useObjectActions(): ObjectActions {
  const page = usePage();
  return useMemo(() => objectActions(page), [page]);
}

export function objectActions({ store, settled }: Page): ObjectActions {
  const { actions } = store.getState();

  async function send(ref: ObjectRef): Promise<void> {
    await settled();
    const { analysis } = store.getState();
    const request = analysis && requestTo(analysis, ref);
    if (request === undefined) return show(ref);
    actions.showTab('picture');
    actions.setDraft({ from: request.from, method: request.method, url: request.url });
    await actions.send(request);
  }

  function show(ref: ObjectRef): void {
    const { analysis } = store.getState();
    actions.showTab('picture');
    actions.select(ref, 'text');
    const boxes = analysis === undefined ? [ref] : boxesOfObject(analysis, ref);
    // The picture moves what has the focus into its window.
    requestAnimationFrame(() => {
      for (const box of boxes) {
        const found = document.querySelector<HTMLElement>(`[data-ref="${CSS.escape(box)}"]`);
        if (found === null) continue;
        found.focus({ focusVisible: true } as FocusOptions);
        return;
      }
    });
  }

  return {
    canSend(ref) {
      const { analysis } = store.getState();
      return analysis !== undefined && requestTo(analysis, ref) !== undefined;
    },
    send: (ref) => void send(ref),
    show,
    showInCluster(ref) {
      actions.takeTyped();
      actions.showObject(ref, 'yaml');
    },
  };
}
