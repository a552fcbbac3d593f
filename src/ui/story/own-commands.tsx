import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Command, Hop, HopAsked } from '../../engine/index.ts';
import type { HopRecord } from '../../scene/hop-records.ts';
import { CopyButton } from '../object-view/copy-button.tsx';
import { useMessages, usePage, usePageState } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import styles from './own-cluster.module.css';

interface OwnCommandsProps {
  readonly record: HopRecord;
  readonly before: Hop | undefined;
  /** They were asked for just now: what stands above them makes room. */
  readonly intoView: boolean;
}

export function OwnCommands({ record, before, intoView }: OwnCommandsProps): ReactNode {
  const { inspect } = useMessages();
  const { engine } = usePage();
  const request = usePageState((state) => state.trace?.request);
  const [commands, setCommands] = useState<readonly Command[]>();

  useEffect(() => {
    if (request === undefined) return;
    let wanted = true;
    const { hop, direction, exchange } = record;
    const asked: HopAsked = { request, hop, direction, own: exchange.length === 1, ...(before ? { before } : {}) };
    void engine.commands(asked).then(
      (found) => wanted && setCommands(found),
      // The engine was started again meanwhile: opening it once more asks once more.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [engine, request, record, before]);

  const list = useRef<HTMLOListElement>(null);
  const isThere = commands !== undefined;
  useEffect(() => {
    if (isThere && intoView) list.current?.closest('details')?.scrollIntoView({ block: 'start' });
  }, [isThere, intoView]);

  if (commands === undefined) return null;
  const isCut = commands.some(({ expected }) => expected?.includes('…'));
  return (
    <>
      {isCut && <p className={styles['legend']}>{inspect.commands.legend}</p>}
      <ol ref={list} className={styles['commands']}>
        {commands.map((command) => (
          <CommandShown key={command.line} command={command} />
        ))}
      </ol>
    </>
  );
}

function CommandShown({ command }: { readonly command: Command }): ReactNode {
  const { inspect } = useMessages();
  const words = inspect.commands;
  const { code, place, line, expected, notes } = command;
  return (
    <li data-command={code}>
      <p className={styles['what']}>
        <strong>{words.codes[code]}</strong>{' '}
        <span>
          (<Sentence text={words.place(place)} />)
        </span>
      </p>
      <div className={styles['line']}>
        <code translate="no">{line}</code>
        <CopyButton text={line} what={line} />
      </div>
      {expected !== undefined && (
        <pre className={styles['expected']} translate="no" tabIndex={0} role="group" aria-label={words.expected}>
          {expected}
        </pre>
      )}
      {notes.map((note) => (
        <p key={note.kind} className={styles['note']}>
          <Sentence text={words.note(note)} />
        </p>
      ))}
    </li>
  );
}
