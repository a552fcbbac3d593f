import { Dialog } from 'radix-ui';
import { useCallback, useEffect, useMemo, useState, type MouseEvent, type ReactNode } from 'react';
import type { PresenterMessages } from '../../i18n/presenter-messages.ts';
import { hopAt } from '../../state/hop-at.ts';
import { isHidden, presenterMoves, seenAtFirst, type PresentedSteps } from '../../state/presenter-moves.ts';
import { suggestRequest } from '../../state/suggestions.ts';
import { useReturnFocus } from '../controls/use-return-focus.ts';
import { useActions, useMessages, usePage, usePageState } from '../page-context.tsx';
import { PresenterControls } from './presenter-controls.tsx';
import { PresenterHint } from './presenter-hint.tsx';
import { PresenterKeys } from './presenter-keys.tsx';
import styles from './presenter.module.css';
import { PresenterNotes } from './presenter-notes.tsx';
import { PresenterPanel } from './presenter-panel.tsx';
import { PresenterPicture } from './presenter-picture.tsx';
import { PresenterTitle } from './presenter-title.tsx';
import { useFullScreen } from './use-full-screen.ts';
import { usePointerRests } from './use-pointer-rests.ts';
import { usePresentedLesson } from './use-presented-lesson.ts';
import { usePresenterKeys } from './use-presenter-keys.ts';
import { loadPresenterMessages } from '../../i18n/load-presenter.ts';
import { useWords } from '../use-words.ts';

/** The page before a room: large, and nothing of it says more than the presenter wants. */
export function PresenterPage(): ReactNode {
  const words = useWords(loadPresenterMessages);
  const { present } = useActions();
  const leave = useCallback(() => present(undefined), [present]);
  useFullScreen(leave);
  useSeenAtFirst();
  const giveBack = useReturnFocus();
  const [keysShown, showKeys] = useState(false);
  if (words === undefined) return null;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && leave()}>
      <Dialog.Portal>
        <Dialog.Content
          className={styles['page']}
          aria-describedby={undefined}
          aria-labelledby={undefined}
          aria-label={words.title}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            (event.currentTarget as HTMLElement).focus();
          }}
          onCloseAutoFocus={giveBack}
          onEscapeKeyDown={(event) => {
            if (!keysShown) return;
            event.preventDefault();
            showKeys(false);
          }}
        >
          <Room words={words} keysShown={keysShown} showKeys={showKeys} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Whoever has seen the end on the page knows it. */
function useSeenAtFirst(): void {
  const { store, clock } = usePage();
  useEffect(() => {
    const { trace, timeline, actions } = store.getState();
    actions.present({ shown: true, seen: seenAtFirst(trace, hopAt(timeline, clock.now())) });
  }, [store, clock]);
}

interface RoomProps {
  readonly words: PresenterMessages;
  readonly keysShown: boolean;
  readonly showKeys: (shown: boolean) => void;
}

/** What a press means something of its own on. */
const PRESSED = 'button, a, input, textarea, select, summary, aside, [role=toolbar], [data-box], [data-keys]';

function Room({ words, keysShown, showKeys }: RoomProps): ReactNode {
  const page = usePage();
  const { lesson: lessonWords } = useMessages();
  const presenting = usePageState((state) => state.presenting);
  const lesson = usePresentedLesson();
  const seen = usePageState((state) => state.trace !== undefined && !isHidden(state));
  const own = useOwnRequest();
  const steps = lesson ? lesson.steps : lesson === null ? own : undefined;
  const moves = useMemo(() => presenterMoves(page, steps), [page, steps]);
  usePresenterKeys(moves, () => showKeys(!keysShown));
  const rests = usePointerRests();

  function onClick({ target }: MouseEvent): void {
    if (keysShown) return showKeys(false);
    if (target instanceof Element && target.closest(PRESSED) === null && getSelection()?.isCollapsed !== false)
      moves.next();
  }

  const predict = lesson?.step?.predict;
  const question = predict === undefined ? lessonWords.predict.result : lessonWords.predict[predict];
  return (
    <div className={styles['room']} data-rests={rests} data-notes={presenting?.notes === true} onClick={onClick}>
      <PresenterTitle words={words} lesson={lesson ?? undefined} />
      <div className={styles['picture']}>
        <PresenterPicture />
        <PresenterHint words={words} />
      </div>
      <PresenterPanel words={words} question={question} canSend={(steps?.count ?? 0) > 0} onAnswer={moves.toggleAnswer}>
        <PresenterControls words={words} moves={moves} keysShown={keysShown} onKeys={() => showKeys(!keysShown)} />
      </PresenterPanel>
      {presenting?.notes === true && (
        <PresenterNotes words={words} notes={lesson?.text.notes ?? ''} after={seen ? lesson?.words : undefined} />
      )}
      {keysShown && <PresenterKeys words={words} />}
      {presenting?.black === true && (
        <div role="status" className={styles['black']}>
          <span className="visually-hidden">{words.isBlack}</span>
        </div>
      )}
    </div>
  );
}

/** Without a lesson: the request that stands in the request bar, until it was sent. */
function useOwnRequest(): PresentedSteps | undefined {
  const { store } = usePage();
  const canSend = usePageState(
    ({ trace, analysis, draft }) =>
      trace === undefined && analysis !== undefined && suggestRequest(analysis, draft) !== undefined,
  );
  return useMemo(() => {
    const send = async (): Promise<void> => {
      const { analysis, draft, actions } = store.getState();
      const request = analysis && suggestRequest(analysis, draft);
      if (request !== undefined) await actions.send(request);
    };
    return canSend ? { count: 1, send } : undefined;
  }, [store, canSend]);
}
