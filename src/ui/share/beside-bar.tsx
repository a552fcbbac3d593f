import { useEffect, useState, type ReactNode } from 'react';
import { readLessonText } from '../../content/lesson-text.ts';
import { loadLesson } from '../../content/lessons.ts';
import type { Beside } from '../../state/beside.ts';
import { useMedia } from '../use-media.ts';
import controls from '../controls/controls.module.css';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import styles from './beside-bar.module.css';

/** What stands in the place of one's own work, and the way back. */
export function BesideBar(): ReactNode {
  const { share } = useMessages();
  const words = share.beside;
  const beside = usePageState((state) => state.beside);
  const { backToOwn, keepAsMine, forgetFormer } = useActions();
  const name = useName(beside);
  const isNarrow = useMedia('(max-width: 699.9px)');
  const changed = beside?.kind === 'scene' ? beside.changed : undefined;
  return (
    <section className={styles['bar']} aria-label={words.region}>
      <p className={styles['what']} role="status">
        <strong>{beside === undefined ? words.kept : name}</strong>
        {beside?.kind === 'scene' && changed !== undefined && (
          <span className={styles['changed']} data-changed>
            <Sentence
              text={words.changed(
                beside.madeBy,
                words.ended(changed.there.verdict, changed.there.receiver),
                words.ended(changed.here.verdict, changed.here.receiver),
              )}
            />
          </span>
        )}
      </p>
      {beside === undefined ? (
        <>
          <button type="button" className={controls['button']} onClick={() => void backToOwn()}>
            {words.bringBack}
          </button>
          <button type="button" className={controls['button']} onClick={forgetFormer}>
            {words.dismiss}
          </button>
        </>
      ) : (
        <>
          <button
            type="button"
            className={controls['button']}
            title={words.keepHint}
            aria-label={words.keep}
            onClick={keepAsMine}
          >
            {isNarrow ? words.keepShort : words.keep}
          </button>
          <button
            type="button"
            className={controls['primary']}
            aria-label={words.back}
            onClick={() => void backToOwn()}
          >
            {isNarrow ? words.backShort : words.back}
          </button>
        </>
      )}
    </section>
  );
}

function useName(beside: Beside | undefined): string {
  const { share, language } = useMessages();
  const words = share.beside;
  const lesson = beside?.kind === 'lesson' ? beside.id : undefined;
  const [title, setTitle] = useState<string>();
  useEffect(() => {
    let wanted = true;
    setTitle(undefined);
    if (lesson !== undefined)
      void loadLesson(lesson, language).then(
        (loaded) => wanted && loaded && setTitle(readLessonText(loaded.words).title),
        () => undefined,
      );
    return () => {
      wanted = false;
    };
  }, [lesson, language]);
  if (beside === undefined) return '';
  if (beside.kind === 'scene') return words.scene[beside.from];
  return beside.kind === 'lesson' ? words.lesson(title ?? beside.id) : words.example(beside.id);
}
