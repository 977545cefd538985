// What a loss of power leaves of changes that were not synced: none, all, the first of them, or any
// of their sectors, in any order, with zeros where a sector is missing. Names of files change in
// the order in which they were changed, as journaling file systems have it, but each directory
// stops at a point of its own.
import type { NamesKept, Tear } from '../../src/platform/manual-file-system.ts';
import { applyChanges, type FileChange } from '../../src/platform/write-journal.ts';
import type { Dice } from './scenario.ts';

const SECTOR_BYTES = 512;

/** How much of a machine's unsynced changes survives. */
export interface Survival {
  readonly tear: Tear;
  readonly namesKept: NamesKept;
}

/** Draws what survives one power failure. */
export function drawSurvival(dice: Dice): Survival {
  const mode = dice.pick(['none', 'all', 'mixed', 'mixed'] as const);
  return {
    tear(_path, synced, written, unsynced) {
      if (mode === 'none' || unsynced.length === 0) return synced;
      if (mode === 'all') return applyChanges(synced, unsynced);
      return tornContent(dice, synced, written, unsynced);
    },
    namesKept(_path, unsyncedCount) {
      if (mode === 'none') return 0;
      return mode === 'all' ? unsyncedCount : dice.integer(0, unsyncedCount);
    },
  };
}

function tornContent(
  dice: Dice,
  synced: Uint8Array,
  written: Uint8Array,
  unsynced: readonly FileChange[],
): Uint8Array {
  switch (dice.pick(['none', 'all', 'first', 'sectors', 'sectors', 'size'] as const)) {
    case 'none':
      return synced;
    case 'all':
      return applyChanges(synced, unsynced);
    case 'first':
      return applyChanges(synced, firstOf(dice, unsynced));
    case 'sectors':
      return applyChanges(
        synced,
        unsynced.flatMap((change) => sectorsOf(dice, change)),
      );
    case 'size':
      // The file has grown on the disk, its new blocks were never written.
      return applyChanges(synced, [{ kind: 'truncate', sizeBytes: written.length }]);
  }
}

/** Some changes, and the last of them perhaps in part. */
function firstOf(dice: Dice, changes: readonly FileChange[]): FileChange[] {
  const kept = changes.slice(0, dice.integer(0, changes.length));
  const last = kept.at(-1);
  if (last?.kind !== 'write' || dice.chance(0.5)) return kept;
  const bytes = last.bytes.subarray(0, dice.integer(0, last.bytes.length));
  return [...kept.slice(0, -1), { ...last, bytes }];
}

/** Any sectors of a change. */
function sectorsOf(dice: Dice, change: FileChange): FileChange[] {
  if (change.kind === 'truncate') return dice.chance(0.5) ? [change] : [];
  const kept: FileChange[] = [];
  const end = change.position + change.bytes.length;
  for (let at = change.position; at < end;) {
    const next = Math.min(end, (Math.floor(at / SECTOR_BYTES) + 1) * SECTOR_BYTES);
    if (dice.chance(0.6)) {
      const bytes = change.bytes.subarray(at - change.position, next - change.position);
      kept.push({ kind: 'write', position: at, bytes });
    }
    at = next;
  }
  return kept;
}
