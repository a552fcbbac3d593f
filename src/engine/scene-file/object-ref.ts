import type { ObjectRef } from '../api/kind.ts';

/** `Service/default/web`, `Node/node-1`, `Gateway.gateway.networking.k8s.io/default/web`: longer names than any object has are none. */
export function isObjectRef(value: unknown): value is ObjectRef {
  return typeof value === 'string' && value.length <= 700 && /^[A-Za-z][\w.-]*(\/[^/\s]+){1,2}$/.test(value);
}
