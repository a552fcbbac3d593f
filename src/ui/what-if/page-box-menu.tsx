import type { ReactNode } from 'react';
import type { ObjectRef } from '../../engine/index.ts';
import { BoxMenu, type OpenMenu } from '../canvas/box-menu.tsx';
import { useBoxEntries } from './use-box-entries.ts';

interface PageBoxMenuProps {
  readonly menu: OpenMenu;
  readonly label: string;
  readonly onClose: () => void;
  /** Asks for a number of replicas. */
  readonly askReplicas: (workload: ObjectRef, now: number) => void;
}

/** A box's menu with what the page offers for it. Loaded when the first one opens. */
export function PageBoxMenu({ menu, label, onClose, askReplicas }: PageBoxMenuProps): ReactNode {
  const entries = useBoxEntries(askReplicas);
  return <BoxMenu menu={menu} label={label} entries={entries(menu.target)} onClose={onClose} />;
}
