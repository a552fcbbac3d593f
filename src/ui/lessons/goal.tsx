import { useId, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { resultWord } from '../../content/expected.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Text } from '../../i18n/text.ts';
import type { GoalPart } from '../../state/lesson-goal.ts';
import type { LessonPlay } from '../../state/lesson-play.ts';
import controls from '../controls/controls.module.css';
import { useMessages } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import styles from './lesson-panel.module.css';
import { Markdown } from './markdown.tsx';

/** What is to be reached, and how far the cluster is from it: looked for by itself after every change. */
export function Goal({ text, play }: { readonly text: string; readonly play: LessonPlay }): ReactNode {
  const messages = useMessages();
  const { lesson: words } = messages;
  const { goal, reached, checks, steps } = useStore(play.store);
  const heading = useId();
  // What becomes of it now answers what the steps ask: it is said to who asked for it, or has seen a step's end.
  const isTold = checks > 0 || Object.values(steps).some(({ told }) => told !== undefined);
  const left = goal?.filter(({ met }) => !met).length ?? 0;
  return (
    <section className={styles['goal']} aria-labelledby={heading} data-reached={reached}>
      <h3 id={heading}>{words.goal}</h3>
      <Markdown text={text} />
      <ul className={styles['parts']}>
        {goal?.map((part, index) => (
          <li key={index} data-met={part.met}>
            <span aria-hidden="true" className={styles['sign']}>
              {part.met ? '✓' : '○'}
            </span>
            <span>
              <span className="visually-hidden">{part.met ? words.met : words.notMet}: </span>
              <Sentence text={wordsOf(part, messages)} />
              {isTold && !part.met && part.kind === 'request' && (
                <span className={styles['now']}>{nowOf(part, messages)}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      <button type="button" className={controls['button']} onClick={() => void play.check()}>
        {words.check}
      </button>
      <p role="status" className={styles['verdict']}>
        {reached ? <strong>{words.reached}</strong> : checks > 0 && <span key={checks}>{words.notYet(left)}</span>}
      </p>
    </section>
  );
}

type RequestPart = Extract<GoalPart, { readonly kind: 'request' }>;

function wordsOf(part: GoalPart, messages: Messages): Text {
  const { conditions } = messages.lesson;
  switch (part.kind) {
    case 'request': {
      const { request, expect, asked } = part;
      const receivers = (expect.receivers ?? []).map((each) => each.replace(/^default\//, ''));
      return conditions.request(
        senderOf(request.from, messages),
        asked?.url ?? request.to,
        expect.result,
        expect.odds,
        receivers,
      );
    }
    case 'object':
      return conditions.object(
        part.ref,
        Object.entries(part.fields).map(([path, value]) => `${path}: ${value}`),
      );
    case 'setting':
      return conditions.setting(part.name, String(part.value));
    case 'clean':
      return [{ kind: 'text', text: conditions.clean }];
  }
}

function nowOf({ outcomes }: RequestPart, { lesson: { conditions, result } }: Messages): string {
  if (outcomes === undefined) return conditions.cannotAsk;
  return conditions.now([...new Set(outcomes.map(({ verdict }) => result(resultWord(verdict))))]);
}

/** `pod of default/web` is one of its Pods: its name says it. */
function senderOf(from: string, { ui }: Messages): string {
  const [kind = '', ...rest] = from.split(' ');
  const name = rest.at(-1) ?? '';
  if (kind !== 'internet') return name.replace(/^default\//, '');
  return name === '' ? ui.request.internet : `${ui.request.internet} (${name})`;
}
