import { useMemo, type ReactNode } from 'react';
import type { LocatedDiagnostic, TextRange } from '../../engine/index.ts';
import { SeverityMark } from '../controls/icons.tsx';
import { useMessages, usePageState } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import styles from './editor.module.css';
import { wordsOfFinding } from './finding-words.ts';

const SEVERITIES = ['error', 'warning', 'info'] as const;
/** More than anyone reads in a list; the rest is marked in the text. */
const MOST = 100;

/** All findings, the worst first: how many, each with its line; a click goes there. */
export function Findings({ onGo }: { readonly onGo: (range: TextRange) => void }): ReactNode {
  const { ui } = useMessages();
  const findings = usePageState((state) => state.analysis?.diagnostics);
  const sorted = useMemo(() => bySeverity(findings ?? []), [findings]);
  const words = ui.editor;
  return (
    <section className={styles['findings']} aria-label={ui.regions.findings}>
      <EngineTrouble onGo={onGo} />
      <NotKept />
      <p className={styles['counts']} aria-live="polite">
        {sorted.length === 0
          ? words.noFindings
          : SEVERITIES.map((severity) => {
              const count = sorted.filter((finding) => finding.severity === severity).length;
              return count === 0 ? null : (
                <span key={severity}>
                  <SeverityMark severity={severity} />
                  {words.counts[severity](count)}
                </span>
              );
            })}
      </p>
      {sorted.length > 0 && (
        <ul className={styles['list']}>
          {sorted.slice(0, MOST).map((finding, index) => (
            <Finding key={index} finding={finding} onGo={onGo} />
          ))}
          {sorted.length > MOST && <li>{words.more(sorted.length - MOST)}</li>}
        </ul>
      )}
    </section>
  );
}

function Finding({
  finding,
  onGo,
}: {
  readonly finding: LocatedDiagnostic;
  readonly onGo: (range: TextRange) => void;
}): ReactNode {
  const messages = useMessages();
  const { editor } = messages.ui;
  return (
    <li>
      <button
        type="button"
        className={styles['finding']}
        data-severity={finding.severity}
        onClick={() => onGo(finding.range)}
      >
        <SeverityMark severity={finding.severity} />
        <span className={styles['words']}>
          <span className="visually-hidden">{editor.severity[finding.severity]}: </span>
          <span className={styles['line']}>{editor.line(finding.range.startLine)}</span>{' '}
          <Sentence text={wordsOfFinding(finding, messages)} />
        </span>
      </button>
    </li>
  );
}

/** The engine did not get through the manifests: where, as far as that is known. */
function EngineTrouble({ onGo }: { readonly onGo: (range: TextRange) => void }): ReactNode {
  const { ui } = useMessages();
  const { state, document } = usePageState((page) => page.engine);
  const text = usePageState((page) => page.workspace.text);
  if (state !== 'restarted' && state !== 'failed') return null;
  const words =
    state === 'failed' ? ui.engine.failed : ui.engine.restarted(document === undefined ? undefined : document + 1);
  const line = document === undefined ? undefined : lineOfDocument(text, document);
  return (
    <p className={styles['trouble']} role="alert">
      <SeverityMark severity="error" />
      <span>
        {words}{' '}
        {line !== undefined && (
          <button
            type="button"
            className={styles['go']}
            onClick={() => onGo({ startLine: line, startColumn: 1, endLine: line, endColumn: 1 })}
          >
            {ui.editor.line(line)}
          </button>
        )}
      </span>
    </p>
  );
}

/** The browser refuses its storage: said where the text is that would be lost. */
function NotKept(): ReactNode {
  const { ui } = useMessages();
  const notKept = usePageState((page) => page.notKept);
  return notKept ? <p className={styles['counts']}>{ui.editor.notKept}</p> : null;
}

/** The first line of a document, both counted as people see them in the text. */
function lineOfDocument(text: string, document: number): number {
  let seen = 0;
  const lines = text.split('\n');
  const marker = lines.findIndex((line) => /^---([ \t]|$)/.test(line.trimEnd()) && ++seen === document);
  return document === 0 || marker < 0 ? 1 : marker + 2;
}

function bySeverity(findings: readonly LocatedDiagnostic[]): readonly LocatedDiagnostic[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
