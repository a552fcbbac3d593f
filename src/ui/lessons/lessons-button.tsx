import type { ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/icons.tsx';
import { useActions, useMessages } from '../page-context.tsx';
import styles from './lessons-button.module.css';

/** Opens the list of lessons. */
export function LessonsButton(): ReactNode {
  const { button } = useMessages().lesson;
  const { showLessons } = useActions();
  return (
    <button
      type="button"
      className={`${controls['button']} ${styles['button']}`}
      aria-label={button}
      title={button}
      aria-haspopup="dialog"
      onClick={() => showLessons(true)}
    >
      <Icon name="book" />
      <span className={styles['word']}>{button}</span>
    </button>
  );
}
