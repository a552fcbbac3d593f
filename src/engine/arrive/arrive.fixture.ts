import { buildCluster } from '../cluster/build-cluster.ts';
import { request } from '../dataplane/made-request.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { clusterObjects } from '../manifest/cluster-objects.ts';
import { parseWorkspace } from '../manifest/manifest.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { ClusterSettings } from '../settings.ts';
import { NOTHING_ALLOCATED } from '../workspace.ts';
import type { ClusterEvent, Workspace } from '../workspace.ts';
import { inWords } from './in-words.fixture.ts';
import type { Ground } from './trial.ts';
import { ArriveSearch } from './search.ts';
import type { ArriveProgress, Remedy } from './remedy.ts';

/** For tests: a cluster, and who asks for what in it. */
export interface FailingScene {
  readonly text: string;
  /** `pod client`, `node node-1`, `internet`. */
  readonly from: string;
  readonly url: string;
  readonly settings?: Partial<ClusterSettings>;
  readonly events?: readonly ClusterEvent[];
  readonly now?: number;
}

/** As `analyse` would answer. */
export function groundOf({ text, settings, events = [], now = 0 }: FailingScene): Ground {
  const workspace: Workspace = {
    text,
    documents: [],
    settings: { ...DEFAULT_SETTINGS, ...settings },
    events,
    now,
    requests: [],
    seed: 1,
    allocated: NOTHING_ALLOCATED,
  };
  const { manifests, documents } = parseWorkspace(text, []);
  const objects = clusterObjects(manifests);
  const cluster = buildCluster(objects.objects, workspace.settings, { ...workspace, refused: objects.refused });
  const diagnostics = diagnose(manifests, objects, cluster);
  return { workspace, manifests, objects, cluster, analysis: { remembered: documents, diagnostics } };
}

/** `{pod web}` is the first Pod of that workload, `{ip …}` an address of an object, `{outside …}` that of a Node from outside. */
export function askedIn({ cluster }: Pick<Ground, 'cluster'>, { from, url }: FailingScene) {
  const podOf = (name: string) =>
    [...cluster.pods.keys()].find((ref) => ref.startsWith(`Pod/${name.includes('/') ? name : `default/${name}`}`)) ??
    '';
  const addressOf = (name: string): string => {
    const [owner] =
      [...cluster.byAddress].find(([, owners]) => owners.some(({ ref }) => ref.endsWith(`/${name}`))) ?? [];
    return owner ?? '';
  };
  const sender = from.replace(/\{pod ([^}]*)\}/, (_, name: string) => `pod ${podOf(name).slice('Pod/'.length)}`);
  const outsideOf = (name: string): string =>
    cluster.nodes.get(`Node/${name}`)?.status.addresses.find(({ type }) => type === 'ExternalIP')?.address ?? '';
  const known = url
    .replace(/\{ip ([^}]*)\}/, (_, name: string) => addressOf(name))
    .replace(/\{outside ([^}]*)\}/, (_, name: string) => outsideOf(name));
  return request(sender, known);
}

export function searched(scene: FailingScene): ArriveProgress {
  const ground = groundOf(scene);
  return new ArriveSearch(ground, askedIn(ground, scene)).next(Infinity);
}

/** What is found, in short words: the first is the one that is offered first. */
export function found(scene: FailingScene): readonly string[] {
  return searched(scene).remedies.map(said);
}

export function said({ steps }: Remedy): string {
  return steps.map(inWords).join(' + ');
}
