import type { ReactNode } from 'react';
import type { LessonStation } from '../../i18n/lesson-messages.ts';
import { useMessages } from '../page-context.tsx';
import styles from './chapter-map.module.css';
import { LessonLink } from './lesson-link.tsx';
import { lessonsAbout, numberOf } from './stations.ts';

interface MapProps {
  readonly ids: readonly string[];
  readonly titles: ReadonlyMap<string, string>;
}

const STATIONS: readonly LessonStation[] = ['client', 'dns', 'balancer', 'ingress', 'nodePort', 'service', 'pod'];

/** What a chapter about Services is made of, and how a request comes through it; each with the lessons about it. */
export function ChapterMap({ ids, titles }: MapProps): ReactNode {
  const { list } = useMessages().lesson;
  return (
    <div className={styles['map']}>
      <ul className={styles['stations']} aria-label={list.map}>
        {STATIONS.map((station) => (
          <li key={station} className={styles['station']} data-station={station}>
            <strong>{list.stations[station].name}</strong>
            <span className={styles['text']}>{list.stations[station].text}</span>
            <span className={styles['lessons']}>
              {lessonsAbout(station, ids).map((id) => (
                <LessonNumber key={id} id={id} title={titles.get(id) ?? id} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function LessonNumber({ id, title }: { readonly id: string; readonly title: string }): ReactNode {
  return (
    <LessonLink id={id} title={title} className={styles['number']}>
      <span aria-hidden="true">{numberOf(id)}</span>
      <span className="visually-hidden">{`${numberOf(id)}. ${title}`}</span>
    </LessonLink>
  );
}
