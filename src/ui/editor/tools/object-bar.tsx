import type { ReactNode } from 'react';
import { isThere } from '../../../state/text-of-object.ts';
import controls from '../../controls/controls.module.css';
import { useMessages, usePageState } from '../../page-context.tsx';
import styles from '../editor.module.css';
import { useObjectActions } from './object-actions.ts';

/** The object that is pointed at, in the text or in the picture, and what may be done with it. */
export function ObjectBar(): ReactNode {
  const { editor: words } = useMessages();
  const ref = usePageState(({ look, analysis }) =>
    look.selected !== undefined && analysis !== undefined && isThere(analysis, look.selected.ref)
      ? look.selected.ref
      : undefined,
  );
  const { send, show, showInCluster, canSend } = useObjectActions();
  if (ref === undefined) return null;
  const actions = [
    ...(canSend(ref) ? [[words.object.send, send] as const] : []),
    [words.object.show, show] as const,
    [words.object.inCluster, showInCluster] as const,
  ];
  return (
    <div className={styles['object']} role="group" aria-label={words.object.actions(ref)}>
      <span className={styles['objectName']}>{words.object.actions(ref)}</span>
      {actions.map(([name, act]) => (
        <button
          key={name}
          type="button"
          className={`${controls['button']} ${styles['small']}`}
          onClick={() => act(ref)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
