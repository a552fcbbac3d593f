import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import type { PresenterMessages } from '../../i18n/presenter-messages.ts';
import { useMessages } from '../page-context.tsx';
import styles from './presenter.module.css';
import type { PresentedLesson } from './use-presented-lesson.ts';
import { useRequestInWords } from './use-request-in-words.ts';

interface TitleProps {
  readonly words: PresenterMessages;
  readonly lesson: PresentedLesson | undefined;
}

/** What the room looks at: the lesson and its step, or the request alone. Says nothing of how it ends. */
export function PresenterTitle({ words, lesson }: TitleProps): ReactNode {
  const { ui } = useMessages();
  const request = useRequestInWords(words);
  const step = lesson?.words && `${words.step(lesson.number, lesson.steps.count)}: ${lesson.words.heading}`;
  return (
    <header className={styles['title']}>
      <Dialog.Title className={styles['name']}>{lesson?.text.title ?? request ?? ui.title}</Dialog.Title>
      <p className={styles['step']}>{step}</p>
    </header>
  );
}
