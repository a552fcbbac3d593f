import type { ReactNode } from 'react';
import type { Analysis } from '../../engine/index.ts';
import { plain, t, type Text } from '../../i18n/text.ts';
import { useMessages, usePageState } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import type { Choices } from './choices.ts';
import { ClusterFacts } from './cluster-facts.tsx';
import { LinkTo } from './link-to.tsx';
import { Manifests } from './manifests.tsx';
import { Paper } from './paper.tsx';
import styles from './paper.module.css';
import { Outcome } from './outcome.tsx';
import { requestIn } from './request-in.ts';
import { RequestStory } from './request-story.tsx';
import { Still } from './still.tsx';
import { usePaper, type PaperState } from './use-paper.ts';
import { usePictures } from './use-pictures.ts';
import { useScene } from './use-scene.ts';

interface ScenePaperProps {
  readonly choices: Choices;
  readonly onState: (state: PaperState) => void;
}

/** What is on the page: its last request from the beginning to the end, its manifests, and the link to it. */
export function ScenePaper({ choices, onState }: ScenePaperProps): ReactNode {
  const { handout: words, story } = useMessages();
  const analysis = usePageState((state) => state.analysis);
  const outOfPicture = usePageState((state) => state.live.outOfPicture);
  const sent = usePageState((state) => state.trace);
  const workspace = usePageState((state) => state.workspace);
  const { view, open } = usePageState((state) => state.look);
  const scene = useScene();
  const trace = outOfPicture ? undefined : sent;
  const [first] = trace?.exchanges ?? [];
  const title: Text =
    trace === undefined
      ? [{ kind: 'text', text: words.atRest }]
      : t`${requestIn(trace.request)} ${words.from(first ? story.place(first.client) : [])}`;
  const isReady = analysis !== undefined && typeof scene === 'object';
  usePaper(plain(title), scene === 'failed' ? 'failed' : isReady ? 'ready' : 'busy', onState);
  if (analysis === undefined) return null;
  return (
    <Paper title={<Sentence text={title} />}>
      {trace && <Outcome trace={trace} />}
      <ClusterFacts workspace={workspace} />
      {trace ? (
        <RequestStory analysis={analysis} trace={trace} view={view} open={open} choices={choices} level={2} />
      ) : (
        <ClusterAtRest analysis={analysis} />
      )}
      {typeof scene === 'object' && choices.manifests && <Manifests manifests={scene.manifests} />}
      {typeof scene === 'object' && <LinkTo link={scene.link} words={words.sceneLink} />}
    </Paper>
  );
}

function ClusterAtRest({ analysis }: { readonly analysis: Pick<Analysis, 'topology'> }): ReactNode {
  const { view, open } = usePageState((state) => state.look);
  const pictures = usePictures(analysis, undefined, view, open);
  return (
    <figure className={styles['figure']} data-figure="rest">
      <Still picture={pictures.atRest()} />
    </figure>
  );
}
