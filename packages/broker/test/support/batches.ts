// Batches for tests, as a client would send them: base offset 0, CRC in place.
import { type BatchOptions, BatchWriter, batchLayout, sharedCore } from '@millrace/core-wasm';

/** A record of a test batch; what is left out is null, and the time that of the batch. */
export interface TestRecord {
  readonly key?: string | null;
  readonly value?: string | Uint8Array | null;
  readonly timestampMs?: number;
}

/** Options of {@link buildBatch}. */
export interface TestBatchOptions extends BatchOptions {
  /** Time of records that name none. */
  readonly timestampMs?: number;
}

/** The time of records that name none: long past, as recorded data is. */
export const TEST_TIME_MS = 1_700_000_000_000;

const OVERHEAD_BYTES = 256;

function sizeOf({ key, value }: TestRecord): number {
  return OVERHEAD_BYTES + 3 * ((key?.length ?? 0) + (value?.length ?? 0));
}

/** One batch of `records`; a number stands for so many records with small values. */
export function buildBatch(
  records: readonly TestRecord[] | number,
  options: TestBatchOptions = {},
): Uint8Array {
  const { timestampMs = TEST_TIME_MS, ...batchOptions } = options;
  const all: readonly TestRecord[] =
    typeof records === 'number'
      ? Array.from({ length: records }, (_, index) => ({ key: 'k', value: `value ${index}` }))
      : records;
  const core = sharedCore();
  const capacityBytes = all.reduce((sum, record) => sum + sizeOf(record), OVERHEAD_BYTES);
  const pointer = core.allocate(capacityBytes);
  try {
    const writer = new BatchWriter(core);
    writer.reset(pointer, capacityBytes);
    for (const record of all) {
      const atMs = record.timestampMs ?? timestampMs;
      writer.append(record.key ?? null, record.value ?? null, atMs);
    }
    return writer.finish(batchOptions).bytes.slice();
  } finally {
    core.free(pointer);
  }
}

/** A copy with the bits of `mask` flipped at `position`; negative counts from the end. */
export function flipped(bytes: Uint8Array, position: number, mask = 1): Uint8Array {
  const copy = bytes.slice();
  const at = position < 0 ? copy.length + position : position;
  copy[at]! ^= mask;
  return copy;
}

/** A copy with its header changed by `change` and a CRC that fits again. */
export function resealed(bytes: Uint8Array, change: (view: DataView) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  change(view);
  const crc = sharedCore().crc32c(copy, batchLayout.ATTRIBUTES, copy.length);
  view.setUint32(batchLayout.CRC, crc);
  return copy;
}
