import { useEffect, useRef, type ReactNode } from 'react';
import { Group, Panel, Separator, type PanelImperativeHandle } from 'react-resizable-panels';
import controls from './controls/controls.module.css';
import { Icon } from './controls/icons.tsx';
import { EditorPanel } from './editor/editor-panel.tsx';
import { LessonColumn } from './lessons/lesson-column.tsx';
import { useActions, useMessages, usePageState } from './page-context.tsx';
import { PictureAndStory } from './picture-and-story.tsx';
import { RequestBar } from './request/request-bar.tsx';
import { TitleBar } from './title-bar/title-bar.tsx';
import styles from './workbench.module.css';

/** CSS pixels. */
const USUAL_WIDTH = 340;

/** The wide page: text on the left; request, picture and story on the right. Nothing on it moves the picture. */
export function Workbench(): ReactNode {
  const { ui } = useMessages();
  const { showEditor } = useActions();
  const shown = usePageState((state) => state.look.editorShown);
  const editor = useRef<PanelImperativeHandle>(null);

  const width = useRef(USUAL_WIDTH);

  useEffect(() => {
    if (!shown) editor.current?.collapse();
    else if (editor.current?.isCollapsed() === true) editor.current.resize(width.current);
  }, [shown]);

  const fold = (
    <button
      type="button"
      className={`${controls['icon']} ${controls['quiet']}`}
      aria-label={ui.editor.hide}
      title={ui.editor.hide}
      onClick={() => showEditor(false)}
    >
      <Icon name="panel" />
    </button>
  );
  const unfold = (
    <button
      type="button"
      className={controls['icon']}
      aria-label={ui.editor.show}
      title={ui.editor.show}
      onClick={() => showEditor(true)}
    >
      <Icon name="panel" />
    </button>
  );
  return (
    <div className={styles['page']}>
      <TitleBar start={!shown && unfold}>
        <RequestBar />
      </TitleBar>
      <main className={styles['below']}>
        <Group>
          <Panel
            panelRef={editor}
            id="editor"
            collapsible
            defaultSize={shown ? USUAL_WIDTH : 0}
            minSize="240px"
            maxSize="60%"
            groupResizeBehavior="preserve-pixel-size"
            onResize={({ inPixels }) => {
              if (inPixels > 0) width.current = inPixels;
              if (inPixels > 0 !== shown) showEditor(inPixels > 0);
            }}
          >
            <div className={styles['fill']} inert={!shown}>
              <LessonColumn fold={fold}>
                <EditorPanel>{fold}</EditorPanel>
              </LessonColumn>
            </div>
          </Panel>
          <Separator className={styles['separator'] ?? ''} aria-label={ui.editor.resize} />
          <Panel id="picture" minSize="480px">
            <PictureAndStory />
          </Panel>
        </Group>
      </main>
    </div>
  );
}
