import { useMemo, type ReactNode } from 'react';
import type { LocatedDiagnostic, TextRange } from '../../engine/index.ts';
import { SeverityMark } from '../controls/icons.tsx';
import { useMessages, usePageState } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import styles from './editor.module.css';
import { EngineTrouble, NotKept } from './engine-trouble.tsx';
import { wordsOfFinding } from './finding-words.ts';

const SEVERITIES = ['error', 'warning', 'info'] as const;
/** More than anyone reads in a list; the rest is marked in the text. */
const MOST = 100;

interface FindingsProps {
  readonly onGo: (range: TextRange) => void;
  /** Asks for a finding's repair; absent until what shows it is loaded. */
  readonly onFix: ((finding: LocatedDiagnostic) => void) | undefined;
  /** A finding whose repair is shown, and what shows it. */
  readonly fixing: LocatedDiagnostic | undefined;
  readonly preview: ReactNode;
  /** How the text is left by the keyboard. */
  readonly hint: string | undefined;
}

/** All findings, the worst first: how many, each with its line; a click goes there. */
export function Findings({ onGo, onFix, fixing, preview, hint }: FindingsProps): ReactNode {
  const { ui } = useMessages();
  const findings = usePageState((state) => state.analysis?.diagnostics);
  const sorted = useMemo(() => bySeverity(findings ?? []), [findings]);
  const words = ui.editor;
  return (
    <section className={styles['findings']} aria-label={ui.regions.findings}>
      <EngineTrouble onGo={onGo} />
      <NotKept />
      <div className={styles['summary']}>
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
        {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
      </div>
      {sorted.length > 0 && (
        <ul className={styles['list']}>
          {sorted.slice(0, MOST).map((finding, index) => (
            <Finding key={index} finding={finding} onGo={onGo} onFix={onFix}>
              {finding === fixing && preview}
            </Finding>
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
  onFix,
  children,
}: Pick<FindingsProps, 'onGo' | 'onFix'> & {
  readonly finding: LocatedDiagnostic;
  readonly children: ReactNode;
}): ReactNode {
  const messages = useMessages();
  const { editor } = messages.ui;
  const { fix } = messages.editor;
  const line = finding.range.startLine;
  return (
    <li>
      <div className={styles['item']}>
        <button
          type="button"
          className={styles['finding']}
          data-severity={finding.severity}
          onClick={() => onGo(finding.range)}
        >
          <SeverityMark severity={finding.severity} />
          <span className={styles['words']}>
            <span className="visually-hidden">{editor.severity[finding.severity]}: </span>
            <span className={styles['line']}>{editor.line(line)}</span>{' '}
            <Sentence text={wordsOfFinding(finding, messages)} />
          </span>
        </button>
        {onFix !== undefined && finding.fixes.length > 0 && (
          <button
            type="button"
            className={styles['fix']}
            aria-label={fix.buttonOf(line)}
            aria-expanded={children !== false}
            onClick={() => onFix(finding)}
          >
            {fix.button}
          </button>
        )}
      </div>
      {children}
    </li>
  );
}

function bySeverity(findings: readonly LocatedDiagnostic[]): readonly LocatedDiagnostic[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
