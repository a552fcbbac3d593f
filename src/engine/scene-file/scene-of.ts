import { sameValue } from '../api/same-value.ts';
import { hash32 } from '../dataplane/hash.ts';
import { NO_MEMORY, type Memory } from '../dataplane/memory.ts';
import type { ClientRequest, Trace } from '../dataplane/trace.ts';
import { parseWorkspace } from '../manifest/manifest.ts';
import { DEFAULT_SETTINGS, type ClusterSettings } from '../settings.ts';
import { NOTHING_ALLOCATED, type Allocated, type Workspace } from '../workspace.ts';
import { SCENE_VERSION, type SceneAnswer, type SceneFile, type SceneLook } from './scene-file.ts';
import { withoutSecretValues } from './secret-values.ts';

/** What becomes a scene. */
export interface SceneOf {
  readonly workspace: Workspace;
  readonly madeBy: string;
  readonly request?: ClientRequest;
  /** What was remembered before the request. */
  readonly memory?: Memory;
  readonly trace?: Trace;
  readonly look?: SceneLook;
}

/** A scene, and how many values of Secrets were left out of it. */
export interface MadeScene {
  readonly scene: SceneFile;
  readonly removed: number;
}

/**
 * A workspace as a scene: what is as in a new one is left out. `allocatedAnew` is what a new cluster of the same text gives
 * out; of what was given out the scene carries what differs from it.
 */
export function sceneOf(of: SceneOf, allocatedAnew: (fresh: Workspace) => Allocated): MadeScene {
  const { workspace, madeBy, request, memory, trace, look } = of;
  const { text, removed } = withoutSecretValues(workspace.text);
  const lastParsed = lastParsedOf(workspace);
  const bare = {
    kubehop: SCENE_VERSION,
    madeBy,
    text,
    ...(lastParsed ? { lastParsed } : {}),
    ...notEmpty('settings', settingsDifference(workspace.settings)),
    ...(workspace.events.length > 0 ? { events: workspace.events } : {}),
    ...(workspace.now === 0 ? {} : { now: workspace.now }),
    ...(workspace.seed === 1 ? {} : { seed: workspace.seed }),
  } satisfies SceneFile;
  const allocated = difference(workspace.allocated, allocatedAnew(workspaceOfScene(bare)));
  return {
    removed,
    scene: {
      ...bare,
      ...(request ? { request } : {}),
      ...(memory && !sameValue(memory, { ...NO_MEMORY, now: workspace.now }) ? { memory } : {}),
      ...notEmpty('allocated', allocated),
      ...notEmpty('look', look ?? {}),
      ...(trace ? { answer: answerOf(trace) } : {}),
    },
  };
}

/** The workspace that a scene opens as. */
export function workspaceOfScene(scene: SceneFile): Workspace {
  const { text, lastParsed = {} } = scene;
  const documents =
    Object.keys(lastParsed).length === 0
      ? []
      : parseWorkspace(text, []).documents.map((document, index) => {
          const parsed = lastParsed[index];
          return parsed === undefined ? document : { ...document, lastParsed: parsed };
        });
  return {
    text,
    documents,
    settings: { ...DEFAULT_SETTINGS, ...scene.settings },
    events: scene.events ?? [],
    now: scene.now ?? 0,
    requests: scene.request ? [scene.request] : [],
    seed: scene.seed ?? 1,
    allocated: { ...NOTHING_ALLOCATED, ...scene.allocated },
  };
}

/** What came of a request, in few letters. */
export function answerOf(trace: Trace): SceneAnswer {
  const { verdict } = trace;
  const receiver = verdict.result === 'delivered' ? (verdict.pod ?? verdict.endpoint.ip) : undefined;
  return {
    verdict: verdict.result === 'http' ? `http-${verdict.status}` : verdict.result,
    ...(receiver === undefined ? {} : { receiver }),
    trace: hash32(JSON.stringify(trace), 0),
  };
}

function lastParsedOf({ documents }: Workspace): Record<string, string> | undefined {
  const found = documents.flatMap(({ lastParsed }, index) =>
    lastParsed === undefined ? [] : [[String(index), withoutSecretValues(lastParsed).text] as const],
  );
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

function settingsDifference(settings: ClusterSettings): Partial<ClusterSettings> {
  return Object.fromEntries(
    Object.entries(settings).filter(([name, value]) => DEFAULT_SETTINGS[name as keyof ClusterSettings] !== value),
  );
}

/** Of each table, the entries that the other has not, or has otherwise. */
function difference(allocated: Allocated, anew: Allocated): Partial<Allocated> {
  return Object.fromEntries(
    Object.entries(allocated).flatMap(([table, entries]) => {
      const fresh = anew[table as keyof Allocated] as Readonly<Record<string, unknown>>;
      const other = Object.entries(entries as Record<string, unknown>).filter(
        ([owner, given]) => !sameValue(given as never, fresh[owner] as never),
      );
      return other.length === 0 ? [] : [[table, Object.fromEntries(other)] as const];
    }),
  );
}

function notEmpty<Name extends string, Value extends object>(
  name: Name,
  value: Value,
): { readonly [N in Name]?: Value } {
  return (Object.keys(value).length === 0 ? {} : { [name]: value }) as { readonly [N in Name]?: Value };
}
