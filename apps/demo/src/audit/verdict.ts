// Says in lines whether a group read everything once and in order. No line means that it did.
import { compareLedgers, type Difference } from './compare-ledgers.ts';
import type { Ledger } from './ledger.ts';
import type { OffsetRuns } from './offset-runs.ts';

/** The offset after the last of each partition, by topic. */
export type EndOffsets = ReadonlyMap<string, readonly number[]>;

/** What a group read, and what it had to read. */
export interface Evidence {
  readonly group: string;
  readonly written: Ledger;
  readonly read: Ledger;
  readonly offsets: OffsetRuns;
  readonly endOffsets: EndOffsets;
}

/** More faults than these are counted, not listed. */
const FAULTS_LISTED_MAX = 10;

/** One line for each fault; empty when nothing was lost, doubled, altered or reordered. */
export function faultsOf({ group, written, read, offsets, endOffsets }: Evidence): string[] {
  const lines = compareLedgers(written, read).map((one) => `${group}: ${differenceLine(one)}`);
  for (const [topic, ends] of endOffsets) {
    for (const { partition, missingCount, repeatedCount } of offsets.faults(topic, ends)) {
      const counts = `${missingCount} offsets missing, ${repeatedCount} read again`;
      lines.push(`${group}: ${topic} partition ${partition}: ${counts}`);
    }
  }
  if (lines.length <= FAULTS_LISTED_MAX) return lines;
  const hiddenCount = lines.length - FAULTS_LISTED_MAX;
  return [...lines.slice(0, FAULTS_LISTED_MAX), `${group}: ${hiddenCount} more faults`];
}

function differenceLine({ kind, topic, key, writtenCount, readCount }: Difference): string {
  const counts = `${writtenCount} written, ${readCount} read`;
  return `${topic} key ${key}: records ${kind} (${counts})`;
}
