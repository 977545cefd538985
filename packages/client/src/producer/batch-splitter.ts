// Cuts a batch that the broker finds too large into halves: batches grow while a partition lags,
// and a topic may allow less than the producer does.
import { readBatch, type CodecName } from '@millrace/core-wasm';
import { NO_ROOM, type BatchMemory } from './batch-memory.ts';
import { ProducerBatch } from './producer-batch.ts';
import { NO_IDENTITY } from './producer-identity.ts';
import { NO_SEQUENCE } from './sequence.ts';

const PARTS = 2;

/**
 * Two finished batches with the records of `batch`, not numbered yet; null without memory for them.
 * The batch itself is left as it is, but for its callers, who belong to the parts now.
 */
export function splitBatch(
  memory: BatchMemory,
  batch: ProducerBatch,
  { codec, compressionLevel }: { codec: CodecName; compressionLevel: number | undefined },
): ProducerBatch[] | null {
  const parts = beginParts(memory, batch);
  if (parts === null) return null;
  const { bytes, recordCount } = batch;
  const decoded = readBatch(memory.core, bytes, 0, bytes.length, { verifyCrc: false });
  for (let index = 0; index < recordCount; index++) {
    const part = parts[Math.floor((index * PARTS) / recordCount)]!;
    const headers = decoded.headers(index).map(({ name, value }) => [name, value] as const);
    const key = decoded.key(index);
    batch.moveRecord(index, part, { key, value: decoded.value(index), headers });
  }
  for (const part of parts) part.finish(codec, compressionLevel, NO_IDENTITY, NO_SEQUENCE);
  return parts;
}

function beginParts(memory: BatchMemory, batch: ProducerBatch): ProducerBatch[] | null {
  const { capacityBytes, createdAtMs } = batch;
  const parts: ProducerBatch[] = [];
  while (parts.length < PARTS) {
    const pointer = memory.allocate(capacityBytes);
    if (pointer === NO_ROOM) {
      for (const part of parts) memory.free(part.pointer);
      return null;
    }
    parts.push(new ProducerBatch(memory.core, pointer, capacityBytes, createdAtMs));
  }
  return parts;
}
