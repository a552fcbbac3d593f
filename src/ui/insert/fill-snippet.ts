import type { KubeObject, ObjectRef } from '../../engine/index.ts';
import { snippets } from '../../content/snippets/snippets.ts';
import type { SnippetName } from '../../i18n/editor-messages.ts';

/** What an inserted manifest goes along with. */
export interface Surroundings {
  /** Every object that is written. */
  readonly refs: readonly ObjectRef[];
  /** A workload or Pod whose Pods it may select. */
  readonly workload: KubeObject | undefined;
  /** A Service that it may send to. */
  readonly service: KubeObject | undefined;
}

/** What a manifest is called as long as nothing has that name. */
const FIRST_NAMES: Readonly<Record<SnippetName, string>> = {
  'service-cluster-ip': 'web',
  'service-node-port': 'web',
  'service-load-balancer': 'web',
  'service-headless': 'web',
  'service-external-name': 'database',
  ingress: 'shop',
  'ingress-tls': 'shop',
  'ingress-class': 'nginx',
  deployment: 'web',
  'stateful-set': 'db',
  'daemon-set': 'agent',
  'client-pod': 'client',
  'network-policy-deny-all': 'deny-all',
  'network-policy-allow': 'allow-client',
};

/** A ready manifest: a name that no object of its kinds has, and what is there already to select and to send to. */
export function fillSnippet(name: SnippetName, { refs, workload, service }: Surroundings): string {
  const text = snippets.get(name) ?? '';
  const kinds = [...text.matchAll(/^kind: (\w+)$/gm)].map(([, kind]) => kind ?? '');
  const taken = new Set(refs.filter((ref) => kinds.includes(kindOf(ref))).map(nameOf));
  const labels = Object.entries(labelsOf(workload));
  const values: Readonly<Record<string, string>> = {
    NAME: freeName(FIRST_NAMES[name], taken),
    PORT: String(portOf(workload)),
    SERVICE: service?.metadata.name ?? 'web',
    SERVICE_PORT: String(specOf<ServiceSpec>(service)?.ports?.[0]?.port ?? 80),
  };
  return text
    .replace(/^( *)__LABELS__$/m, (_, indent: string) =>
      labels.map(([key, value]) => `${indent}${key}: ${quoted(value)}`).join('\n'),
    )
    .replace(/__([A-Z_]+?)__/g, (whole, key: string) => values[key] ?? whole);
}

function freeName(first: string, taken: ReadonlySet<string>): string {
  if (!taken.has(first)) return first;
  for (let number = 2; ; number++) if (!taken.has(`${first}-${number}`)) return `${first}-${number}`;
}

function kindOf(ref: ObjectRef): string {
  return ref.slice(0, ref.indexOf('/'));
}

function nameOf(ref: ObjectRef): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** A label's value as YAML: quoted where it could be read as something else. */
function quoted(value: string): string {
  return /^[a-z][a-z0-9.-]*$/i.test(value) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(value)
    ? value
    : JSON.stringify(value);
}

interface PodLike {
  readonly metadata?: { readonly labels?: Readonly<Record<string, string>> };
  readonly spec?: PodSpec;
}

interface PodSpec {
  readonly containers?: readonly { readonly ports?: readonly { readonly containerPort?: number }[] }[];
}

interface ServiceSpec {
  readonly ports?: readonly { readonly port: number }[];
}

/** What is read of an object's spec: every field of it may be missing. */
function specOf<Spec>(object: KubeObject | undefined): Spec | undefined {
  return (object as { readonly spec?: Spec } | undefined)?.spec;
}

/** The Pod of a workload's template; of a Pod itself. */
function podOf(object: KubeObject | undefined): PodLike | undefined {
  return object?.kind === 'Pod' ? object : specOf<{ readonly template?: PodLike }>(object)?.template;
}

function labelsOf(object: KubeObject | undefined): Readonly<Record<string, string>> {
  const labels = podOf(object)?.metadata?.labels;
  return labels !== undefined && Object.keys(labels).length > 0 ? labels : { app: 'web' };
}

function portOf(object: KubeObject | undefined): number {
  const ports = podOf(object)?.spec?.containers?.flatMap((container) => container.ports ?? []);
  return ports?.[0]?.containerPort ?? 80;
}
