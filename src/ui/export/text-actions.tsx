import { useEffect, useState, type ReactNode } from 'react';
import type { ExportMessages } from '../../i18n/export-messages.ts';
import { fileNameOf } from '../../sharing/export/file-name.ts';
import controls from '../controls/controls.module.css';
import { copyText } from '../editor/tools/copy-text.ts';
import { usePageState } from '../page-context.tsx';
import { saveFile } from '../share/save-file.ts';
import styles from './export.module.css';

interface TextActionsProps {
  readonly format: 'markdown' | 'mermaid' | 'yaml';
  /** Absent where there is none. */
  readonly text: string | undefined;
  readonly block: boolean;
  readonly words: ExportMessages;
}

/** Copies and saves a text. */
export function TextActions({ format, text, block, words }: TextActionsProps): ReactNode {
  const url = usePageState((state) => state.trace?.request.url);
  const [copied, setCopied] = useState<boolean>();
  useEffect(() => setCopied(undefined), [format, text]);
  const [name, type] =
    format === 'yaml'
      ? ['manifests.yaml', 'application/yaml']
      : format === 'mermaid' && !block
        ? [fileNameOf(url, undefined, 'mmd'), 'text/plain']
        : [fileNameOf(url, undefined, 'md'), 'text/markdown'];
  return (
    <>
      <div className={styles['buttons']}>
        <button
          type="button"
          className={controls['primary']}
          disabled={text === undefined}
          onClick={() => text !== undefined && void copyText(text).then(setCopied)}
        >
          {words.copyText}
        </button>
        <button
          type="button"
          className={controls['button']}
          disabled={text === undefined}
          onClick={() => text !== undefined && saveFile(text, name, type)}
        >
          {words.save}
        </button>
      </div>
      <p className={styles['outcome']} role="status">
        {copied === undefined ? '' : copied ? words.copied : words.notCopied}
      </p>
    </>
  );
}
