import { partsOfRef, refOf } from '../../api/kind.ts';
import type { ObjectRef } from '../../api/kind.ts';
import type { Ingress, IngressBackend } from '../../api/ingress.ts';
import type { Url } from '../../net/url.ts';
import { changeable, inFields, setTo, without } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { backendName, decided } from '../evidence.ts';
import type { Evidence } from '../evidence.ts';
import { byLikeness } from '../likeness.ts';
import type { Trial } from '../trial.ts';

/** Ingresses that are looked at where none was passed, and names that are tried in one place. */
const MOST = 4;

/** What an Ingress says: who serves it, for which host and path, and which Service it leads to. */
export function ingresses(trial: Trial, evidence: Evidence): readonly Candidate[] {
  const { url } = evidence;
  if (!url || url.scheme === 'dns') return [];
  const passed = evidence.ingresses;
  const others = [...trial.cluster.ingresses.keys()].filter((ref) => !passed.includes(ref));
  const unmatched = isUnmatched(trial, evidence, url);
  // Only where the host is nobody's, or no rule took it, may another Ingress be the one that was meant.
  const meant = unmatched
    ? [...passed, ...byLikeness(others, (ref) => hostsOf(trial, ref)[0] ?? '', url.host)]
    : passed;
  return meant.slice(0, MOST).flatMap((ref) => {
    const ingress = trial.cluster.ingresses.get(ref);
    if (!ingress || !changeable(trial, ref)) return [];
    return [
      ...ingressClass(trial, ref, ingress),
      ...(unmatched ? [...hosts(trial, ref, ingress, url), ...paths(trial, ref, ingress, url)] : []),
      ...backends(trial, evidence, ref, ingress),
      ...forbidding(trial, evidence, ref),
    ];
  });
}

function isUnmatched({ request }: Trial, evidence: Evidence, url: Exclude<Url, { scheme: 'dns' }>): boolean {
  const lostName = evidence.verdicts.some(({ result }) => result === 'nxdomain');
  const lostAddress = evidence.verdicts.some(({ result }) => result === 'refused' || result === 'timeout');
  return (
    decided(evidence, 'no-route-matched').length > 0 ||
    decided(evidence, 'default-backend').length > 0 ||
    ((lostName || (lostAddress && url.host.includes('.'))) && request.from.kind === 'internet')
  );
}

function hostsOf({ cluster }: Trial, ref: ObjectRef): readonly string[] {
  return (cluster.ingresses.get(ref)?.spec.rules ?? []).flatMap(({ host }) => host ?? []);
}

/** A class that is there, else none: an Ingress without one is served by the only controller that there is. */
function ingressClass({ cluster, ...trial }: Trial, ref: ObjectRef, { spec }: Ingress): readonly Candidate[] {
  const served = cluster.ingressControllers.some((controller) => controller.ingresses.includes(ref));
  if (served) return [];
  const whole = { cluster, ...trial };
  const known = [...cluster.ingressClasses.keys()].map((name) => partsOfRef(name).name);
  const names = byLikeness(known.length > 0 ? known : ['nginx'], (name) => name, spec.ingressClassName ?? 'nginx');
  return [
    ...names.slice(0, MOST).flatMap((name) => setTo(whole, ref, 'spec.ingressClassName', name, '')),
    ...without(whole, ref, 'spec.ingressClassName'),
  ];
}

function hosts(trial: Trial, ref: ObjectRef, { spec }: Ingress, url: Exclude<Url, { scheme: 'dns' }>) {
  if (url.isIP) return (spec.rules ?? []).flatMap((_, i) => without(trial, ref, `spec.rules[${i}].host`));
  const rules = (spec.rules ?? []).map(({ host = '' }, i) => ({ host, i }));
  if (rules.some(({ host }) => host === url.host)) return [];
  return byLikeness(rules, ({ host }) => host, url.host)
    .filter(({ host }) => host !== '')
    .slice(0, MOST)
    .flatMap(({ i }) => setTo(trial, ref, `spec.rules[${i}].host`, url.host));
}

/** A path that has to be met exactly covers what is beneath it, or is the one that is asked for, or all of them. */
function paths(trial: Trial, ref: ObjectRef, { spec }: Ingress, url: Exclude<Url, { scheme: 'dns' }>) {
  return (spec.rules ?? []).flatMap(({ host, http }, i) => {
    if (host !== undefined && host !== '' && host !== url.host && !host.startsWith('*.')) return [];
    return (http?.paths ?? []).slice(0, MOST).flatMap(({ path = '/', pathType }, j) => {
      const place = `spec.rules[${i}].http.paths[${j}]`;
      const type =
        pathType !== 'Prefix' && url.path.startsWith(path) ? setTo(trial, ref, `${place}.pathType`, 'Prefix') : [];
      return [
        ...type,
        ...setTo(trial, ref, `${place}.path`, firstPart(url.path)),
        ...setTo(trial, ref, `${place}.path`, url.path),
        ...setTo(trial, ref, `${place}.path`, '/'),
      ];
    });
  });
}

/** `/api` of `/api/v1/users`. */
function firstPart(path: string): string {
  return /^\/[^/]*/.exec(path)?.[0] ?? '/';
}

function backends(trial: Trial, evidence: Evidence, ref: ObjectRef, { spec, metadata }: Ingress): readonly Candidate[] {
  const missing = decided(evidence, 'backend-missing').filter(({ route }) => route === ref);
  if (missing.length === 0) return [];
  const each: { readonly place: string; readonly backend: IngressBackend | undefined }[] = [
    { place: 'spec.defaultBackend', backend: spec.defaultBackend },
    ...(spec.rules ?? []).flatMap(({ http }, i) =>
      (http?.paths ?? []).map(({ backend }, j) => ({ place: `spec.rules[${i}].http.paths[${j}].backend`, backend })),
    ),
  ];
  return each.flatMap(({ place, backend }) => {
    const { name, port } = backend?.service ?? {};
    if (name === undefined || !missing.some(({ service }) => backendName(service) === name)) return [];
    const own = trial.cluster.services.get(refOf('Service', metadata.namespace, name));
    if (own) return (own.spec.ports ?? []).slice(0, MOST).flatMap((one) => portTo(trial, ref, place, port, one));
    const names = [...trial.cluster.services.values()]
      .filter((service) => service.metadata.namespace === metadata.namespace)
      .map((service) => service.metadata.name)
      .filter((other) => trial.objects.byRef.has(refOf('Service', metadata.namespace, other)));
    return byLikeness(names, (one) => one, name)
      .slice(0, MOST)
      .flatMap((other) => setTo(trial, ref, `${place}.service.name`, other));
  });
}

/** A backend names a port as it did: by its name, or by its number. */
function portTo(
  trial: Trial,
  ref: ObjectRef,
  place: string,
  written: { readonly name?: string; readonly number?: number } | undefined,
  { name, port }: { readonly name?: string; readonly port: number },
): readonly Candidate[] {
  const path = `${place}.service.port`;
  if (written?.name === undefined) return setTo(trial, ref, `${path}.number`, port);
  if (name !== undefined) return setTo(trial, ref, `${path}.name`, name);
  const step = { kind: 'set-field', ref, path: `${path}.number`, from: written.name, to: String(port) } as const;
  return [
    inFields(ref, step, [
      { rename: `${path}.name`, to: 'number' },
      { set: `${path}.number`, to: port },
    ]),
  ];
}

/** An annotation that keeps the request out goes. */
function forbidding(trial: Trial, evidence: Evidence, ref: ObjectRef): readonly Candidate[] {
  if (decided(evidence, 'forbidden').length === 0) return [];
  const { annotations } = trial.cluster.ingresses.get(ref)?.metadata ?? {};
  return Object.keys(annotations ?? {})
    .filter((key) => /\/(whitelist|allowlist|denylist)-source-range$|\/auth-(type|secret|url)$/.test(key))
    .flatMap((key) => without(trial, ref, `metadata.annotations[${key}]`));
}
