import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ReactFlow, ReactFlowProvider, useReactFlow } from 'reactflow';
import 'reactflow/dist/base.css';
import type { Analysis, ObjectRef, Trace } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Density } from '../../layout/view.ts';
import type { Frame } from '../../scene/frame.ts';
import { momentOf, storyOf, type Moment } from '../../scene/moment.ts';
import { fitNodes, sceneOf, timelineOf, type NodesLayout } from '../../scene/nodes-scene.ts';
import type { Timeline } from '../../scene/timeline.ts';
import css from './canvas.module.css';
import { PacketOverlay, type Clock } from './packet-overlay.tsx';
import { boxesOf, boxTypes } from './picture-nodes.ts';
import { PodMenu, type OpenMenu } from './pod-menu.tsx';
import { NO_STORY, StoryContext, type Story } from './story-context.ts';
import { homeOf, seenFrom, type WindowSize } from './viewport.ts';
import { useReducedMotion, useSize } from './window-facts.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

export interface DiagramProps {
  readonly analysis: Analysis;
  readonly trace?: Trace | undefined;
  /** When each hop runs, where the page has planned it; else planned here, in the same way (`timelineOf`). */
  readonly timeline?: Timeline | undefined;
  readonly clock: Clock;
  readonly selected?: ObjectRef | undefined;
  /** The boxes that show what is selected, where it is no box of its own: the Pods of a workload. */
  readonly marked?: ReadonlySet<ObjectRef> | undefined;
  readonly onSelect: (ref: ObjectRef) => void;
  readonly onDeletePod: (ref: ObjectRef) => void;
  readonly onSendFrom?: ((ref: ObjectRef) => void) | undefined;
  readonly onShowInCluster?: ((ref: ObjectRef) => void) | undefined;
  /** What the person unfolded (`FOLDED`: the folded Services), and how that changes. */
  readonly open?: readonly string[] | undefined;
  readonly onToggleOpen?: ((id: string) => void) | undefined;
  readonly messages: Messages;
  readonly density: Density;
}

/** The id of the folded Services among what is open. */
const FOLDED = 'services';

/** The cluster as a picture, and in it the request that is shown. */
export function Diagram(props: DiagramProps) {
  const frame = useRef<HTMLElement>(null);
  const size = useSize(frame);
  return (
    <section
      ref={frame}
      className={css.diagram}
      aria-label={props.messages.canvas.diagram}
      data-density={props.density}
    >
      {size && (
        <ReactFlowProvider>
          <Picture {...props} window={size} />
        </ReactFlowProvider>
      )}
    </section>
  );
}

type PictureProps = DiagramProps & { readonly window: WindowSize };

function Picture({ analysis, trace, clock, messages, density, window, ...props }: PictureProps) {
  const { topology } = analysis;
  const words = messages.canvas;
  const reducedMotion = useReducedMotion();
  const flow = useReactFlow();
  const unfolded = props.open?.includes(FOLDED) === true;
  const fitted = useMemo(
    () => fitNodes(topology, window, trace, density, unfolded),
    [topology, window, trace, density, unfolded],
  );
  const { layout, zoom } = fitted;
  const scene = useMemo(() => {
    if (!trace) return undefined;
    const timeline = props.timeline ?? timelineOf(trace, topology, { language: messages.language, reducedMotion });
    return sceneOf(trace, timeline, layout, reducedMotion);
  }, [trace, topology, props.timeline, layout, messages.language, reducedMotion]);
  const boxes = useMemo(() => boxesOf(layout, topology, words), [layout, topology, words]);

  // Only what changes these numbers brings the picture home: typing leaves it where the person moved it.
  const { x, y } = homeOf(layout, zoom, window);
  const goHome = useCallback(() => void flow.setViewport({ x, y, zoom }), [flow, x, y, zoom]);
  useEffect(goHome, [goHome]);

  const [moment, setMoment] = useState<Moment>(NO_STORY);
  const wholeWay = useMemo(() => scene?.timeline.steps.flatMap(({ way }) => way) ?? [], [scene]);
  const story = useMemo(() => (trace ? storyOf(trace) : undefined), [trace]);
  const followed = useRef(-1);
  const onFrame = useCallback(
    (frame: Frame) => {
      if (!trace || !story) return;
      const moment = momentOf(trace, story, frame);
      setMoment((before) => (before.key === moment.key && before.story === story ? before : moment));
      if (frame.hop === followed.current) return;
      followed.current = frame.hop;
      const now = flow.getViewport();
      const next = seenFrom(now, [wholeWay, frame.path.at(-1)?.step.way ?? []], window);
      if (next !== now) void flow.setViewport(next, { duration: reducedMotion ? 0 : 240 });
    },
    [trace, story, flow, window, reducedMotion, wholeWay],
  );
  useEffect(() => {
    if (!trace) setMoment(NO_STORY);
    followed.current = -1;
  }, [trace]);

  const [menu, setMenu] = useState<OpenMenu>();
  const { onSelect, onToggleOpen, selected, marked } = props;
  const context = useMemo(
    (): Story => ({
      moment: trace ? moment : NO_STORY,
      trace,
      words,
      selected,
      marked,
      select: onSelect,
      unfold: onToggleOpen && (() => onToggleOpen(FOLDED)),
      unfolded,
      openMenu: (pod, name, at) => setMenu({ pod, name, ...at }),
    }),
    [moment, trace, words, selected, marked, onSelect, onToggleOpen, unfolded],
  );

  return (
    <StoryContext value={context}>
      <ReactFlow
        aria-label={words.keys}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          if (event.key === '+') void flow.zoomIn();
          else if (event.key === '-') void flow.zoomOut();
          else if (event.key === '0') goHome();
        }}
        onFocus={({ target }) => showFocused(target, flow, window)}
        nodes={boxes}
        edges={[]}
        nodeTypes={boxTypes}
        defaultViewport={{ x, y, zoom }}
        minZoom={0.3}
        maxZoom={4}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        zoomOnDoubleClick={false}
        panOnScroll
        disableKeyboardA11y
        translateExtent={[
          [-window.width / 2, -window.height / 2],
          [layout.width + window.width / 2, layout.height + window.height / 2],
        ]}
        proOptions={{ hideAttribution: true }}
      >
        <PacketOverlay scene={scene} layout={layout} clock={clock} onFrame={onFrame} />
      </ReactFlow>
      <ZoomButtons words={words} home={{ x, y }} free={x + freeLeft(layout) * zoom} onFit={goHome} />
      <PodMenu
        menu={menu}
        words={words}
        onClose={() => setMenu(undefined)}
        onSendFrom={props.onSendFrom}
        onShow={onSelect}
        onDelete={props.onDeletePod}
        inCluster={props.onShowInCluster && { words: messages.editor.object.inCluster, show: props.onShowInCluster }}
      />
    </StoryContext>
  );
}

/** A box that is reached by the keyboard comes into the window; the browser's own scrolling of the clipped layers is undone. */
function showFocused(target: Element, flow: ReturnType<typeof useReactFlow>, window: WindowSize): void {
  const root = target.closest('.react-flow');
  if (!root || !target.matches(':focus-visible')) return;
  for (const each of [root, ...root.querySelectorAll('.react-flow__renderer, .react-flow__pane')]) each.scrollTo(0, 0);
  const now = flow.getViewport();
  const { x, y } = root.getBoundingClientRect();
  const box = target.getBoundingClientRect();
  const corner = (left: number, top: number) => ({ x: (left - x - now.x) / now.zoom, y: (top - y - now.y) / now.zoom });
  const next = seenFrom(now, [[corner(box.left, box.top), corner(box.right, box.bottom)]], window);
  if (next !== now) void flow.setViewport(next);
}

/** How far the top left of the picture holds no words. */
function freeLeft({ outside, metrics }: NodesLayout): number {
  return Math.min(...outside.filter(({ rect }) => rect.y === metrics.margin).map(({ rect }) => rect.x));
}
