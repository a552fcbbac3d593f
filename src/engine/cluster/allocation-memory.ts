import type { Allocated, AllocatedPod } from '../workspace.ts';
import { freeAddressOf, isOfRange } from './address-range.ts';
import type { AddressRange } from './address-range.ts';
import { hashOf } from './hash.ts';

/** What was given out before, and what is given out in this run. Keys as in `Allocated`. */
export interface AllocationMemory {
  readonly before: Allocated;
  readonly addresses: Map<string, readonly string[]>;
  readonly balancers: Map<string, readonly string[]>;
  readonly nodePorts: Map<string, number>;
  readonly pods: Map<string, readonly AllocatedPod[]>;
  /** Every address that somebody has: written, remembered or given. */
  readonly taken: Set<string>;
}

export function memoryOf(before: Allocated): AllocationMemory {
  return {
    before,
    addresses: new Map(),
    balancers: new Map(),
    nodePorts: new Map(),
    pods: new Map(),
    taken: new Set(),
  };
}

/** The memory as plain data: what nobody has any more is forgotten. */
export function allocatedOf(memory: AllocationMemory): Allocated {
  const { addresses, balancers, nodePorts, pods } = memory;
  return {
    addresses: recordOf(addresses),
    balancers: recordOf(balancers),
    nodePorts: recordOf(nodePorts),
    pods: recordOf(pods),
  };
}

/** Four times as fast as `Object.fromEntries` for some thousand keys. */
function recordOf<T>(map: ReadonlyMap<string, T>): Readonly<Record<string, T>> {
  const record: Record<string, T> = {};
  for (const [key, value] of map) record[key] = value;
  return record;
}

/** Somebody who needs addresses; `had` are the ones given before. */
export interface AddressClaim {
  readonly key: string;
  /** One address out of each: out of its first range, or when that is used up out of the next. */
  readonly choices: readonly (readonly AddressRange[])[];
  readonly had: readonly string[] | undefined;
}

/**
 * Gives each claim its addresses: first all who had some keep them, then the others get theirs by the hash of their
 * key, in the order of their keys. So nobody's address depends on the order of documents, and newcomers move nobody.
 * A claim gets as many addresses as there are; less than asked for when a range is used up.
 */
export function giveAddresses(claims: readonly AddressClaim[], taken: Set<string>): Map<string, readonly string[]> {
  const given = new Map<string, readonly string[]>();
  const newcomers = claims.filter(({ key, choices, had }) => {
    if (!keepAddresses(had, choices, taken)) return true;
    given.set(key, had);
    return false;
  });
  newcomers.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  for (const { key, choices } of newcomers) given.set(key, takeAddresses(key, choices, taken));
  return given;
}

/** Takes addresses that somebody had again, if they still are of the ranges and nobody has them. */
export function keepAddresses(
  had: readonly string[] | undefined,
  choices: AddressClaim['choices'],
  taken: Set<string>,
): had is readonly string[] {
  if (had?.length !== choices.length) return false;
  for (let i = 0; i < had.length; i++) {
    const address = had[i]!;
    if (taken.has(address) || !choices[i]!.some((range) => isOfRange(range, address))) return false;
  }
  for (const address of had) taken.add(address);
  return true;
}

/** Takes free addresses, found from the hash of the key on. */
export function takeAddresses(key: string, choices: AddressClaim['choices'], taken: Set<string>): readonly string[] {
  const seed = hashOf(key);
  const addresses: string[] = [];
  for (const ranges of choices) {
    const address = freeAddressOf(ranges, seed, taken);
    if (address === undefined) continue;
    taken.add(address);
    addresses.push(address);
  }
  return addresses;
}
