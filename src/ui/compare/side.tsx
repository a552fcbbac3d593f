import { useId, useMemo, useState, type ReactNode } from 'react';
import type { ObjectRef } from '../../engine/index.ts';
import { plain, type Text } from '../../i18n/text.ts';
import { ownTime, type Side } from '../../scene/in-step.ts';
import type { PictureView } from '../../state/model.ts';
import { boxesOfObject } from '../../state/text-of-object.ts';
import { Boundary } from '../boundary.tsx';
import { Diagram } from '../canvas/diagram.tsx';
import { useMessages } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import { VerdictLine } from '../story/verdict-line.tsx';
import styles from './compare.module.css';
import { useCompared, type ComparedProps } from './compared.ts';

/** One of the two: its picture, at its own place of the time of both, and its verdict. */
export function ComparedSide({
  comparison,
  side,
  words,
  selected,
  onSelect,
  view,
}: ComparedProps & {
  readonly side: Side;
  /** What it is. */
  readonly words: Text;
  readonly selected: ObjectRef | undefined;
  readonly onSelect: (ref: ObjectRef) => void;
  readonly view: PictureView;
}): ReactNode {
  const messages = useMessages();
  const id = useId();
  const shown = useCompared(comparison, (state) => state[side]);
  const both = useCompared(comparison, (state) => state.both);
  const [open, setOpen] = useState<readonly string[]>([]);
  const { clock } = comparison;
  const own = useMemo(() => {
    const at = (t: number): number => (both === undefined ? 0 : ownTime(both, side, t));
    return {
      now: () => at(clock.now()),
      subscribe: (listener: (at: number) => void) => clock.subscribe((t) => listener(at(t))),
    };
  }, [clock, both, side]);
  const named = useMemo(
    () => ({ ...messages, canvas: { ...messages.canvas, diagram: messages.compare.diagramOf[side] } }),
    [messages, side],
  );
  const marked = useMemo(
    () => new Set(shown === undefined || selected === undefined ? [] : boxesOfObject(shown.analysis, selected)),
    [shown, selected],
  );
  return (
    <section className={styles['side']} aria-labelledby={id} data-side={side}>
      <h3 id={id} className={styles['sideName']}>
        <span className={styles['letter']}>{messages.compare.sides[side]}</span>
        <span className={styles['sideWords']} title={plain(words)}>
          <Sentence text={words} />
        </span>
      </h3>
      <div className={styles['picture']}>
        {shown !== undefined && (
          <Boundary
            anew={shown}
            instead={(message) => (
              <p className={styles['empty']}>
                <Sentence text={messages.ui.problem(message)} />
              </p>
            )}
          >
            <Diagram
              analysis={shown.analysis}
              trace={shown.trace}
              timeline={both?.sides[side]}
              clock={own}
              selected={selected}
              marked={marked}
              onSelect={onSelect}
              view={view}
              minimap={false}
              open={open}
              onToggleOpen={(box) =>
                setOpen(open.includes(box) ? open.filter((other) => other !== box) : [...open, box])
              }
              messages={named}
              density="workbench"
            />
          </Boundary>
        )}
      </div>
      <div className={styles['verdict']}>
        <VerdictLine trace={shown?.trace} reached messages={messages} onSelect={onSelect} />
      </div>
    </section>
  );
}
