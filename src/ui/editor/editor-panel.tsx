import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import type { TextRange } from '../../engine/index.ts';
import { objectsAtLine, rangeOfObject } from '../../state/text-of-object.ts';
import { Boundary } from '../boundary.tsx';
import { useActions, useMessages, usePage, usePageState } from '../page-context.tsx';
import { useMedia } from '../use-media.ts';
import styles from './editor.module.css';
import { Findings } from './findings.tsx';
import { FullEditor } from './full-editor.tsx';
import { PlainEditor } from './plain-editor.tsx';
import type { TextView } from './text-view.ts';

/** The manifests: their text, and what there is to say about it. */
export function EditorPanel({ children }: { readonly children?: ReactNode }): ReactNode {
  const { ui } = useMessages();
  const { store, locate } = usePage();
  const { select } = useActions();
  const selected = usePageState((state) => state.look.selected);
  const view = useRef<TextView>(null);
  // A phone's keyboard and selection handles are made for text fields.
  const plain = useMedia('(pointer: coarse) and (max-width: 899.9px)');

  const follow = useCallback(
    (line: number) => {
      const { analysis, look } = store.getState();
      const refs = analysis === undefined ? [] : objectsAtLine(analysis, line);
      const [first] = refs;
      if (first === undefined || (look.selected !== undefined && refs.includes(look.selected.ref))) return;
      select(first, 'text');
    },
    [store, select],
  );

  useEffect(() => {
    const { analysis } = store.getState();
    if (selected === undefined || selected.by === 'text' || analysis === undefined) return;
    const { ref, field } = selected;
    const show = (range: TextRange | undefined): void => {
      const place = range ?? rangeOfObject(analysis, ref);
      if (place !== undefined) view.current?.show(place, false);
    };
    if (field === undefined) show(undefined);
    else void locate(ref, field).then(show, () => show(undefined));
  }, [selected, store, locate]);

  return (
    <section className={styles['panel']} aria-label={ui.regions.manifests}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{ui.regions.manifests}</h2>
        {!plain && <span className={styles['hint']}>{ui.editor.hint}</span>}
        {children}
      </div>
      {plain ? (
        <PlainEditor view={view} onLine={follow} />
      ) : (
        <Boundary instead={() => <PlainEditor view={view} onLine={follow} />}>
          <FullEditor view={view} onLine={follow} />
        </Boundary>
      )}
      <Findings onGo={(range) => view.current?.show(range, true)} />
    </section>
  );
}
