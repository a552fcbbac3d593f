import { useMemo, type ReactNode } from 'react';
import { boxesOfObject } from '../../state/text-of-object.ts';
import { Boundary } from '../boundary.tsx';
import { Diagram, type Presented } from '../canvas/diagram.tsx';
import { useActions, useMessages, usePage, usePageState } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import styles from './stage.module.css';

interface StagePictureProps {
  /** The wheel moves the picture, not the page around. */
  readonly wheel?: boolean | undefined;
  /** How a presenter shows it; absent where nobody presents. */
  readonly presented?: Presented;
}

/** The picture in large letters, without what changes the cluster. */
export function StagePicture({ presented, wheel }: StagePictureProps): ReactNode {
  const messages = useMessages();
  const { clock } = usePage();
  const analysis = usePageState((state) => state.analysis);
  const trace = usePageState((state) => state.trace);
  const timeline = usePageState((state) => state.timeline);
  const outOfPicture = usePageState((state) => state.live.outOfPicture);
  const { view, open, selected, sought } = usePageState((state) => state.look);
  const { select, toggleOpen, reveal } = useActions();
  const ref = selected?.ref;
  const marked = useMemo(
    () => new Set(analysis === undefined || ref === undefined ? [] : boxesOfObject(analysis, ref)),
    [analysis, ref],
  );
  if (analysis === undefined) return <p className={styles['waiting']}>{messages.ui.engine.starting}</p>;
  return (
    <div className={styles['picture']}>
      <Boundary
        anew={trace ?? analysis}
        instead={(message) => (
          <p className={styles['waiting']}>
            <Sentence text={messages.ui.problem(message)} />
          </p>
        )}
      >
        <Diagram
          analysis={analysis}
          trace={outOfPicture ? undefined : trace}
          timeline={timeline}
          clock={clock}
          selected={ref}
          marked={marked}
          onSelect={(chosen) => select(chosen, 'picture')}
          open={open}
          onToggleOpen={toggleOpen}
          view={view}
          sought={sought}
          onReveal={reveal}
          minimap={false}
          messages={messages}
          density="embed"
          wheel={wheel}
          presented={presented}
        />
      </Boundary>
    </div>
  );
}
