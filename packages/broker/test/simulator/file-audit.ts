// A look past the broker at its files: every entry of every index names a batch that is there, and
// segments follow on one another. Reads the page cache, as the broker's own reads do.
import { batchLayout } from '@millrace/core-wasm';
import type { ManualFileSystem } from '../../src/platform/manual-file-system.ts';
import type { PartitionModel } from './partition-model.ts';
import { Violation } from './violation.ts';

const OFFSET_ENTRY_BYTES = 8;
const TIME_ENTRY_BYTES = 12;
const DATA = 'data';

/** A batch in a segment file. */
export interface FileBatch {
  readonly position: number;
  readonly sizeBytes: number;
  readonly baseOffset: number;
  readonly lastOffset: number;
}

/** The batches of a segment file, by their headers. */
export function batchesOf(bytes: Uint8Array): FileBatch[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const batches: FileBatch[] = [];
  for (let position = 0; position + batchLayout.HEADER_SIZE <= bytes.length;) {
    const sizeBytes = view.getInt32(position + batchLayout.BATCH_LENGTH) + batchLayout.LOG_OVERHEAD;
    if (sizeBytes < batchLayout.HEADER_SIZE) break;
    const baseOffset = Number(view.getBigInt64(position + batchLayout.BASE_OFFSET));
    const delta = view.getInt32(position + batchLayout.LAST_OFFSET_DELTA);
    batches.push({ position, sizeBytes, baseOffset, lastOffset: baseOffset + delta });
    position += sizeBytes;
  }
  return batches;
}

/** Checks the files of a partition whose log is [start, end). */
export function auditSegmentFiles(
  disk: ManualFileSystem,
  partition: PartitionModel,
  start: number,
  end: number,
): void {
  const folder = `${DATA}/${partition.topic}-${partition.index}`;
  const names = disk
    .list(folder)
    .filter((name) => /^\d{20}\.log$/.test(name))
    .sort();
  let next: number | null = null;
  for (const [position, name] of names.entries()) {
    const baseOffset = Number(name.slice(0, 20));
    const batches = batchesOf(disk.peek(`${folder}/${name}`));
    const isFirst = next === null;
    if (!isFirst && baseOffset !== next) {
      throw broken(`${folder}/${name} follows on ${next}`);
    }
    if (isFirst && baseOffset > start) throw broken(`${folder}/${name} begins after ${start}`);
    next = batches.at(-1) === undefined ? baseOffset : batches.at(-1)!.lastOffset + 1;
    const isSealed = position < names.length - 1;
    if (isSealed) auditIndexes(disk, `${folder}/${name.slice(0, 20)}`, baseOffset, batches);
  }
  if (next !== end) throw broken(`${folder} ends at ${next}, the broker says ${end}`);
}

function auditIndexes(
  disk: ManualFileSystem,
  path: string,
  baseOffset: number,
  batches: readonly FileBatch[],
): void {
  const byPosition = new Map(batches.map((batch) => [batch.position, batch]));
  const lastOffsets = new Set(batches.map(({ lastOffset }) => lastOffset));
  for (const view of entriesOf(disk, `${path}.index`, OFFSET_ENTRY_BYTES)) {
    const offset = baseOffset + view.getInt32(0);
    const batch = byPosition.get(view.getInt32(4));
    if (batch === undefined || batch.lastOffset !== offset) {
      throw broken(`${path}.index names ${offset} at byte ${view.getInt32(4)}`);
    }
  }
  for (const view of entriesOf(disk, `${path}.timeindex`, TIME_ENTRY_BYTES)) {
    const offset = baseOffset + view.getInt32(8);
    if (!lastOffsets.has(offset)) throw broken(`${path}.timeindex names ${offset}`);
  }
}

function entriesOf(disk: ManualFileSystem, path: string, entryBytes: number): DataView[] {
  if (!disk.exists(path)) throw broken(`${path} is missing`);
  const bytes = disk.peek(path);
  return Array.from(
    { length: Math.floor(bytes.length / entryBytes) },
    (_, index) => new DataView(bytes.buffer, bytes.byteOffset + index * entryBytes, entryBytes),
  );
}

function broken(seen: string): Violation {
  return new Violation('indexes agree with the log', seen);
}
