// The option that takes a serde, of producers and consumers alike.
import { shaped } from '../options/option.ts';
import type { Option } from '../options/option.ts';
import type { Serde } from './serde.ts';

/** A serde, or nothing at all. */
export function serdeOption(kafkaName: string): Option<Serde<never, unknown> | undefined> {
  const expected = 'must have the methods serialize and deserialize';
  return shaped<Serde<never, unknown> | undefined>(kafkaName, undefined, isSerde, expected);
}

function isSerde(value: unknown): boolean {
  const candidate = value as Partial<Serde<unknown>> | null;
  return typeof candidate?.serialize === 'function' && typeof candidate.deserialize === 'function';
}
