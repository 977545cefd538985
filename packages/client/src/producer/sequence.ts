// Sequence numbers of an idempotent producer: they count the records of one partition and wrap to 0
// after 2^31 - 1.

const SEQUENCE_MAX = 2 ** 31 - 1;

/** Of a batch that was not sent yet, or is sent without idempotence. */
export const NO_SEQUENCE = -1;

/** The sequence `count` records after `sequence`. */
export function advanceSequence(sequence: number, count: number): number {
  return (sequence + count) % (SEQUENCE_MAX + 1);
}
