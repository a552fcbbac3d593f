import type { ObjectRef, Place, SocketAddress } from '../engine/index.ts';
import { code, ref, type Piece } from './text.ts';

// Names that controllers make end in letters of this set (apimachinery util/rand, alphanums).
const MADE = /^(.+)-[bcdfghjklmnpqrstvwxz2456789]{6,10}-([bcdfghjklmnpqrstvwxz2456789]{5})$/;

/** An object's name as the picture writes it: a Pod of a Deployment is `web·m4x2k`, all else its own name. */
export function shortName(object: ObjectRef): string {
  const name = object.slice(object.lastIndexOf('/') + 1);
  if (!object.startsWith('Pod/')) return name;
  const [, workload, suffix] = MADE.exec(name) ?? [];
  return workload === undefined ? name : `${workload}·${suffix}`;
}

/** An object by its short name. */
export function named(object: ObjectRef): Piece {
  return ref(object, shortName(object));
}

/** `10.244.3.7:8080`, `[fd00::7]:8080`. */
export function socket({ ip, port }: SocketAddress): Piece {
  return code(ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`);
}

/** The Node on which a place is, where the place itself says so. */
export function nodeOf(place: Place): ObjectRef | undefined {
  return 'node' in place ? place.node : undefined;
}

/** A few values, and how many more there are. */
export function some(values: readonly string[], most: number): { readonly shown: Piece[]; readonly more: number } {
  const count = values.length > most ? most - 1 : values.length;
  return { shown: values.slice(0, count).map(code), more: values.length - count };
}
