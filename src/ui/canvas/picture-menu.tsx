import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { OpenedMenu } from '../controls/opened-menu.tsx';
import type { Opened } from '../controls/opener.tsx';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import type { PictureToolsProps } from './picture-tools.tsx';
import { ToolIcon } from './tool-icons.tsx';

/** What else can be done with the picture as a whole. */
export function PictureMenu({
  onZoomIn,
  onZoomOut,
  onFit,
  onLegend,
  minimap,
  ...opened
}: Omit<PictureToolsProps, 'children'> & Opened): ReactNode {
  const { picture, canvas, compare, share } = useMessages();
  const { showMinimap, foldAll, compare: openComparison, present, exportScene } = useActions();
  const unfolded = usePageState((state) => state.look.open.length > 0);
  const item = controls['menuItem'] ?? '';
  return (
    <OpenedMenu label={picture.more} align="start" modal={false} {...opened}>
      <DropdownMenu.Item className={item} onSelect={onZoomIn}>
        <ToolIcon name="larger" />
        {canvas.zoomIn}
      </DropdownMenu.Item>
      <DropdownMenu.Item className={item} onSelect={onZoomOut}>
        <ToolIcon name="smaller" />
        {canvas.zoomOut}
      </DropdownMenu.Item>
      <DropdownMenu.Item className={item} onSelect={onFit}>
        <ToolIcon name="fit" />
        {canvas.fit}
      </DropdownMenu.Item>
      <DropdownMenu.CheckboxItem className={item} checked={minimap} onCheckedChange={showMinimap}>
        <ToolIcon name={minimap ? 'checked' : 'unchecked'} />
        {picture.minimap}
      </DropdownMenu.CheckboxItem>
      <DropdownMenu.Item className={item} onSelect={onLegend}>
        <ToolIcon name="legend" />
        {picture.legend.button}
      </DropdownMenu.Item>
      {unfolded && (
        <DropdownMenu.Item className={item} onSelect={foldAll}>
          <ToolIcon name="fold" />
          {picture.foldAll}
        </DropdownMenu.Item>
      )}
      <DropdownMenu.Item className={item} onSelect={() => openComparison(true)}>
        <ToolIcon name="compare" />
        {compare.open}
      </DropdownMenu.Item>
      <DropdownMenu.Item className={item} onSelect={() => exportScene(true)}>
        <ToolIcon name="picture" />
        {share.ways.picture}
      </DropdownMenu.Item>
      <DropdownMenu.Item className={item} aria-keyshortcuts="P" onSelect={() => present({})}>
        <ToolIcon name="present" />
        {picture.present}
      </DropdownMenu.Item>
    </OpenedMenu>
  );
}
