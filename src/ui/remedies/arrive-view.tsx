import { useEffect, useState, type ReactNode } from 'react';
import type { Remedy } from '../../engine/index.ts';
import controls from '../controls/controls.module.css';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import type { StoryTabProps } from '../story/story-tab.ts';
import styles from './arrive.module.css';
import { RemedyItem } from './remedy-item.tsx';

/** What would make the last request arrive: found by trying, the smallest change first. */
export function ArriveView({ trace, onSelect }: StoryTabProps): ReactNode {
  const { arrive: words } = useMessages();
  const { searchRemedies, stopSearching, applyRemedy } = useActions();
  const { odds, progress, running, searchedIn } = usePageState((state) => state.arrive);
  const analysis = usePageState((state) => state.analysis);
  const [note, setNote] = useState('');
  useEffect(() => {
    void searchRemedies();
    return stopSearching;
  }, [trace, analysis, searchRemedies, stopSearching]);

  function apply(remedy: Remedy): void {
    const done = applyRemedy(remedy);
    setNote(done ? words.applied : words.stale);
    if (!done) return void searchRemedies();
    // The button that was pressed goes with what it did.
    document.getElementById('story')?.focus();
  }

  const { remedies = [], tried = 0 } = progress ?? {};
  const isSearching = running || progress === undefined;
  return (
    <div className={styles['view']}>
      <div className={styles['head']}>
        <p className={styles['title']} aria-live="polite">
          {note !== '' && <span className="visually-hidden">{note} </span>}
          {isSearching
            ? words.searching(tried)
            : remedies.length > 0
              ? words.found(remedies.length, tried)
              : words.nothing(tried)}
        </p>
        {odds !== undefined && odds > 0 && odds < 1 && (
          <p className={styles['quiet']}>
            <Sentence text={words.sometimes(odds)} />
          </p>
        )}
        {isSearching ? (
          <button type="button" className={controls['button']} onClick={stopSearching}>
            {words.stop}
          </button>
        ) : (
          progress?.done === false && (
            <button type="button" className={controls['button']} onClick={() => void searchRemedies()}>
              {words.again}
            </button>
          )
        )}
      </div>
      <ol className={styles['list']} aria-label={words.list} tabIndex={0}>
        {remedies.map((remedy) => (
          <RemedyItem
            key={JSON.stringify(remedy.steps)}
            remedy={remedy}
            text={searchedIn?.text ?? ''}
            onApply={() => apply(remedy)}
            onSelect={onSelect}
          />
        ))}
      </ol>
    </div>
  );
}
