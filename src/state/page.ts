import { createEngineClient, startEngineWorker, type EngineClient } from '../worker/engine-client.ts';
import { askedBy } from '../sharing/link.ts';
import { askedAddress } from '../sharing/offline/inside.ts';
import { addressBar, followAddress } from './address.ts';
import { followWorkspace } from './analysis.ts';
import { workspaceToKeep } from './beside.ts';
import { followArrival } from './follow-arrival.ts';
import type { Embed } from './embed.ts';
import { createClock, displayFrames, type Clock } from './clock.ts';
import { firstWorkspace, isFirstWorkspace } from './first-workspace.ts';
import { languageOfBrowser, lookOfAddress } from './look.ts';
import type { PageState } from './model.ts';
import { browserStorage, createKeeper, type Keeper } from './persistence.ts';
import { createPageStore, type PageStore } from './store.ts';
import { suggestRequest } from './suggestions.ts';

/** One page: its state, its time, and what it keeps between visits. */
export interface Page {
  readonly store: PageStore;
  readonly clock: Clock;
  readonly keeper: Keeper;
  readonly reducedMotion: () => boolean;
  readonly engine: EngineClient;
  /** Resolves once the newest text, also what is being typed, was answered. */
  readonly settled: () => Promise<void>;
  /** Where an object stands in the text. */
  readonly locate: EngineClient['locate'];
  /** The rules of kube-proxy that took decisions, as a Node prints them. */
  readonly rules: EngineClient['rules'];
  /** What an embedded page is beside; absent where it is the whole page. */
  readonly embed?: Promise<Embed>;
}

/** How long typing rests before the text is kept. */
const KEEPING_PAUSE = 300;

/** Narrower windows, in CSS pixels, show the Concept view at the first visit. */
const PHONE = 560;

/**
 * Starts the engine, and opens the workspace that this browser kept, or the first example. An embedded page neither reads nor
 * keeps anything of its reader's: it shows what its address asks for.
 */
export function openPage({ embedded = false }: { readonly embedded?: boolean } = {}): Page {
  const engine = createEngineClient(startEngineWorker);
  const keeper = createKeeper(embedded ? undefined : browserStorage());
  const clock = createClock(displayFrames);
  const kept = keeper.look();
  const asked = lookOfAddress(askedAddress().search);
  const motion = matchMedia('(prefers-reduced-motion: reduce)');
  const reducedMotion = (): boolean => motion.matches;

  const look: PageState['look'] = {
    language: asked.language ?? kept.language ?? languageOfBrowser(navigator.languages),
    theme: asked.theme ?? kept.theme,
    editorShown: kept.editorShown,
    selected: undefined,
    open: [],
    tab: 'picture',
    view: kept.view ?? (innerWidth < PHONE ? 'concept' : 'nodes'),
    minimap: undefined,
    sought: undefined,
    searching: false,
    storyTab: 'hops',
  };
  const services = { engine, clock, keeper, settled: () => follower.settled(), reducedMotion };
  const store = createPageStore({ workspace: keeper.workspace() ?? firstWorkspace(), look }, services);
  // What the address asks for is read first: own work is not drawn before it.
  const embed = embedded ? import('./open-embed.ts').then((it) => it.openEmbed(store, services)) : undefined;
  const opening = embed?.then((it) => it.opening) ?? followAddress(store, addressBar());
  const follower = followWorkspace(store, { engine, clock, reducedMotion, opening });
  followArrival(store, engine);
  if (!embedded) keepChanges(store, keeper);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) store.getState().actions.stopSending();
  });
  if (!embedded && askedBy(askedAddress()) === undefined) void playOnce(store, follower.settled);
  const { locate, rules } = engine;
  return {
    store,
    clock,
    keeper,
    reducedMotion,
    engine,
    settled: follower.settled,
    locate,
    rules,
    ...(embed ? { embed } : {}),
  };
}

/** The untouched example is alive with no click: one request plays, and rests on its result. */
async function playOnce(store: PageStore, settled: () => Promise<void>): Promise<void> {
  await settled();
  const { workspace, analysis, draft, actions } = store.getState();
  if (analysis === undefined || !isFirstWorkspace(workspace)) return;
  const request = suggestRequest(analysis, draft);
  if (request !== undefined) await actions.send(request);
}

function keepChanges(store: PageStore, keeper: Keeper): void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function keep(): void {
    clearTimeout(timer);
    timer = undefined;
    const notKept = !keeper.keepWorkspace(workspaceToKeep(store.getState()));
    if (notKept !== store.getState().notKept) store.setState({ notKept });
  }

  store.subscribe((state, before) => {
    if (state.workspace !== before.workspace) timer ??= setTimeout(keep, KEEPING_PAUSE);
    const { language, theme, editorShown, view } = state.look;
    const old = before.look;
    const same = theme === old.theme && editorShown === old.editorShown && view === old.view;
    if (language !== old.language || !same) keeper.keepLook({ language, theme, editorShown, view, ...state.own?.look });
  });
  addEventListener('pagehide', () => {
    store.getState().actions.takeTyped();
    if (timer !== undefined) keep();
  });
}
