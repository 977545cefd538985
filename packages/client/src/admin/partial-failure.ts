// Calls about many things report each failure: one as itself, several together.
import type { KafkaError } from '../errors.ts';

/** Throws if anything failed. @throws the one KafkaError, or an AggregateError of several */
export function throwFailures(failures: readonly KafkaError[], what: string): void {
  if (failures.length === 0) return;
  if (failures.length === 1) throw failures[0]!;
  const list = failures.map(({ message }) => message).join(' ');
  throw new AggregateError(failures, `${what} failed for ${failures.length} of them. ${list}`);
}
