// Holds what a group read against what was written, key by key, and names every difference.
import type { KeyTally, Ledger } from './ledger.ts';

/** How the records of a key can differ. */
export type DifferenceKind = 'lost' | 'doubled' | 'altered' | 'reordered';

/** What is wrong with the records of one key. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly topic: string;
  readonly key: string;
  readonly writtenCount: number;
  readonly readCount: number;
}

const NOTHING: KeyTally = { recordCount: 0, contentSum: 0, orderSum: 0 };

/** Every key whose records were not read exactly as written. */
export function compareLedgers(written: Ledger, read: Ledger): Difference[] {
  const differences: Difference[] = [];
  for (const topic of new Set([...written.topics.keys(), ...read.topics.keys()])) {
    const writtenKeys = written.topics.get(topic)?.keys ?? new Map<string, KeyTally>();
    const readKeys = read.topics.get(topic)?.keys ?? new Map<string, KeyTally>();
    for (const key of new Set([...writtenKeys.keys(), ...readKeys.keys()])) {
      const wrote = writtenKeys.get(key) ?? NOTHING;
      const got = readKeys.get(key) ?? NOTHING;
      const kind = differenceKind(wrote, got);
      if (kind === null) continue;
      const counts = { writtenCount: wrote.recordCount, readCount: got.recordCount };
      differences.push({ kind, topic, key, ...counts });
    }
  }
  return differences;
}

function differenceKind(written: KeyTally, read: KeyTally): DifferenceKind | null {
  if (read.recordCount < written.recordCount) return 'lost';
  if (read.recordCount > written.recordCount) return 'doubled';
  if (read.contentSum !== written.contentSum) return 'altered';
  return read.orderSum === written.orderSum ? null : 'reordered';
}
