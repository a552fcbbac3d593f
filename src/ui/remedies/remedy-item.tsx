import type { ReactNode } from 'react';
import type { ObjectRef, Remedy, RemedyStep } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { plain, type Text } from '../../i18n/text.ts';
import controls from '../controls/controls.module.css';
import { titleOfFix } from '../editor/finding-words.ts';
import { useMessages } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import styles from './arrive.module.css';
import { Diff } from './diff.tsx';

interface RemedyItemProps {
  readonly remedy: Remedy;
  /** The text that it is for. */
  readonly text: string;
  readonly onApply: () => void;
  readonly onSelect: (ref: ObjectRef, field?: string) => void;
}

/** One thing that would make the request arrive: what is done, its lines, and the button that does it. */
export function RemedyItem({ remedy, text, onApply, onSelect }: RemedyItemProps): ReactNode {
  const messages = useMessages();
  const { arrive: words } = messages;
  const { steps, effect, odds } = remedy;
  const sentences = steps.map((step) => ({ step, sentence: wordsOfStep(step, messages) }));
  const all = sentences.map(({ sentence }) => plain(sentence)).join(' + ');
  return (
    <li className={styles['item']}>
      <div className={styles['what']}>
        <div className={styles['steps']}>
          {sentences.map(({ step, sentence }, index) => (
            <p key={index}>
              {index > 0 && <span className={styles['and']}>+ </span>}
              <Sentence
                text={sentence}
                onSelect={(ref) => onSelect(ref, 'path' in step && step.ref === ref ? step.path : undefined)}
              />
            </p>
          ))}
          {odds < 1 && (
            <p className={styles['quiet']}>
              <Sentence text={words.likelier(odds)} />
            </p>
          )}
        </div>
        <button type="button" className={controls['primary']} aria-label={words.applyThis(all)} onClick={onApply}>
          {words.apply}
        </button>
      </div>
      <Diff text={text} edits={effect.edits} />
    </li>
  );
}

function wordsOfStep(step: RemedyStep, messages: Messages): Text {
  const { steps } = messages.arrive;
  if (step.kind === 'fix') return steps.fix(step, titleOfFix(step, messages));
  // As with decisions: the message of a kind takes the steps of that kind.
  return (steps[step.kind] as (step: RemedyStep) => Text)(step);
}
