// Tells a serde from what was given in its place.
import type { Serde } from './serde.ts';

/** Whether `value` has the methods of a serde. */
export function isSerde(value: unknown): boolean {
  const candidate = value as Partial<Serde<unknown>> | null;
  return typeof candidate?.serialize === 'function' && typeof candidate.deserialize === 'function';
}
