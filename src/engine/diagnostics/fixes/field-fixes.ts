import { fieldOf } from '../../api/field-problem.ts';
import { isLabelValue } from '../../api/labels.ts';
import { partsOfRef, refOf } from '../../api/kind.ts';
import type { JsonObject } from '../../api/kind.ts';
import { nearest } from '../../api/schema/suggest.ts';
import { isLabel, isSubdomain } from '../../net/host-name.ts';
import { isPortName } from '../../net/port.ts';
import { classToField } from './class-to-field.ts';
import { add, change, fix, isObject, parentPath, remove, schemaOfPath, writtenAt } from './fixer.ts';
import type { Fixer, Fixers, FixStage } from './fixer.ts';
import { nameCandidate } from './name-candidate.ts';
import { requiredFix } from './required-fixes.ts';
import { unknownFieldFix } from './unknown-field-fix.ts';
import { wrongTypeFix } from './wrong-type-fix.ts';

/** Repairs of what is wrong in one object, whatever else there is. */
export const FIELD_FIXES: Fixers = {
  'unknown-field': unknownFieldFix,
  'wrong-type': wrongTypeFix,
  required: requiredFix,
  'quantity-invalid': ({ value }, stage) => {
    const match = /^([0-9.]+)([kmgtpe])i$/i.exec(value.trim());
    return match ? change(stage, `${match[1]}${match[2]!.toUpperCase()}i`) : undefined;
  },
  'value-not-allowed': word,
  'not-supported': word,
  duplicate: ({ field }, stage) => {
    if (field === 'nodePort') return remove(stage);
    const item = stage.path.endsWith(']') ? writtenAt(stage, stage.path) : undefined;
    const list = item === undefined ? undefined : writtenAt(stage, parentPath(stage.path));
    // A port that is written twice as a whole; of two that differ nobody knows which is meant.
    const same = JSON.stringify(item);
    const isCopy = Array.isArray(list) && list.filter((each) => JSON.stringify(each) === same).length > 1;
    return isCopy ? remove(stage) : undefined;
  },
  'out-of-range': ({ field }, stage) => (field === 'nodePort' ? remove(stage) : undefined),
  'typographic-quotes': ({ value, meant }, stage) => straightened(value, meant, stage),
  'value-has-spaces': ({ value }, stage) => change(stage, value.trim()),

  'dns-label-invalid': ({ value }, stage) => renamed(stage, value, isLabel),
  'dns-name-invalid': ({ value }, stage) => renamed(stage, value, isSubdomain),
  'port-name-invalid': ({ value }, stage) => renamed(stage, value, isPortName),
  'host-is-url': ({ value }, stage) => {
    const host = /^[a-z]+:\/\/([^/:?#]+)/.exec(value)?.[1];
    return host !== undefined && isSubdomain(host) ? change(stage, host) : undefined;
  },
  'host-is-ip': (_params, stage) => remove(stage),
  'label-value-invalid': ({ value }, stage) => {
    const candidate = value.normalize('NFKC').trim().replace(/\s+/g, '-');
    return candidate !== value && isLabelValue(candidate) ? change(stage, candidate) : undefined;
  },
  'namespace-not-allowed': (_params, stage) => remove(stage),

  'port-name-is-number': ({ field, value }, stage) => {
    if (field !== 'name') return change(stage, Number(value));
    // In a backend a port's number has a field of its own; elsewhere a name is wanted.
    if (!stage.path.endsWith('.port.name')) return undefined;
    const to = `${parentPath(stage.path)}.number`;
    return fix(
      stage,
      'change-value',
      { field: 'number', value },
      { rename: stage.path, to: 'number' },
      { set: to, to: Number(value) },
    );
  },
  'host-port-mismatch': ({ containerPort }, stage) => change(stage, containerPort),
  'host-ip-without-host-port': (_params, stage) => remove(stage),

  'ip-non-standard': canonical,
  'ip-not-canonical': canonical,
  'cidr-not-canonical': canonical,

  'selector-values-forbidden': (_params, stage) => remove(stage),
  'selector-misses-template': (_params, stage) => {
    const wanted = writtenAt(stage, 'spec.selector.matchLabels');
    const labels = writtenAt(stage, stage.path);
    if (!isObject(wanted)) return undefined;
    const lacking = Object.entries(wanted).filter(([key, value]) => !isObject(labels) || labels[key] !== value);
    if (lacking.length === 0 || lacking.some(([, value]) => typeof value !== 'string')) return undefined;
    const edits = lacking.map(([key, value]) => ({ set: `${stage.path}[${key}]`, to: value }));
    const text = lacking.map(([key, value]) => `${key}=${String(value)}`).join(',');
    return fix(stage, 'add-labels', { ref: stage.entry.admitted.ref!, labels: text }, ...edits);
  },

  'only-for-type': ({ field, type }, stage) =>
    field === 'nodePort' && type === 'ClusterIP' ? setType(stage, 'NodePort') : undefined,
  'not-for-type': (_params, stage) => remove(stage),
  'not-externally-accessible': (_params, stage) => remove(stage),
  'health-check-not-needed': (_params, stage) => remove(stage),
  'cluster-ips-alone': (_params, stage) => {
    const [first] = (writtenAt(stage, 'spec.clusterIPs') ?? []) as readonly string[];
    return typeof first === 'string' ? add(stage, 'spec.clusterIP', first) : undefined;
  },
  'ignored-when-headless': (_params, stage) => remove(stage),
  'ignored-for-external-name': (_params, stage) => remove(stage),
  'external-name-ignored': (_params, stage) => remove(stage),
  'deprecated-value': ({ instead }, stage) => change(stage, instead),
  'deprecated-annotation': ({ field, instead }, stage) => {
    if (instead !== 'spec.ingressClassName') {
      if (
        isObject(writtenAt(stage, 'metadata.annotations')) &&
        writtenAt(stage, `metadata.annotations[${instead}]`) !== undefined
      )
        return remove(stage);
      return fix(stage, 'rename-field', { from: field, to: instead }, { rename: stage.path, to: instead });
    }
    const moved = classToField(stage);
    return moved && fix(stage, 'class-to-field', { ingressClass: moved.ingressClass }, ...moved.edits);
  },

  'ingress-class-mismatch': (_params, stage) => remove(stage),
  'path-not-absolute': ({ value }, stage) =>
    writtenAt(stage, stage.path) === undefined ? add(stage, stage.path, '/', '') : change(stage, `/${value.trim()}`),
  'path-has-sequence': ({ value, sequence }, stage) =>
    sequence === '//' ? change(stage, value.replace(/\/{2,}/g, '/')) : undefined,
  'namespace-for-scope-forbidden': (_params, stage) => remove(stage),

  'probe-success-threshold': (_params, stage) => change(stage, 1),
  'not-for-init-container': (_params, stage) => remove(stage),
  'volume-not-found': ({ value }, stage) => {
    const pod = stage.path.replace(/\.(containers|initContainers)\[.*$/, '');
    const volumes = writtenAt(stage, `${pod}.volumes`);
    const names = (Array.isArray(volumes) ? volumes : []).map((volume: JsonObject) => String(volume['name']));
    const near = nearest(value, names);
    return near === '' ? undefined : change(stage, near);
  },
  'toleration-needs-exists': (_params, stage) =>
    writtenAt(stage, stage.path) === undefined ? add(stage, stage.path, 'Exists') : change(stage, 'Exists'),
  'toleration-exists-has-value': (_params, stage) => remove(stage, `${parentPath(stage.path)}.value`),
};

/** A word in another case, or nearly an allowed one. */
function word(
  { value, allowed, right }: { value: string; allowed: readonly string[]; right: string },
  stage: FixStage,
) {
  const to = right || nearest(value.normalize('NFKC').trim(), allowed);
  if (to === '') return undefined;
  return writtenAt(stage, stage.path) === undefined ? undefined : change(stage, to);
}

function renamed(stage: FixStage, value: string, isRight: (name: string) => boolean) {
  const candidate = nameCandidate(value);
  if (candidate === value || !isRight(candidate) || writtenAt(stage, stage.path) !== value) return undefined;
  return isThere(stage, candidate) ? change(stage, candidate) : undefined;
}

/** A name of another object is the right one only if that is there. */
function isThere({ path, entry, around: { cluster } }: FixStage, name: string): boolean {
  const { namespace } = partsOfRef(entry.admitted.ref ?? '/');
  if (path.endsWith('.service.name')) return cluster.services.has(refOf('Service', namespace, name));
  if (path.endsWith('.secretName')) return cluster.secrets.has(refOf('Secret', namespace, name));
  return !path.endsWith('.ingressClassName') || cluster.ingressClasses.has(refOf('IngressClass', undefined, name));
}

function canonical({ value, canonical }: { value: string; canonical: string }, stage: FixStage) {
  return writtenAt(stage, stage.path) === value ? change(stage, canonical) : undefined;
}

/** The value (or key) without its quotes, as what the field wants: a port is a number. */
function straightened(value: string, meant: string, stage: FixStage): ReturnType<Fixer<'typographic-quotes'>> {
  const { path } = stage;
  if (writtenAt(stage, path) !== value) {
    return fieldOf(path) === value
      ? fix(stage, 'straighten-quotes', { value: meant }, { rename: path, to: meant })
      : undefined;
  }
  const type = schemaOfPath(stage, path)?.type;
  const isNumber = (type === 'integer' || type === 'int-or-string') && /^\d+$/.test(meant);
  const isBoolean = type === 'boolean' && /^(true|false)$/.test(meant);
  const to = isNumber ? Number(meant) : isBoolean ? meant === 'true' : meant;
  return fix(stage, 'straighten-quotes', { value: meant }, { set: path, to });
}

function setType(stage: FixStage, type: string) {
  return writtenAt(stage, 'spec.type') === undefined
    ? add(stage, 'spec.type', type, '')
    : change(stage, type, 'spec.type');
}
