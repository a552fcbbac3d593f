import { useEffect, useState } from 'react';
import { readLessonText, type LessonText } from '../../content/lesson-text.ts';
import { loadLesson, type LoadedLesson } from '../../content/lessons.ts';
import { useMessages } from '../page-context.tsx';

/** A lesson with its words in the language shown. */
export interface ReadLesson {
  readonly loaded: LoadedLesson;
  readonly text: LessonText;
}

/** A lesson by its name; undefined while it is read, null where it cannot be. */
export function useLesson(id: string | undefined): ReadLesson | null | undefined {
  const { language } = useMessages();
  const [read, setRead] = useState<ReadLesson | null>();
  useEffect(() => {
    let wanted = true;
    if (id === undefined) return;
    void loadLesson(id, language).then(
      (loaded) => wanted && setRead(loaded === undefined ? null : { loaded, text: readLessonText(loaded.words) }),
      () => wanted && setRead(null),
    );
    return () => {
      wanted = false;
    };
  }, [id, language]);
  // What was read before is another lesson.
  return read?.loaded.id === id || read === null ? read : undefined;
}
