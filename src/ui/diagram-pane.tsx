import { lazy, useCallback, useMemo, useState, type ReactNode } from 'react';
import type { ObjectRef } from '../engine/index.ts';
import { boxesOfObject } from '../state/text-of-object.ts';
import { Boundary } from './boundary.tsx';
import { Diagram, type PictureMoves } from './canvas/diagram.tsx';
import { PageTools } from './canvas/page-tools.tsx';
import { useTraffic } from './load/use-traffic.ts';
import { Later } from './later.tsx';
import { useActions, useMessages, usePage, usePageState } from './page-context.tsx';
import { useSearchKeys } from './search/use-search-keys.ts';
import { Sentence } from './sentence.tsx';
import type { ScaleQuestion } from './what-if/scale-dialog.tsx';
import styles from './workbench.module.css';

const PageBoxMenu = lazy(async () => ({ default: (await import('./what-if/page-box-menu.tsx')).PageBoxMenu }));
const ScaleDialog = lazy(async () => ({ default: (await import('./what-if/scale-dialog.tsx')).ScaleDialog }));

const SearchDialog = lazy(async () => ({ default: (await import('./search/search-dialog.tsx')).SearchDialog }));

const tools = (moves: PictureMoves): ReactNode => <PageTools moves={moves} />;

/** The picture, joined to the page's state. */
export function DiagramPane(): ReactNode {
  const messages = useMessages();
  const { clock } = usePage();
  const analysis = usePageState((state) => state.analysis);
  const trace = usePageState((state) => state.trace);
  const timeline = usePageState((state) => state.timeline);
  const traffic = useTraffic();
  const selected = usePageState((state) => state.look.selected?.ref);
  const open = usePageState((state) => state.look.open);
  const { select, toggleOpen, reveal, showObject } = useActions();
  const { view, sought, minimap, searching } = usePageState((state) => state.look);
  useSearchKeys();
  const marked = useMemo(
    () => new Set(analysis === undefined || selected === undefined ? [] : boxesOfObject(analysis, selected)),
    [analysis, selected],
  );
  const outOfPicture = usePageState((state) => state.live.outOfPicture);
  const [question, setQuestion] = useState<ScaleQuestion>();
  const askReplicas = useCallback((workload: ObjectRef, now: number) => setQuestion({ workload, now }), []);

  return (
    <div className={styles['diagram']}>
      {analysis === undefined ? (
        <p className={styles['empty']}>{messages.ui.engine.starting}</p>
      ) : (
        <Boundary
          anew={trace ?? analysis}
          instead={(message) => (
            <p className={styles['empty']}>
              <Sentence text={messages.ui.problem(message)} />
            </p>
          )}
        >
          <Diagram
            analysis={analysis}
            trace={traffic === undefined && !outOfPicture ? trace : undefined}
            traffic={traffic}
            timeline={timeline}
            clock={clock}
            selected={selected}
            marked={marked}
            onSelect={(ref) => select(ref, 'picture')}
            open={open}
            onToggleOpen={toggleOpen}
            view={view}
            sought={sought}
            onReveal={reveal}
            onFacts={showObject}
            minimap={minimap}
            tools={tools}
            boxMenu={(menu, label, onClose) => (
              <Later key={label}>
                <PageBoxMenu menu={menu} label={label} onClose={onClose} askReplicas={askReplicas} />
              </Later>
            )}
            messages={messages}
            density="workbench"
          />
        </Boundary>
      )}
      {searching && (
        <Later>
          <SearchDialog />
        </Later>
      )}
      {question && (
        <Later>
          <ScaleDialog question={question} onClose={() => setQuestion(undefined)} />
        </Later>
      )}
    </div>
  );
}
