import { useEffect, useState, type ReactNode } from 'react';
import type { NextHappening } from '../../engine/index.ts';
import { plain } from '../../i18n/text.ts';
import { inOrder } from '../../state/what-if.ts';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/icons.tsx';
import { useActions, useMessages, usePage, usePageState } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import styles from './what-if.module.css';

/** Seconds: a kube-proxy has synced; a Node is given up, a Pod is gone; Pods are driven out of a Node. */
const STEPS = [1, 50, 300];
/** Of what is next to happen. */
const MOST = 4;

/** The second that it is, what happens next, and what was done. */
export function TimePanel(): ReactNode {
  const { clock, event: wordsOf } = useMessages().whatIf;
  const { moveClock, takeBack, takeBackAll, select } = useActions();
  const events = usePageState((state) => state.workspace.events);
  const now = usePageState((state) => state.workspace.now);
  const next = useNext();
  const { happenings = [], at = now } = next ?? {};
  return (
    <div className={styles['panel']}>
      <h2 className={styles['title']}>{clock.now(now)}</h2>
      <div className={styles['row']} role="group" aria-label={clock.forward}>
        {STEPS.map((seconds) => (
          <button key={seconds} type="button" className={controls['button']} onClick={() => moveClock(now + seconds)}>
            +{clock.duration(seconds)}
          </button>
        ))}
      </div>
      {events.length === 0 ? (
        <p className={styles['quiet']}>{clock.hint}</p>
      ) : (
        <>
          <div className={styles['next']} aria-live="polite">
            {next === undefined ? (
              <p className={styles['quiet']}>{clock.settled}</p>
            ) : (
              <>
                <div className={styles['row']}>
                  <strong>{clock.next(at - now)}</strong>
                  <button type="button" className={controls['button']} onClick={() => moveClock(at)}>
                    {clock.toNext}
                  </button>
                </div>
                <ul className={styles['happenings']}>
                  {happenings.slice(0, MOST).map((each) => {
                    const words = clock.happening(each);
                    return (
                      <li key={plain(words)}>
                        <Sentence text={words} onSelect={(ref) => select(ref, 'picture')} />
                      </li>
                    );
                  })}
                  {happenings.length > MOST && <li>{clock.moreHappens(happenings.length - MOST)}</li>}
                </ul>
              </>
            )}
          </div>
          <h3 className={styles['label']}>{clock.list}</h3>
          <ol className={styles['list']}>
            {inOrder(events).map((event) => {
              const words = wordsOf(event);
              return (
                <li key={`${events.indexOf(event)} ${event.kind} ${event.at}`} className={styles['item']}>
                  <span className={styles['at']}>{clock.duration(event.at)}</span>
                  <span className={styles['words']}>
                    <Sentence text={words} onSelect={(ref) => select(ref, 'picture')} />
                    {event.at > now && <em className={styles['later']}> {clock.later}</em>}
                  </span>
                  <button
                    type="button"
                    className={`${controls['icon']} ${controls['quiet']}`}
                    aria-label={clock.takeBackOne(plain(words))}
                    title={clock.takeBack}
                    onClick={() => takeBack(event)}
                  >
                    <Icon name="cross" />
                  </button>
                </li>
              );
            })}
          </ol>
        </>
      )}
      {(events.length > 0 || now > 0) && (
        <div className={styles['row']}>
          {now > 0 && events.length > 0 && (
            <button type="button" className={controls['button']} onClick={() => moveClock(0)}>
              {clock.backToStart}
            </button>
          )}
          <button type="button" className={controls['button']} onClick={takeBackAll}>
            {events.length > 0 ? clock.takeBackAll : clock.backToStart}
          </button>
        </div>
      )}
    </div>
  );
}

/** What happens next in the cluster that is drawn; the last answer stays until the new one is there. */
function useNext(): NextHappening | undefined {
  const { engine } = usePage();
  const analysis = usePageState((state) => state.analysis);
  const [next, setNext] = useState<NextHappening>();
  useEffect(() => {
    let wanted = true;
    // An engine that had to be ended says so at the next question.
    const ask =
      analysis?.next === undefined ? Promise.resolve(undefined) : engine.nextHappening().catch(() => undefined);
    void ask.then((answer) => wanted && setNext(answer));
    return () => {
      wanted = false;
    };
  }, [engine, analysis]);
  return next;
}
