import { Dialog } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/icons.tsx';
import { useReturnFocus } from '../controls/use-return-focus.ts';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import { ChoicesForm } from './choices-form.tsx';
import { firstChoices } from './choices.ts';
import styles from './handout.module.css';
import { LessonPaper } from './lesson-paper.tsx';
import { ScenePaper } from './scene-paper.tsx';
import type { PaperState } from './use-paper.ts';

/** What is on the page as sheets of paper, over the page: to choose what they hold, and to print them. */
export function Handout(): ReactNode {
  const { handout: words } = useMessages();
  const { print } = useActions();
  const beside = usePageState((state) => state.beside);
  const lesson = beside?.kind === 'lesson' ? beside : undefined;
  const [choices, setChoices] = useState(() => firstChoices(lesson === undefined ? 'scene' : 'lesson'));
  const [state, setState] = useState<PaperState>('busy');
  const returnFocus = useReturnFocus();
  const isOfLesson = choices.what === 'lesson' && lesson !== undefined;
  const said = { busy: words.busy, ready: words.ready, failed: words.notMade }[state];
  return (
    <Dialog.Root open onOpenChange={(open) => !open && print(false)}>
      <Dialog.Portal>
        <Dialog.Content
          className={styles['page']}
          aria-describedby={undefined}
          onCloseAutoFocus={returnFocus}
          data-handout={state}
        >
          <div className={styles['top']}>
            <Dialog.Title className={styles['title']}>{words.title}</Dialog.Title>
            <span role="status" className={styles['state']}>
              {said}
            </span>
            <button
              type="button"
              className={controls['primary']}
              aria-disabled={state === 'busy'}
              onClick={() => state !== 'busy' && window.print()}
            >
              {words.print}
            </button>
            <Dialog.Close className={`${controls['icon']} ${controls['quiet']}`} aria-label={words.close}>
              <Icon name="cross" />
            </Dialog.Close>
          </div>
          <ChoicesForm choices={choices} hasLesson={lesson !== undefined} onChange={setChoices} />
          <div className={styles['desk']} tabIndex={0} role="group" aria-label={words.title}>
            {isOfLesson ? (
              <LessonPaper key={lesson.id} lesson={lesson.id} choices={choices} onState={setState} />
            ) : (
              <ScenePaper choices={choices} onState={setState} />
            )}
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
