import { useMemo, type ReactNode } from 'react';
import { storyMarkdown } from '../../sharing/export/markdown.ts';
import { Sentence } from '../sentence.tsx';
import { CopyButton } from './copy-button.tsx';
import { proseOf, proseText } from './story-prose.ts';
import type { StoryTabProps } from './story-tab.ts';
import styles from './story-text.module.css';

/** A request told in paragraphs, to be read from top to bottom, by eye or by ear, or copied. */
export function StoryText({ trace, hop, messages, onSelect, onSeekHop }: StoryTabProps): ReactNode {
  const { copy, hopOf } = messages.story;
  const prose = useMemo(() => (trace === undefined ? undefined : proseOf(trace, messages)), [trace, messages]);
  if (trace === undefined || prose === undefined) return null;
  const count = prose.chapters.reduce((sum, { hops }) => sum + hops.length, 0);
  return (
    <article className={styles['text']}>
      <p className={styles['summary']}>
        <Sentence text={prose.summary} onSelect={onSelect} />
      </p>
      <p className={styles['copy']}>
        <CopyButton name={copy.text} content={() => proseText(prose)} messages={messages} />
        <CopyButton name={copy.markdown} content={() => storyMarkdown(trace, messages)} messages={messages} />
      </p>
      {prose.chapters.map(({ id, depth, title, hops }) => (
        <section key={id} className={styles['chapter']} style={{ marginLeft: `${depth * 16}px` }}>
          <h3 className={styles['title']}>
            <Sentence text={title} />
          </h3>
          <ol start={(hops[0]?.index ?? 0) + 1} className={styles['hops']}>
            {hops.map(({ index, who, sentences }) => (
              <li key={index} {...(index === hop ? { 'aria-current': 'step' as const } : {})}>
                <button
                  type="button"
                  className={styles['who']}
                  title={hopOf(index + 1, count)}
                  onClick={() => onSeekHop(index)}
                >
                  <Sentence text={who} />
                </button>
                {': '}
                {sentences.map((sentence, place) => (
                  <span key={place}>
                    <Sentence text={sentence} />{' '}
                  </span>
                ))}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </article>
  );
}
