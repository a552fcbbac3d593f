import { isObjectRef } from './object-ref.ts';
import { DEFAULT_SETTINGS, type ClusterSettings } from '../settings.ts';
import { settingsProblems } from '../settings-problems.ts';
import { SCENE_VERSION, type ReadScene, type SceneFile } from './scene-file.ts';
import { isEvent } from './event-shape.ts';

type Check = (value: unknown) => boolean;
type Record_ = Readonly<Record<string, unknown>>;

const isString: Check = (value) => typeof value === 'string';
const isCount: Check = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isRecord = (value: unknown): value is Record_ =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const recordOf =
  (check: Check): Check =>
  (value) =>
    isRecord(value) && Object.values(value).every(check);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
/** All that must be there, and nothing that is not known. */
const shape =
  (must: Readonly<Record<string, Check>>, may: Readonly<Record<string, Check>> = {}): Check =>
  (value) =>
    isRecord(value) &&
    Object.entries(must).every(([key, check]) => check(value[key])) &&
    Object.entries(value).every(([key, field]) => key in must || (may[key]?.(field) ?? false));
const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));

const client = either(
  shape({ kind: oneOf('internet') }, { address: isString }),
  shape({ kind: oneOf('pod'), pod: isObjectRef }),
  shape({ kind: oneOf('node'), node: isObjectRef }),
);

const memory = shape(
  {
    requests: isCount,
    affinity: recordOf(shape({ endpoint: isString, at: isCount })),
    turns: recordOf(isCount),
  },
  { now: isCount },
);

const strings = recordOf(listOf(isString));

/** What each part of a scene must be, by its name. */
const FIELDS: Readonly<Record<Exclude<keyof SceneFile, 'kubehop'>, Check>> = {
  madeBy: (value) => isString(value) && (value as string).length <= 40,
  text: isString,
  lastParsed: recordOf(isString),
  settings: (value) => isRecord(value) && isSettings(value),
  events: listOf(isEvent),
  now: isCount,
  seed: (value) => Number.isInteger(value),
  request: shape({ from: client, method: isString, url: isString, headers: recordOf(isString) }),
  memory,
  allocated: shape(
    {},
    {
      addresses: strings,
      balancers: strings,
      nodePorts: recordOf(isCount),
      pods: recordOf(listOf(shape({ name: isString }, { node: isString, slot: isCount }))),
    },
  ),
  look: shape(
    {},
    {
      view: oneOf('nodes', 'concept'),
      hop: (value) => Number.isInteger(value) && (value as number) >= -1,
      language: oneOf('en', 'ja'),
    },
  ),
  answer: shape({ verdict: isString, trace: isCount }, { receiver: isString }),
};

/** Whether a value is a scene, part by part: nothing is done with one that is not. */
export function checkScene(value: unknown): ReadScene {
  if (!isRecord(value) || typeof value['kubehop'] !== 'number') return { problem: 'not-a-scene' };
  if (value['kubehop'] > SCENE_VERSION) return { problem: 'too-new' };
  if (value['kubehop'] !== SCENE_VERSION) return { problem: 'not-a-scene' };
  for (const must of ['madeBy', 'text'] as const)
    if (value[must] === undefined) return { problem: 'wrong-field', field: must };
  for (const [name, field] of Object.entries(value)) {
    if (name === 'kubehop') continue;
    const check = Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof typeof FIELDS] : undefined;
    if (check?.(field) !== true) return { problem: 'wrong-field', field: name };
  }
  return { scene: value as unknown as SceneFile };
}

/** Each of its own kind, and together such as a cluster can have. */
function isSettings(value: Record_): boolean {
  const known = Object.entries(value).every(
    ([name, setting]) =>
      Object.hasOwn(DEFAULT_SETTINGS, name) &&
      typeof setting === typeof DEFAULT_SETTINGS[name as keyof ClusterSettings] &&
      (CHOICES[name]?.includes(setting) ?? true),
  );
  return known && settingsProblems({ ...DEFAULT_SETTINGS, ...(value as Partial<ClusterSettings>) }).length === 0;
}

const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  proxyMode: ['iptables', 'ipvs', 'nftables'],
  podNetwork: ['routed', 'overlay'],
  balancerArrives: ['node-port', 'balancer-address'],
  ingressPlacement: ['inside', 'outside'],
};
