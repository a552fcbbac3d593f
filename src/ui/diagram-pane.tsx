import { useMemo, useRef, type ReactNode } from 'react';
import type { ObjectRef } from '../engine/index.ts';
import { boxesOfObject } from '../state/text-of-object.ts';
import { Boundary } from './boundary.tsx';
import { Diagram } from './canvas/diagram.tsx';
import { useActions, useMessages, usePage, usePageState } from './page-context.tsx';
import { Sentence } from './sentence.tsx';
import styles from './workbench.module.css';

/** The picture, joined to the page's state. */
export function DiagramPane(): ReactNode {
  const messages = useMessages();
  const { clock } = usePage();
  const analysis = usePageState((state) => state.analysis);
  const trace = usePageState((state) => state.trace);
  const timeline = usePageState((state) => state.timeline);
  const selected = usePageState((state) => state.look.selected?.ref);
  const open = usePageState((state) => state.look.open);
  const { select, toggleOpen, deletePod, setDraft, showObject } = useActions();
  const marked = useMemo(
    () => new Set(analysis === undefined || selected === undefined ? [] : boxesOfObject(analysis, selected)),
    [analysis, selected],
  );
  const pane = useRef<HTMLDivElement>(null);

  /** Its box goes away with the focus on it: once the menu has closed, the picture has it. */
  function deleteFrom(pod: ObjectRef): void {
    deletePod(pod);
    requestAnimationFrame(() =>
      setTimeout(() => {
        const region = pane.current?.querySelector('section');
        region?.setAttribute('tabindex', '-1');
        region?.focus();
      }, 0),
    );
  }

  return (
    <div ref={pane} className={styles['diagram']}>
      {analysis === undefined ? (
        <p className={styles['empty']}>{messages.ui.engine.starting}</p>
      ) : (
        <Boundary
          anew={trace ?? analysis}
          instead={(message) => (
            <p className={styles['empty']}>
              <Sentence text={messages.ui.problem(message)} />
            </p>
          )}
        >
          <Diagram
            analysis={analysis}
            trace={trace}
            timeline={timeline}
            clock={clock}
            selected={selected}
            marked={marked}
            onSelect={(ref) => select(ref, 'picture')}
            open={open}
            onToggleOpen={toggleOpen}
            onDeletePod={deleteFrom}
            onSendFrom={(ref) =>
              setDraft({ from: ref.startsWith('Node/') ? { kind: 'node', node: ref } : { kind: 'pod', pod: ref } })
            }
            onShowInCluster={showObject}
            messages={messages}
            density="workbench"
          />
        </Boundary>
      )}
    </div>
  );
}
