import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import type { PictureView } from '../../state/model.ts';
import controls from '../controls/controls.module.css';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import { ToolIcon } from './tool-icons.tsx';
import styles from './picture-tools.module.css';

export interface PictureToolsProps {
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onFit: () => void;
  readonly onLegend: () => void;
  /** The map of the whole is shown. */
  readonly minimap: boolean;
  /** More entries of the menu: `DropdownMenu.Item`s of the class `controls.menuItem`. */
  readonly entries?: ReactNode;
  /** Stands before the menu: the clock. */
  readonly children?: ReactNode;
}

const VIEWS: readonly PictureView[] = ['nodes', 'concept'];

/** What is done with the picture as a whole, at its top left, where the layouts keep room for it. */
export function PictureTools({ children, entries, ...props }: PictureToolsProps): ReactNode {
  const { picture, canvas } = useMessages();
  const view = usePageState((state) => state.look.view);
  const { setView, showSearch, showMinimap } = useActions();
  const item = controls['menuItem'] ?? '';
  return (
    <div className={styles['tools']} role="toolbar" aria-label={picture.tools}>
      <div className={styles['views']} role="group" aria-label={picture.view}>
        {VIEWS.map((each) => (
          <button
            key={each}
            type="button"
            className={styles['tool']}
            aria-pressed={view === each}
            aria-label={picture.views[each]}
            title={picture.viewHints[each]}
            onClick={() => setView(each)}
          >
            <ToolIcon name={each} />
            <span className={styles['word']}>{picture.views[each]}</span>
          </button>
        ))}
      </div>
      <button
        type="button"
        className={styles['tool']}
        aria-label={picture.search.button}
        title={picture.search.button}
        aria-haspopup="dialog"
        onClick={() => showSearch(true)}
      >
        <ToolIcon name="search" />
      </button>
      {children}
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className={styles['tool']} aria-label={picture.more} title={picture.more}>
          <ToolIcon name="more" />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className={controls['menu']} align="start" sideOffset={4} collisionPadding={8}>
            <DropdownMenu.Item className={item} onSelect={props.onZoomIn}>
              <ToolIcon name="larger" />
              {canvas.zoomIn}
            </DropdownMenu.Item>
            <DropdownMenu.Item className={item} onSelect={props.onZoomOut}>
              <ToolIcon name="smaller" />
              {canvas.zoomOut}
            </DropdownMenu.Item>
            <DropdownMenu.Item className={item} onSelect={props.onFit}>
              <ToolIcon name="fit" />
              {canvas.fit}
            </DropdownMenu.Item>
            <DropdownMenu.CheckboxItem className={item} checked={props.minimap} onCheckedChange={showMinimap}>
              <ToolIcon name={props.minimap ? 'checked' : 'unchecked'} />
              {picture.minimap}
            </DropdownMenu.CheckboxItem>
            <DropdownMenu.Item className={item} onSelect={props.onLegend}>
              <ToolIcon name="legend" />
              {picture.legend.button}
            </DropdownMenu.Item>
            {entries}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </div>
  );
}
