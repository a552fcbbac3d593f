import { useEffect, useState, type ReactNode } from 'react';
import { droppedFiles } from '../../insert/manifest-files.ts';
import { droppedScene, openSceneFile } from '../../share/scene-in-file.ts';
import { useActions, useMessages } from '../../page-context.tsx';
import type { Editing } from '../editing.ts';
import styles from '../editor.module.css';
import { useOpenFiles } from './open-files.tsx';

/** The whole page takes files and folders that are dropped on it, and says so while they are held above it. */
export function DropTarget({ editing }: { readonly editing: Editing }): ReactNode {
  const { editor: words } = useMessages();
  const [above, setAbove] = useState(false);
  const { openShared } = useActions();
  const { open, dialog } = useOpenFiles(editing);

  useEffect(() => {
    const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
    function onDragOver(event: DragEvent): void {
      if (!holdsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      event.stopPropagation();
      event.dataTransfer.dropEffect = 'copy';
      setAbove(true);
    }
    function onDragLeave({ relatedTarget }: DragEvent): void {
      if (relatedTarget === null) setAbove(false);
    }
    function onDrop(event: DragEvent): void {
      setAbove(false);
      if (!holdsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      event.stopPropagation();
      const scene = droppedScene(event.dataTransfer);
      if (scene !== undefined) void openSceneFile(scene, openShared);
      else void droppedFiles(event.dataTransfer).then(open);
    }
    // Before the editor, which would take the text of a file for a word to insert.
    addEventListener('dragover', onDragOver, true);
    addEventListener('dragleave', onDragLeave, true);
    addEventListener('drop', onDrop, true);
    return () => {
      removeEventListener('dragover', onDragOver, true);
      removeEventListener('dragleave', onDragLeave, true);
      removeEventListener('drop', onDrop, true);
    };
  }, [open, openShared]);

  return (
    <>
      {above && <p className={styles['dropHere']}>{words.drop.here}</p>}
      {dialog}
    </>
  );
}
