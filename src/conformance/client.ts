import type { Client, ClientRequest, ObjectRef } from '../engine/index.ts';
import { isFields, type Fields } from './case-file.ts';

/** `pod default/client`, `node node-1`, `internet`, `internet 203.0.113.2`. Throws on anything else. */
export function readClient(text: unknown): Client {
  const [kind, name, ...rest] = String(text).split(' ');
  if (rest.length === 0) {
    if (kind === 'internet') return name === undefined ? { kind: 'internet' } : { kind: 'internet', address: name };
    if (kind === 'pod' && name !== undefined) return { kind: 'pod', pod: podRef(name) };
    if (kind === 'node' && name !== undefined) return { kind: 'node', node: `Node/${name}` };
  }
  throw new Error(`from: ${String(text)} is no sender`);
}

/** `default/web` as an object. */
export function podRef(name: string): ObjectRef {
  return `Pod/${name}`;
}

/** What a `send` of a case asks for: `{from, to, method, headers}`. */
export function readRequest({ from, to, method, headers }: Fields): ClientRequest {
  return {
    from: readClient(from),
    method: String(method ?? 'GET'),
    url: String(to),
    headers: isFields(headers)
      ? Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, String(text)]))
      : {},
  };
}
