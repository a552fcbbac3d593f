import type { KubeObject, ObjectRef } from '../api/kind.ts';
import type { Container } from '../api/pod.ts';
import type { Draft } from './draft.ts';

/** A program that serves Ingresses from inside the cluster, as some written workload or Pod runs it. */
export interface IngressProgram {
  /** Who runs it: the workload, or a Pod of nobody. */
  readonly owner: ObjectRef;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  /** As an IngressClass names it in `spec.controller`. */
  readonly controller: string;
  /** Value of the annotation `kubernetes.io/ingress.class` that it takes. */
  readonly annotation: string;
  readonly nginx: boolean;
  /** Takes Ingresses that name no class. */
  readonly withoutClass: boolean;
  /** The Service whose addresses it reports, where its flags name one. */
  readonly publishService?: string;
}

export const INGRESS_NGINX = 'k8s.io/ingress-nginx';

/** Known controllers by their image. Facts of each project's own installation manifests. */
const KNOWN: readonly { readonly image: RegExp; readonly controller: string; readonly annotation: string }[] = [
  { image: /ingress-nginx\/controller|nginx-ingress-controller/, controller: INGRESS_NGINX, annotation: 'nginx' },
  { image: /nginx\/nginx-ingress|nginx-ic\//, controller: 'nginx.org/ingress-controller', annotation: 'nginx' },
  { image: /(^|\/)traefik([:@]|$)/, controller: 'traefik.io/ingress-controller', annotation: 'traefik' },
  { image: /haproxytech\/kubernetes-ingress/, controller: 'haproxy.org/ingress-controller', annotation: 'haproxy' },
  { image: /haproxy-ingress/, controller: 'haproxy-ingress.github.io/controller', annotation: 'haproxy' },
  {
    image: /kong\/kubernetes-ingress-controller/,
    controller: 'ingress-controllers.konghq.com/kong',
    annotation: 'kong',
  },
];

/** The Ingress programs that the manifests bring. */
export function ingressProgramsOf(draft: Draft): readonly IngressProgram[] {
  const programs: IngressProgram[] = [];
  const add = (
    owner: ObjectRef,
    object: KubeObject,
    labels: IngressProgram['labels'],
    containers: readonly Container[],
  ) => {
    const program = programIn(containers);
    if (program) programs.push({ owner, namespace: object.metadata.namespace ?? 'default', labels, ...program });
  };
  for (const [ref, object] of draft.others) {
    if (!/^(Deployment|DaemonSet|StatefulSet|ReplicaSet|ReplicationController)\//.test(ref)) continue;
    const { spec } = object as Templated;
    // What another workload owns is that one's.
    if (object.metadata.ownerReferences?.length || !spec.template) continue;
    add(ref, object, spec.template.metadata.labels, spec.template.spec.containers);
  }
  for (const [ref, pod] of draft.pods) {
    if (!pod.metadata.ownerReferences?.length) add(ref, pod, pod.metadata.labels, pod.spec.containers);
  }
  return programs;
}

interface Templated extends KubeObject {
  readonly spec: {
    readonly template?: {
      readonly metadata: { readonly labels: Readonly<Record<string, string>> };
      readonly spec: { readonly containers: readonly Container[] };
    };
  };
}

type Program = Omit<IngressProgram, 'owner' | 'namespace' | 'labels'>;

const programs = new WeakMap<readonly Container[], Program | 'none'>();

/** What the first of these containers that is such a program serves. */
function programIn(containers: readonly Container[]): Program | undefined {
  let program = programs.get(containers);
  if (program === undefined) {
    program = containers.map(programOf).find((one) => one !== undefined) ?? 'none';
    programs.set(containers, program);
  }
  return program === 'none' ? undefined : program;
}

/** What a container serves, by its image and its flags (ingress-nginx docs/user-guide/cli-arguments.md). */
function programOf(container: Container): Program | undefined {
  const known = KNOWN.find(({ image }) => image.test(container.image ?? ''));
  if (!known) return undefined;
  const { args = [], command = [] } = container as Container & {
    readonly args?: readonly string[];
    readonly command?: readonly string[];
  };
  const flag = (name: string) =>
    [...command, ...args].flatMap((word) => {
      const [key, value = 'true'] = splitOnce(word.replace(/^--?/, ''), '=');
      return key === name && word.startsWith('-') ? [value] : [];
    })[0];
  const nginx = known.controller === INGRESS_NGINX;
  const publish = flag('publish-service');
  return {
    controller: (nginx ? flag('controller-class') : undefined) ?? known.controller,
    annotation: flag('ingress-class') ?? known.annotation,
    nginx,
    withoutClass: flag('watch-ingress-without-class') === 'true',
    ...(publish === undefined ? {} : { publishService: publish.slice(publish.indexOf('/') + 1) }),
  };
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
