import { lazy, useState, type ReactNode } from 'react';
import type { Hop } from '../../engine/index.ts';
import type { HopRecord } from '../../scene/hop-records.ts';
import { Later } from '../later.tsx';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import styles from './own-cluster.module.css';

const OwnCommands = lazy(async () => ({ default: (await import('./own-commands.tsx')).OwnCommands }));

interface OwnClusterProps {
  readonly record: HopRecord;
  /** The hop before it. */
  readonly before: Hop | undefined;
}

/** What to type in a real cluster to see the same; asked for when somebody wants to see it. */
export function OwnCluster({ record, before }: OwnClusterProps): ReactNode {
  const { inspect } = useMessages();
  const { showCommands } = useActions();
  // Once wanted, it stays open from hop to hop.
  const open = usePageState((state) => state.commandsShown);
  const [isNew, setIsNew] = useState(false);
  return (
    <details
      className={styles['own']}
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open === open) return;
        setIsNew(currentTarget.open);
        showCommands(currentTarget.open);
      }}
    >
      <summary>{inspect.commands.title}</summary>
      {open && (
        <Later>
          <OwnCommands record={record} before={before} intoView={isNew} />
        </Later>
      )}
    </details>
  );
}
