// A partition's producers as a .snapshot file in Kafka's format, so that a restart need not read
// the whole log. A producer with several remembered batches has an entry for each, oldest first:
// Kafka keeps the last one it reads, we keep all, and so recognise retries of any of them after a
// restart.
//
//   int16 version | uint32 CRC32C of what follows | int32 count | entries (schema ProducerSnapshot)
import { sharedCore } from '@millrace/core-wasm';
import { encodeVersioned, ProducerSnapshotCodec, ProtocolError, Reader } from '@millrace/protocol';
import type { FileSystem } from '../platform/file-system.ts';
import {
  advanceSequence,
  BATCHES_REMEMBERED,
  type ProducerEntry,
  ProducerState,
} from './producer-state.ts';
import { SEGMENT_SUFFIX, offsetOfFileName, segmentFileName } from './segment-files.ts';

const VERSION = 1;
const CRC_POSITION = 2;
const ENTRIES_POSITION = 6;

/** Writes the snapshot of the producers as they are before `offset`; returns its path. */
export function saveProducerSnapshot(
  fileSystem: FileSystem,
  directory: string,
  offset: number,
  producers: ProducerState,
): string {
  const bytes = encodeSnapshot(producers);
  const path = `${directory}/${segmentFileName(offset, SEGMENT_SUFFIX.producerSnapshot)}`;
  const file = fileSystem.open(path, 'create');
  file.write([bytes], 0);
  file.truncate(bytes.length);
  file.close();
  return path;
}

/**
 * The newest snapshot from `startOffset` to `offset` that is intact; an empty one at offset 0
 * otherwise. An older one knows nothing of the batches between it and the log's first segment, and
 * would take the next of their producers for out of order.
 */
export function loadProducerSnapshot(
  fileSystem: FileSystem,
  directory: string,
  offset: number,
  startOffset = 0,
): { producers: ProducerState; offset: number } {
  const offsets = fileSystem
    .list(directory)
    .map((name) => offsetOfFileName(name, SEGMENT_SUFFIX.producerSnapshot))
    .filter((found): found is number => found !== null && found >= startOffset)
    .filter((found) => found <= offset)
    .sort((a, b) => b - a);
  for (const candidate of offsets) {
    const name = segmentFileName(candidate, SEGMENT_SUFFIX.producerSnapshot);
    const producers = decodeSnapshot(fileSystem.readFile(`${directory}/${name}`));
    if (producers !== null) return { producers, offset: candidate };
  }
  return { producers: new ProducerState(), offset: 0 };
}

/** Removes snapshots whose offset `isStale`. */
export function removeProducerSnapshots(
  fileSystem: FileSystem,
  directory: string,
  isStale: (offset: number) => boolean,
): void {
  for (const name of fileSystem.list(directory)) {
    const offset = offsetOfFileName(name, SEGMENT_SUFFIX.producerSnapshot);
    if (offset !== null && isStale(offset)) fileSystem.remove(`${directory}/${name}`);
  }
}

function encodeSnapshot(producers: ProducerState): Uint8Array {
  const producerEntries = [...producers.entries()].flatMap(toSnapshotEntries);
  const bytes = encodeVersioned(ProducerSnapshotCodec, { crc: 0, producerEntries }, VERSION);
  const crc = sharedCore().crc32c(bytes, ENTRIES_POSITION, bytes.length);
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(CRC_POSITION, crc);
  return bytes;
}

function toSnapshotEntries(entry: ProducerEntry) {
  return entry.batches.map((batch) => ({
    producerId: entry.producerId,
    epoch: entry.epoch,
    lastSequence: batch.lastSequence,
    lastOffset: batch.lastOffset,
    offsetDelta: batch.lastOffset - batch.firstOffset,
    timestamp: batch.timestamp,
    coordinatorEpoch: entry.coordinatorEpoch,
    currentTxnFirstOffset: entry.transactionFirstOffset,
  }));
}

/** The producers of a snapshot file; null if the file is torn or altered. */
function decodeSnapshot(bytes: Uint8Array): ProducerState | null {
  try {
    const reader = new Reader(bytes);
    if (reader.int16() !== VERSION) return null;
    const snapshot = ProducerSnapshotCodec.read(reader, VERSION);
    const crc = sharedCore().crc32c(bytes, ENTRIES_POSITION, bytes.length);
    if (crc !== snapshot.crc) return null;
    const producers = new ProducerState();
    for (const entry of snapshot.producerEntries) restoreEntry(producers, entry);
    return producers;
  } catch (error) {
    if (error instanceof ProtocolError) return null;
    throw error;
  }
}

type SnapshotEntry = ReturnType<typeof ProducerSnapshotCodec.read>['producerEntries'][number];

function restoreEntry(producers: ProducerState, entry: SnapshotEntry): void {
  const producerId = Number(entry.producerId);
  const lastOffset = Number(entry.lastOffset);
  const timestamp = Number(entry.timestamp);
  const known = producers.get(producerId);
  const batches = known !== undefined && known.epoch === entry.epoch ? known.batches : [];
  if (entry.lastSequence >= 0) {
    batches.push({
      firstSequence: advanceSequence(entry.lastSequence, -entry.offsetDelta),
      lastSequence: entry.lastSequence,
      firstOffset: lastOffset - entry.offsetDelta,
      lastOffset,
      timestamp,
    });
  }
  producers.restore({
    producerId,
    epoch: entry.epoch,
    batches: batches.slice(-BATCHES_REMEMBERED),
    lastTimestamp: timestamp,
    coordinatorEpoch: entry.coordinatorEpoch,
    transactionFirstOffset: Number(entry.currentTxnFirstOffset),
  });
}
