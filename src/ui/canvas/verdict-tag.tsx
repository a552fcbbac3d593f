import css from './canvas.module.css';
import { MarkShape } from './icons.tsx';
import { useStory } from './story-context.ts';

interface VerdictTagProps {
  /** From the box's left edge, or from its right one. */
  readonly left?: number;
  readonly right?: number;
  readonly top: number;
  readonly height: number;
  /** Without its word, where there is no room: the page says it below the picture. */
  readonly markOnly?: boolean;
}

/** The verdict at the place where it was made: its mark and its word. Stands on the box's own ground, beside its name. */
export function VerdictTag({ left, right, top, height, markOnly = false }: VerdictTagProps) {
  const { moment, trace, words } = useStory();
  if (!moment.verdict || !trace) return null;
  const { mark } = moment.verdict;
  return (
    <span
      className={`${css.verdict} ${css[mark]} ${markOnly ? css.markOnly : ''}`}
      style={{ left, right, top, height, lineHeight: `${height}px` }}
    >
      <MarkShape mark={mark} size={Math.min(height - 2, 22)} />
      {!markOnly && words.verdictWord(trace.verdict)}
    </span>
  );
}
