import { Dialog } from 'radix-ui';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { loadLessonTitles } from '../../content/lesson-titles.ts';
import { lessonIds, symptomIds } from '../../content/lessons.ts';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/icons.tsx';
import { useActions, useMessages, usePage, usePageState } from '../page-context.tsx';
import { ChapterMap } from './chapter-map.tsx';
import { LessonLink } from './lesson-link.tsx';
import styles from './lesson-list.module.css';
import { numberOf } from './stations.ts';

/** The heading of the lesson that stands on the page. */
const LESSON_HEADING = 'lesson-heading';

const NONE: ReadonlyMap<string, string> = new Map();

/** The first page of the chapter, over the whole page: what it is about, all lessons, and broken scenes by what one sees. */
export function LessonList(): ReactNode {
  const { list: words } = useMessages().lesson;
  const { showLessons } = useActions();
  const titles = useTitles();
  const { store } = usePage();
  const opener = useRef<HTMLElement>(null);
  const before = useRef(store.getState().beside);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && showLessons(false)}>
      <Dialog.Portal>
        <Dialog.Content
          className={styles['page']}
          aria-describedby={undefined}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // Whoever chose a lesson goes on there: it takes the focus itself if it is still being read.
            const isChosen = store.getState().beside !== before.current;
            if (isChosen) document.getElementById(LESSON_HEADING)?.focus();
            else opener.current?.focus();
          }}
        >
          <div className={styles['top']}>
            <Dialog.Title className={styles['title']}>{words.title}</Dialog.Title>
            <Dialog.Close className={`${controls['icon']} ${controls['quiet']}`} aria-label={words.close}>
              <Icon name="cross" />
            </Dialog.Close>
          </div>
          <div className={styles['body']}>
            <p className={styles['intro']}>{words.intro}</p>
            <ChapterMap ids={lessonIds} titles={titles} />
            <Lessons heading={words.lessons} ids={lessonIds} titles={titles} />
            <Lessons heading={words.symptoms} hint={words.symptomsHint} ids={symptomIds} titles={titles} />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Lessons({
  heading,
  hint,
  ids,
  titles,
}: {
  readonly heading: string;
  readonly hint?: string;
  readonly ids: readonly string[];
  readonly titles: ReadonlyMap<string, string>;
}): ReactNode {
  const { list: words } = useMessages().lesson;
  const progress = usePageState((state) => state.lessons.progress);
  const done = ids.filter((id) => progress[id] === 'done').length;
  return (
    <section aria-label={heading}>
      <h3 className={styles['heading']}>
        {heading} <span className={styles['count']}>{words.count(done, ids.length)}</span>
      </h3>
      {hint !== undefined && <p className={styles['intro']}>{hint}</p>}
      <ol className={styles['list']}>
        {ids.map((id) => {
          const title = words.open(numberOf(id), titles.get(id) ?? '…');
          return (
            <li key={id}>
              <LessonLink id={id} className={styles['link']}>
                <span className={styles['name']}>{title}</span>
              </LessonLink>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function useTitles(): ReadonlyMap<string, string> {
  const { language } = useMessages();
  const [titles, setTitles] = useState(NONE);
  useEffect(() => {
    let wanted = true;
    void loadLessonTitles(language).then(
      (loaded) => wanted && setTitles(loaded),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [language]);
  return titles;
}
