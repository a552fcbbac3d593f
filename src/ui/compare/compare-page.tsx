import { Dialog } from 'radix-ui';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ObjectRef } from '../../engine/index.ts';
import { plain, t, type Text } from '../../i18n/text.ts';
import type { Comparison } from '../../state/comparison.ts';
import type { PictureView } from '../../state/model.ts';
import { openComparison } from '../../state/open-comparison.ts';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/icons.tsx';
import { useActions, useMessages, usePage, usePageState } from '../page-context.tsx';
import { PlaybackControls } from '../playback/playback.tsx';
import { useMedia } from '../use-media.ts';
import { AskedOfBoth, Chooser } from './chooser.tsx';
import styles from './compare.module.css';
import { useCompared, type ComparedProps } from './compared.ts';
import { HopRows } from './hop-rows.tsx';
import { Notice } from './notice.tsx';
import { ComparedSide } from './side.tsx';
import { useRow } from './use-row.ts';
import { variationInWords } from './variation-words.ts';
import { ViewChoice } from './view-choice.tsx';

/** Two answers side by side, over the whole page. Leaving it, the page is as it was. */
export function ComparePage(): ReactNode {
  const page = usePage();
  const { compare } = useActions();
  const { compare: words } = useMessages();
  const [comparison, setComparison] = useState<Comparison>();
  const opener = useRef<HTMLElement>(null);

  useEffect(() => {
    const opened = openComparison(page);
    setComparison(opened);
    return () => opened.close();
  }, [page]);

  return (
    <Dialog.Root open onOpenChange={(open) => !open && compare(false)}>
      <Dialog.Portal>
        <Dialog.Content
          className={styles['page']}
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            // The keys of playback work at once; the first field is one Tab away.
            event.preventDefault();
            opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
            (event.currentTarget as HTMLElement).focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            opener.current?.focus();
          }}
          onKeyDown={(event) => comparison && playByKey(event, comparison)}
        >
          <div className={styles['top']}>
            <Dialog.Title className={styles['title']}>{words.title}</Dialog.Title>
            <div className={styles['asked']}>{comparison && <AskedOfBoth comparison={comparison} />}</div>
            {comparison && <TakeOver comparison={comparison} />}
            <Dialog.Close className={`${controls['icon']} ${controls['quiet']}`} aria-label={words.close}>
              <Icon name="cross" />
            </Dialog.Close>
          </div>
          {comparison && <Compared comparison={comparison} />}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function TakeOver({ comparison }: ComparedProps): ReactNode {
  const { compare: words } = useMessages();
  const { compare } = useActions();
  const ready = useCompared(
    comparison,
    ({ b, problem, state }) => b !== undefined && problem === undefined && state === 'idle',
  );
  return (
    <button
      type="button"
      className={controls['button']}
      title={words.takeOverHint}
      disabled={!ready}
      onClick={() => {
        comparison.takeOver();
        compare(false);
      }}
    >
      {words.takeOver}
    </button>
  );
}

function Compared({ comparison }: ComparedProps): ReactNode {
  const messages = useMessages();
  const { compare: words } = messages;
  const variation = useCompared(comparison, (state) => state.variation);
  const workspace = usePageState((state) => state.workspace);
  const [selected, setSelected] = useState<ObjectRef>();
  const row = useRow(comparison);
  const asItIs: Text = t`${words.asItIs}`;
  const changed = variation === undefined ? [] : variationInWords(variation, workspace, messages);
  // Half a small window shows the way of a request, not the Nodes it takes it through.
  const roomy = useMedia('(min-width: 1280px) and (min-height: 860px)');
  const own = usePageState((state) => state.look.view);
  const [chosen, setChosen] = useState<PictureView>();
  const view = chosen ?? (roomy ? own : 'concept');
  const common = { comparison, selected, onSelect: setSelected, view };
  return (
    <>
      <Chooser comparison={comparison} />
      <div className={styles['sides']}>
        <ComparedSide {...common} side="a" words={asItIs} />
        <ComparedSide {...common} side="b" words={changed} />
      </div>
      <div className={styles['playback']}>
        <Controls comparison={comparison} row={row} />
        <ViewChoice view={view} onView={setChosen} />
        <Notice comparison={comparison} />
      </div>
      <HopRows comparison={comparison} row={row} />
      <LiveRow comparison={comparison} row={row} />
    </>
  );
}

function Controls({ comparison, row }: ComparedProps & { readonly row: number }): ReactNode {
  const messages = useMessages();
  const both = useCompared(comparison, (state) => state.both);
  const { playing, speed, loop } = useCompared(comparison, (state) => state.playback);
  const { playback, clock } = comparison;
  return (
    <PlaybackControls
      timeline={both?.timeline}
      clock={clock}
      hop={row}
      playing={playing}
      speed={speed}
      loop={loop}
      messages={messages}
      onSeek={playback.seek}
      onSeekHop={playback.seekHop}
      onNext={playback.nextHop}
      onPrevious={playback.previousHop}
      onPlay={playback.play}
      onPause={playback.pause}
      onSpeed={playback.setSpeed}
      onLoop={playback.setLoop}
    />
  );
}

/** Tells a screen reader each hop of both as it is reached. */
function LiveRow({ comparison, row }: ComparedProps & { readonly row: number }): ReactNode {
  const { compare: words, hop } = useMessages();
  const both = useCompared(comparison, (state) => state.both);
  const aligned = both?.rows[row];
  const said = (['a', 'b'] as const).flatMap((side) => {
    const index = aligned?.[side];
    const step = index === undefined ? undefined : both?.sides[side].steps[index];
    return step ? [`${words.sides[side]}: ${plain(hop(step.hop, step.direction))}`] : [];
  });
  const differs = words.list(aligned?.differs.map((aspect) => words.aspects[aspect]) ?? []);
  return (
    <p className="visually-hidden" aria-live="polite">
      {[...said, ...(differs === '' ? [] : [`${words.columns.differs}: ${differs}`])].join(' ')}
    </p>
  );
}

const FIELDS = 'input, textarea, select, [role=slider]';

/** As on the page: space plays, arrows go hop by hop; in a field keys are the field's. */
function playByKey(event: KeyboardEvent, { playback, store }: Comparison): void {
  const target = event.target as Element;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || target.closest(FIELDS)) return;
  const last = (store.getState().both?.timeline.steps.length ?? 0) - 1;
  const acts: Readonly<Record<string, () => void>> = {
    ' ': store.getState().playback.playing ? playback.pause : playback.play,
    ArrowRight: playback.nextHop,
    ArrowLeft: playback.previousHop,
    Home: () => playback.seekHop(0),
    End: () => playback.seekHop(last),
  };
  if (event.key === ' ' && target.closest('button, a, [role=button]')) return;
  const act = acts[event.key];
  if (act === undefined || last < 0) return;
  event.preventDefault();
  act();
}
