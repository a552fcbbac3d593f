import type { FieldPath, KubeObject } from '../../api/kind.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule } from '../diagnostic.ts';
import { describedPods } from '../pod-spec-of.ts';

/** What a label or annotation would bring between Pods: a mesh's proxies, or networks beside the cluster's own. */
export type PodSetting = 'mesh' | 'network';

/**
 * Labels and annotations by which a mesh takes over the packets of Pods, on a Namespace or on the Pods (Istio
 * docs/reference/config/labels, Linkerd's proxy injection, Kuma, Consul), and Multus' further networks.
 */
const KEYS: Readonly<Record<string, readonly [value: RegExp, setting: PodSetting]>> = {
  'istio-injection': [/^enabled$/, 'mesh'],
  'istio.io/rev': [/./, 'mesh'],
  'istio.io/dataplane-mode': [/^ambient$/, 'mesh'],
  'sidecar.istio.io/inject': [/^true$/, 'mesh'],
  'linkerd.io/inject': [/^(enabled|ingress)$/, 'mesh'],
  'kuma.io/sidecar-injection': [/^(enabled|true)$/, 'mesh'],
  'consul.hashicorp.com/connect-inject': [/^true$/, 'mesh'],
  'k8s.v1.cni.cncf.io/networks': [/./, 'network'],
};

/** A label or annotation by which packets of Pods would go another way. */
export const podAnnotationNotSimulated: Rule<KubeObject> = {
  find(object, _ref, { cluster }) {
    const pods = object.kind === 'Namespace' ? undefined : describedPods(object, cluster);
    if (object.kind !== 'Namespace' && !pods) return [];
    const path = pods === undefined || pods.path === 'spec' ? 'metadata' : pods.path.replace(/\.spec$/, '.metadata');
    const metadata = path === 'metadata' ? object.metadata : templateOf(object)?.metadata;
    return [
      ...findingsOf(metadata?.labels, `${path}.labels`),
      ...findingsOf(metadata?.annotations, `${path}.annotations`),
    ];
  },
};

type Template = { readonly metadata?: Partial<KubeObject['metadata']> } | undefined;

function templateOf(object: KubeObject): Template {
  return (object as { readonly spec?: { readonly template?: Template } }).spec?.template;
}

function findingsOf(map: Readonly<Record<string, string>> | undefined, path: FieldPath): Finding[] {
  return Object.entries(map ?? {}).flatMap(([key, value]): Finding[] => {
    const known = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
    if (!known?.[0].test(value)) return [];
    return [finding('pod-annotation-not-simulated', 'info', `${path}[${key}]`, { key, setting: known[1] })];
  });
}
