import type {
  Analysis,
  ClientRequest,
  ClusterSettings,
  FieldChoice,
  ObjectChoices,
  OneChange,
  Workspace,
} from '../engine/index.ts';
import type { EngineClient } from '../worker/engine-client.ts';
import { presentSender } from './suggestions.ts';

/** The one thing in which B is not A. */
export type Variation =
  | {
      readonly kind: 'setting';
      readonly setting: keyof ClusterSettings;
      readonly to: ClusterSettings[keyof ClusterSettings];
    }
  /** A field of an object of the text, or the object itself. */
  | { readonly kind: 'object'; readonly change: OneChange; readonly was?: FieldChoice['value'] }
  | { readonly kind: 'request'; readonly request: ClientRequest }
  | { readonly kind: 'text'; readonly text: string };

/** What B is to be made of A; `impossible` where a change cannot be made in the text as it is written. */
export async function variantOf(
  workspace: Workspace,
  variation: Variation,
  engine: Pick<EngineClient, 'textWithChange'>,
): Promise<Workspace | 'impossible'> {
  switch (variation.kind) {
    case 'setting':
      return { ...workspace, settings: { ...workspace.settings, [variation.setting]: variation.to } };
    case 'object': {
      const text = await engine.textWithChange(variation.change);
      return text === undefined ? 'impossible' : { ...workspace, text };
    }
    case 'text':
      return { ...workspace, text: variation.text };
    case 'request':
      return workspace;
  }
}

/** A request as B asks it: from the same sender, or from the Pod that stands in its place there. */
export function requestIn(analysis: Analysis, request: ClientRequest): ClientRequest {
  const from = presentSender(analysis, request.from);
  return from.kind === request.from.kind ? { ...request, from } : request;
}

const POLICIES: Readonly<Record<string, string>> = { Cluster: 'Local', Local: 'Cluster' };

/** What is worth comparing first: where the source address is lost, where an Ingress is served, how Nodes balance. */
export function firstVariation(choices: readonly ObjectChoices[], settings: ClusterSettings): Variation {
  for (const { object, fields } of choices) {
    const policy = fields.find(({ field }) => field === 'spec.externalTrafficPolicy');
    const to = POLICIES[String(policy?.value)];
    if (policy?.value !== undefined && to !== undefined)
      return { kind: 'object', change: { object, field: policy.field, to }, was: policy.value };
  }
  if (choices.some(({ object }) => object.startsWith('Ingress/')))
    return {
      kind: 'setting',
      setting: 'ingressPlacement',
      to: settings.ingressPlacement === 'inside' ? 'outside' : 'inside',
    };
  return { kind: 'setting', setting: 'proxyMode', to: settings.proxyMode === 'iptables' ? 'ipvs' : 'iptables' };
}

/** What stands where a person turns to another kind of difference: something to see at once, where there is one. */
export function variationOfKind(
  kind: Variation['kind'],
  {
    choices,
    request,
    analysis,
    workspace,
  }: {
    readonly choices: readonly ObjectChoices[];
    readonly request: ClientRequest;
    readonly analysis: Analysis;
    readonly workspace: Workspace;
  },
): Variation | undefined {
  switch (kind) {
    case 'setting':
      return otherSetting('proxyMode', workspace.settings);
    case 'object': {
      const chosen = choices.find(({ fields }) => fields.length > 0) ?? choices[0];
      return chosen && otherObject(chosen);
    }
    case 'request':
      return { kind, request: { ...request, from: otherSender(analysis, request.from) } };
    case 'text':
      return { kind, text: workspace.text };
  }
}

const OTHERS = {
  proxyMode: { iptables: 'ipvs', ipvs: 'iptables', nftables: 'iptables' },
  ingressPlacement: { inside: 'outside', outside: 'inside' },
  podNetwork: { routed: 'overlay', overlay: 'routed' },
  balancerArrives: { 'node-port': 'balancer-address', 'balancer-address': 'node-port' },
} as const;

/** A setting with another value than it has; one that is written keeps it until one writes. */
export function otherSetting(setting: keyof ClusterSettings, settings: ClusterSettings): Variation {
  const now = settings[setting];
  if (typeof now === 'boolean') return { kind: 'setting', setting, to: !now };
  if (typeof now === 'number') return { kind: 'setting', setting, to: now === 1 ? 3 : 1 };
  const others: Readonly<Record<string, string>> | undefined =
    setting in OTHERS ? OTHERS[setting as keyof typeof OTHERS] : undefined;
  return { kind: 'setting', setting, to: others?.[now] ?? now };
}

/** An object with another value in its first field; without it where it has none. */
export function otherObject({ object, fields }: ObjectChoices): Variation {
  const choice = fields.find(({ values, value }) => values.some((each) => each !== String(value))) ?? fields[0];
  return choice ? otherField(object, choice) : { kind: 'object', change: { object, remove: true } };
}

/** A field with another of its values, or without one where it has no other. */
export function otherField(object: ObjectChoices['object'], { field, value, values }: FieldChoice): Variation {
  const to = values.find((each) => each !== String(value));
  return {
    kind: 'object',
    change: { object, field, ...(to === undefined ? {} : { to }) },
    ...(value === undefined ? {} : { was: value }),
  };
}

function otherSender({ senders }: Analysis, from: ClientRequest['from']): ClientRequest['from'] {
  const own = senders.pods.filter((pod) => !pod.startsWith('Pod/kube-'));
  const pod = own.find((each) => from.kind !== 'pod' || each !== from.pod);
  return pod === undefined || from.kind === 'node' ? { kind: 'internet' } : { kind: 'pod', pod };
}
