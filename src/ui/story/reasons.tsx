import type { ReactNode } from 'react';
import type { Because, Hop, ObjectRef } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import styles from './reasons.module.css';
import { useYamlLine } from './use-yaml-line.ts';

interface ReasonsProps {
  readonly because: readonly Because[];
  readonly messages: Messages;
  readonly onSelect: (ref: ObjectRef, field?: string) => void;
}

/** What a decision rests on: each object and field with its line of the manifests, to go there. */
export function Reasons({ because, messages, onSelect }: ReasonsProps): ReactNode {
  if (because.length === 0) return null;
  return (
    <ul className={styles['reasons']} aria-label={messages.story.because}>
      {because.map((each) => (
        <li key={`${each.object} ${each.field ?? ''}`}>
          <Reason because={each} messages={messages} onSelect={onSelect} />
        </li>
      ))}
    </ul>
  );
}

function Reason({
  because,
  messages,
  onSelect,
}: Omit<ReasonsProps, 'because'> & { readonly because: Because }): ReactNode {
  const { reason, yaml } = messages.story;
  const found = useYamlLine(because);
  return (
    <>
      <button type="button" className={styles['reason']} onClick={() => onSelect(because.object, because.field)}>
        {reason(because)}
      </button>{' '}
      <span className={styles['place']}>
        {found === 'made' ? (
          yaml.made
        ) : found === undefined ? (
          '…'
        ) : (
          <>
            {yaml.line(found.line)} <code translate="no">{found.text}</code>
            {!found.isWritten && ` (${yaml.notWritten})`}
          </>
        )}
      </span>
    </>
  );
}

/** The reasons of one decision that no earlier one of its hop gave. */
export function newReasons({ decisions }: Hop, place: number): readonly Because[] {
  const key = ({ object, field }: Because): string => `${object} ${field ?? ''}`;
  const given = new Set(decisions.slice(0, place).flatMap(({ because }) => because.map(key)));
  const own = new Map((decisions[place]?.because ?? []).map((each) => [key(each), each]));
  return [...own].filter(([name]) => !given.has(name)).map(([, each]) => each);
}
