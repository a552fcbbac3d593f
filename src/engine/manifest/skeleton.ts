import type { ObjectSchema, Schema } from '../api/schema/schema.ts';
import { typeName } from './cursor.ts';

/** What is inserted below a field: its fields with what to fill in ('' for an empty place), one item of its list, {} for any keys. */
export type Skeleton = string | SkeletonList | SkeletonFields;
export type SkeletonList = readonly [Skeleton];
export interface SkeletonFields {
  readonly [field: string]: Skeleton;
}

const CONTAINER: SkeletonFields = { name: '', image: '' };
const LABELS: SkeletonFields = { matchLabels: {} };

/** What is worth writing at once, where that is more than the required fields. */
const SKELETONS: Readonly<Record<string, SkeletonFields>> = {
  ServiceSpec: { selector: {}, ports: [{ port: '80', targetPort: '' }] },
  ServicePort: { port: '80', targetPort: '' },
  SessionAffinityConfig: { clientIP: { timeoutSeconds: '10800' } },
  Container: CONTAINER,
  PodTemplateSpec: { metadata: { labels: {} }, spec: { containers: [CONTAINER] } },
  LabelSelector: LABELS,
  Probe: { httpGet: { path: '/', port: '' } },
  HTTPGetAction: { path: '/', port: '' },
  PodDNSConfig: { nameservers: [''] },
  PodDNSConfigOption: { name: 'ndots', value: '' },
  IngressSpec: {
    ingressClassName: '',
    rules: [
      {
        host: '',
        http: {
          paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: '', port: { number: '80' } } } }],
        },
      },
    ],
  },
  IngressRule: {
    host: '',
    http: {
      paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: '', port: { number: '80' } } } }],
    },
  },
  HTTPIngressPath: { path: '/', pathType: 'Prefix', backend: { service: { name: '', port: { number: '80' } } } },
  IngressBackend: { service: { name: '', port: { number: '80' } } },
  IngressServiceBackend: { name: '', port: { number: '80' } },
  ServiceBackendPort: { number: '80' },
  IngressTLS: { hosts: [''], secretName: '' },
  IngressClassSpec: { controller: '' },
  NetworkPolicySpec: { podSelector: LABELS, policyTypes: ['Ingress'] },
  NetworkPolicyIngressRule: { from: [{ podSelector: LABELS }] },
  NetworkPolicyEgressRule: { to: [{ podSelector: LABELS }] },
  NetworkPolicyPeer: { podSelector: LABELS },
  NetworkPolicyPort: { protocol: 'TCP', port: '' },
  EndpointHints: { forZones: [{ name: '' }] },
  EndpointConditions: { ready: 'true' },
  NodeStatus: { addresses: [{ type: 'InternalIP', address: '' }] },
  Toleration: { key: '', operator: 'Exists', effect: '' },
  EndpointSubset: { addresses: [{ ip: '' }], ports: [{ port: '' }] },
};

/** The fields that are worth writing at once in a type, in their order. */
export function skeletonFields(schema: ObjectSchema): readonly string[] {
  return Object.keys(SKELETONS[typeName(schema)] ?? {});
}

/** What to insert as the value of a schema. */
export function skeletonOf(schema: Schema, depth = 0): Skeleton {
  switch (schema.type) {
    case 'object': {
      const known = SKELETONS[typeName(schema)];
      if (known) return known;
      if (depth > 6) return {};
      const required = schema.required.map((name) => [name, skeletonOf(schema.fields.get(name)!.schema, depth + 1)]);
      return Object.fromEntries(required) as SkeletonFields;
    }
    case 'list':
      return [skeletonOf(schema.items, depth + 1)];
    case 'map':
      return {};
    default:
      return '';
  }
}

/** How a document is indented: for a mapping, and from a key to the dashes of its list. */
export interface Indentation {
  readonly map: number;
  readonly list: number;
}

/** Writes snippets: `$1`, `${2:word}` are the places to fill in, one after the other. */
export interface SnippetWriter {
  stops: number;
  readonly indentation: Indentation;
}

/** A field with its value as a snippet, for a key at a column. Lines after the first are indented as they must stand. */
export function writeField(writer: SnippetWriter, name: string, value: Skeleton, column: number): string {
  const { map, list } = writer.indentation;
  if (typeof value === 'string') return `${name}: ${stop(writer, value)}`;
  if (isList(value)) return `${name}:${newline(column + list)}${writeItem(writer, value[0], column + list)}`;
  return `${name}:${newline(column + map)}${writeFields(writer, value, column + map)}`;
}

/** An item of a list, from its dash on. */
export function writeItem(writer: SnippetWriter, value: Skeleton, column: number): string {
  if (typeof value === 'string') return `- ${stop(writer, value)}`;
  if (isList(value)) return `- ${writeItem(writer, value[0], column + 2)}`;
  return `- ${writeFields(writer, value, column + 2)}`;
}

function writeFields(writer: SnippetWriter, fields: SkeletonFields, column: number): string {
  const names = Object.keys(fields);
  if (names.length === 0) return stop(writer, '');
  return names.map((name) => writeField(writer, name, fields[name]!, column)).join(newline(column));
}

/** A field with its value in brackets, on one line. */
export function writeFlowField(writer: SnippetWriter, name: string, value: Skeleton): string {
  if (typeof value === 'string') return `${name}: ${stop(writer, value)}`;
  return isList(value) ? `${name}: [${stop(writer, '')}]` : `${name}: {${stop(writer, '')}}`;
}

function stop(writer: SnippetWriter, word: string): string {
  const number = ++writer.stops;
  return word === '' ? `$${number}` : `\${${number}:${literal(word)}}`;
}

/** A text that is to stand in a snippet as it is. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function newline(column: number): string {
  return `\n${' '.repeat(column)}`;
}

function isList(value: Skeleton): value is SkeletonList {
  return Array.isArray(value);
}
