import { lazy, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { ReactFlow, ReactFlowProvider, useReactFlow, useStoreApi } from 'reactflow';
import 'reactflow/dist/base.css';
import type { Analysis, ObjectRef, Topology, Trace } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Density, Point } from '../../layout/view.ts';
import type { Frame } from '../../scene/frame.ts';
import { hopsInOrder } from '../../scene/hops.ts';
import { momentOf, storyOf, type Moment } from '../../scene/moment.ts';
import { fitView, FOLDED_SERVICES, type FittedLayout, type PictureLayout, type ViewName } from '../../scene/fit.ts';
import { sceneOf, timelineOf } from '../../scene/nodes-scene.ts';
import type { Timeline } from '../../scene/timeline.ts';
import type { BoxTarget } from '../what-if/box-target.ts';
import { Later } from '../later.tsx';
import css from './canvas.module.css';
import { PacketOverlay, type Clock } from './packet-overlay.tsx';
import { boxesOf, boxTypes } from './picture-nodes.ts';
import type { OpenMenu } from './box-menu.tsx';
import { NO_STORY, StoryContext, type Story } from './story-context.ts';
import { centredOn, homeOf, seenFrom, type WindowSize } from './viewport.ts';
import { walk } from './walk-boxes.ts';
import slide from './slide.module.css';
import { useSlide } from './use-slide.ts';
import { useReducedMotion, useSize } from './window-facts.ts';
import type { Traffic } from './traffic-overlay.tsx';

export interface DiagramProps {
  readonly analysis: Analysis;
  readonly trace?: Trace | undefined;
  /** When each hop runs, where the page has planned it; else planned here, in the same way (`timelineOf`). */
  readonly timeline?: Timeline | undefined;
  readonly clock: Clock;
  /** Many requests at once, in the place of the one. */
  readonly traffic?: Traffic | undefined;
  readonly selected?: ObjectRef | undefined;
  /** The boxes that show what is selected, where it is no box of its own: the Pods of a workload. */
  readonly marked?: ReadonlySet<ObjectRef> | undefined;
  readonly onSelect: (ref: ObjectRef) => void;
  /** What may be done with a box; absent where nothing may. */
  /** Draws the menu of a box, open; without it the boxes have none. */
  readonly boxMenu?: ((menu: OpenMenu, label: string, onClose: () => void) => ReactNode) | undefined;
  /** How the cluster is drawn; `nodes` where it is not said. */
  readonly view?: ViewName | undefined;
  /** What is to be brought into sight: a new object each time; `onReveal` unfolds what hides it. */
  readonly sought?: { readonly ref: ObjectRef } | undefined;
  readonly onReveal?: ((ref: ObjectRef) => void) | undefined;
  /** Shows all that is known of an object. */
  readonly onFacts?: ((ref: ObjectRef) => void) | undefined;
  /** Whether a map of the whole is shown; where it is not said, if the picture is much larger than its room. */
  readonly minimap?: boolean | undefined;
  /** What stands at the picture's top left, with what moves the picture. */
  readonly tools?: ((moves: PictureMoves) => ReactNode) | undefined;
  /** What the person unfolded (workloads, and what `scene/fit.ts` names), and how that changes. */
  readonly open?: readonly string[] | undefined;
  readonly onToggleOpen?: ((id: string) => void) | undefined;
  readonly messages: Messages;
  readonly density: Density;
  /** The wheel moves the picture, not the page that it stands on; so where it is not said. */
  readonly wheel?: boolean | undefined;
  /** How it is shown to a room; absent where nobody presents. */
  readonly presented?: Presented | undefined;
}

/** A picture that a presenter shows: with large letters, a hop alone, or without the request's end. */
export interface Presented {
  /** What of the trace may order the picture. */
  readonly known: Trace | undefined;
  readonly fit: (view: ViewName, topology: Topology, window: WindowSize, open: readonly string[]) => FittedLayout;
  /** What of a moment stands out. */
  readonly light: (moment: Moment) => Moment;
  /** Only the hop that runs or rests stands out: the way before it is quiet. */
  readonly lit: boolean;
}

/** What moves the picture, and what is to be known for it. */
export interface PictureMoves {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  /** The map of the whole is shown. */
  readonly minimap: boolean;
}

const TrafficOverlay = lazy(async () => ({ default: (await import('./traffic-overlay.tsx')).TrafficOverlay }));

const Minimap = lazy(async () => ({ default: (await import('./minimap.tsx')).Minimap }));

const NOTHING: readonly string[] = [];

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

/** React Flow describes keys of its own, in English, whether it hears them or not. The boxes say theirs. */
const NO_ENGLISH = {
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'edge.a11yDescription.default': '',
};

function Picture({ analysis, trace, clock, messages, density, window, ...props }: PictureProps) {
  const { topology } = analysis;
  const words = messages.canvas;
  const reducedMotion = useReducedMotion();
  const flow = useReactFlow();
  const { view = 'nodes', open = NOTHING } = props;
  const unfolded = open.includes(FOLDED_SERVICES);
  const { presented } = props;
  const known = presented ? presented.known : trace;
  const fitted = useMemo(
    () => presented?.fit(view, topology, window, open) ?? fitView(view, topology, window, known, density, open),
    [presented, view, topology, window, known, density, open],
  );
  const { layout, zoom } = fitted;
  const scene = useMemo(() => {
    if (!trace) return undefined;
    const timeline = props.timeline ?? timelineOf(trace, topology, { reducedMotion });
    return sceneOf(trace, timeline, layout, reducedMotion);
  }, [trace, topology, props.timeline, layout, reducedMotion]);
  const roads = useMemo(() => roadsOf(layout, known), [layout, known]);
  const boxes = useMemo(() => boxesOf(layout, topology, words, roads), [layout, topology, words, roads]);

  // Only what changes these numbers brings the picture home: typing leaves it where the person moved it.
  const { x, y } = homeOf(layout, zoom, window);
  const goHome = useCallback(() => void flow.setViewport({ x, y, zoom }), [flow, x, y, zoom]);
  useEffect(goHome, [goHome]);

  const hasMap = props.minimap ?? layout.width * layout.height * zoom * zoom > MUCH * window.width * window.height;
  // What is shown shall not lie below the map.
  const clear = useMemo(() => (hasMap ? { ...window, height: window.height - MAP } : window), [hasMap, window]);
  const going = useSought(props.sought, props.onReveal, layout, window, reducedMotion);

  const [moment, setMoment] = useState<Moment>(NO_STORY);
  const wholeWay = useMemo(
    () => (known === trace ? (scene?.timeline.steps.flatMap(({ way }) => way) ?? []) : []),
    [scene, known, trace],
  );
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
      const next = seenFrom(now, [wholeWay, frame.path.at(-1)?.step.way ?? []], clear);
      if (next !== now) void flow.setViewport(next, { duration: reducedMotion ? 0 : 240 });
    },
    [trace, story, flow, clear, reducedMotion, wholeWay],
  );
  useEffect(() => {
    if (!trace) setMoment(NO_STORY);
    followed.current = -1;
  }, [trace]);

  const inFlight = trace !== undefined && moment.shape !== undefined && moment.at === undefined;
  const sliding = useSlide(topology, `${view} ${density} ${window.width}`, !reducedMotion && !inFlight);

  const [menu, setMenu] = useState<OpenMenu>();
  const { onSelect, onToggleOpen, onFacts, selected, marked } = props;
  const { picture } = messages;
  const hasMenus = props.boxMenu !== undefined;
  const menuName = useCallback(
    ({ kind, name }: BoxTarget) => messages.whatIf.menuOf(kind, name === '' ? words.internet : name),
    [messages, words],
  );
  const context = useMemo(
    (): Story => ({
      moment: trace ? (presented?.light(moment) ?? moment) : NO_STORY,
      trace,
      words,
      selected,
      marked,
      select: onSelect,
      picture,
      facts: onFacts,
      toggle: onToggleOpen,
      unfold: onToggleOpen && (() => onToggleOpen(FOLDED_SERVICES)),
      unfolded,
      openMenu: hasMenus ? (target, at, from) => setMenu({ target, at, from }) : undefined,
      menuName,
    }),
    [
      moment,
      presented,
      trace,
      words,
      picture,
      selected,
      marked,
      onSelect,
      onToggleOpen,
      onFacts,
      unfolded,
      hasMenus,
      menuName,
    ],
  );

  return (
    <StoryContext value={context}>
      <ReactFlow
        className={sliding ? slide.sliding : ''}
        aria-label={words.keys}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          if (walk(event.currentTarget, event.target, event.key)) return event.preventDefault();
          if (event.key === '+') void flow.zoomIn();
          else if (event.key === '-') void flow.zoomOut();
          else if (event.key === '0') goHome();
        }}
        onFocus={({ target }) => going.current || showFocused(target, flow, window)}
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
        panOnScroll={props.wheel !== false}
        zoomOnScroll={props.wheel !== false}
        preventScrolling={props.wheel !== false}
        disableKeyboardA11y
        ariaLabelConfig={NO_ENGLISH}
        translateExtent={[
          [-window.width / 2, -window.height / 2],
          [layout.width + window.width / 2, layout.height + window.height / 2],
        ]}
        proOptions={{ hideAttribution: true }}
      >
        <PacketOverlay scene={scene} layout={layout} clock={clock} onFrame={onFrame} lit={presented?.lit === true} />
        {props.traffic && (
          <Later>
            <TrafficOverlay traffic={props.traffic} layout={layout} reducedMotion={reducedMotion} />
          </Later>
        )}
        {hasMap && (
          <Later>
            <Minimap layout={layout} window={window} label={picture.minimap} />
          </Later>
        )}
      </ReactFlow>
      {props.tools?.({
        zoomIn: () => void flow.zoomIn(),
        zoomOut: () => void flow.zoomOut(),
        fit: goHome,
        minimap: hasMap,
      })}
      {menu && props.boxMenu?.(menu, menuName(menu.target), () => setMenu(undefined))}
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

/** The ways of a story, as roads below it. */
function roadsOf(layout: PictureLayout, trace: Trace | undefined): readonly (readonly Point[])[] {
  if (layout.view === 'nodes' || trace === undefined) return [];
  return hopsInOrder(trace).map(({ hop }) => layout.roadOf(hop.from, hop.to));
}

/** Height of the map with its room, in CSS pixels. */
const MAP = 92;

/** A picture this many times as large as its window has a map of the whole, unless the person wants none. */
const MUCH = 2;

/** Brings what is asked for into the middle of the window, once its box is there, and gives it the focus. Tells while it does. */
function useSought(
  sought: DiagramProps['sought'],
  onReveal: DiagramProps['onReveal'],
  layout: PictureLayout,
  window: WindowSize,
  reducedMotion: boolean,
): { readonly current: boolean } {
  const flow = useReactFlow();
  const root = useStoreApi();
  const going = useRef(false);
  const done = useRef(sought);
  const revealed = useRef<DiagramProps['sought']>(undefined);
  useEffect(() => {
    if (sought === undefined || done.current === sought) return;
    const box = layout.boxes.get(sought.ref);
    if (box === undefined && revealed.current !== sought) {
      revealed.current = sought;
      onReveal?.(sought.ref);
      return;
    }
    if (box === undefined) return;
    done.current = sought;
    going.current = true;
    const node = root.getState().domNode;
    node?.querySelector<HTMLElement>(`[data-ref="${CSS.escape(sought.ref)}"]`)?.focus({ preventScroll: true });
    going.current = false;
    void flow.setViewport(centredOn(flow.getViewport(), box, window), { duration: reducedMotion ? 0 : 240 });
  }, [sought, onReveal, layout, window, reducedMotion, flow, root]);
  return going;
}
