// Says in lines whether a group read everything once and in order. No line means that it did.
import { compareLedgers, type Difference } from './compare-ledgers.ts';
import type { Ledger } from './ledger.ts';
import type { OffsetRuns } from './offset-runs.ts';

/** An offset for each partition, by topic. */
export type Offsets = ReadonlyMap<string, readonly number[]>;

/** What a group read, and what it had to read. */
export interface Evidence {
  readonly group: string;
  readonly written: Ledger;
  readonly read: Ledger;
  readonly offsets: OffsetRuns;
  /** The offset behind the last record of each partition. */
  readonly endOffsets: Offsets;
  /** Where the group would go on after a restart. */
  readonly committedOffsets: Offsets;
}

/** More faults than these are counted, not listed. */
const FAULTS_LISTED_MAX = 10;

/** One line for each fault; empty when nothing was lost, doubled, altered or reordered. */
export function faultsOf(evidence: Evidence): string[] {
  const { group, written, read } = evidence;
  const lines = [
    ...compareLedgers(written, read).map(differenceLine),
    ...offsetLines(evidence),
    ...commitLines(evidence),
  ].map((line) => `${group}: ${line}`);
  if (lines.length <= FAULTS_LISTED_MAX) return lines;
  const hiddenCount = lines.length - FAULTS_LISTED_MAX;
  return [...lines.slice(0, FAULTS_LISTED_MAX), `${group}: ${hiddenCount} more faults`];
}

function offsetLines({ offsets, endOffsets }: Evidence): string[] {
  const faults = [...endOffsets].flatMap(([topic, ends]) => offsets.faults(topic, ends));
  return faults.map(({ topic, partition, missingCount, repeatedCount }) => {
    const counts = `${missingCount} offsets missing, ${repeatedCount} read again`;
    return `${topic} partition ${partition}: ${counts}`;
  });
}

function commitLines({ endOffsets, committedOffsets }: Evidence): string[] {
  return [...endOffsets].flatMap(([topic, ends]) =>
    ends.flatMap((end, partition) => {
      const committed = committedOffsets.get(topic)?.[partition] ?? 0;
      const place = `${topic} partition ${partition}`;
      return committed === end ? [] : [`${place}: committed up to ${committed}, not ${end}`];
    }),
  );
}

function differenceLine({ kind, topic, key, writtenCount, readCount }: Difference): string {
  const counts = `${writtenCount} written, ${readCount} read`;
  return `${topic} key ${key}: records ${kind} (${counts})`;
}
