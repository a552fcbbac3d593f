import { memo } from 'react';
import type { Line, Span } from '../../scene/box-text.ts';
import css from './canvas.module.css';

interface LinesProps {
  readonly lines: readonly Line[];
  /** Where the first line begins and how high each is, in diagram units. */
  readonly left: number;
  readonly top: number;
  readonly line: number;
  readonly width?: number;
}

/** Lines of words at fixed heights: what a line says never moves another. */
export const Lines = memo(function Lines({ lines, left, top, line, width }: LinesProps) {
  return lines.map((spans, index) => (
    <span
      key={index}
      className={css.line}
      style={{ left, top: top + index * line, height: line, lineHeight: `${line}px`, ...(width ? { width } : {}) }}
    >
      {spans.map((span, at) => (
        <Words key={at} span={span} />
      ))}
    </span>
  ));
});

function Words({ span }: { readonly span: Span }) {
  const look = span.look ? css[span.look] : '';
  return <span className={`${css[span.as]} ${look}`}>{span.text}</span>;
}
