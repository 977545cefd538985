// Record batches for hostile produce requests: sound ones in all codecs, and ones that lie about
// their length, count, checksum or what they decompress to. Built once; a request takes one.
import { gzipSync } from 'node:zlib';
import {
  type BatchOptions,
  batchAttributes,
  batchLayout,
  CODEC_NAMES,
  codecs,
  sharedCore,
} from '@millrace/core-wasm';
import type { ManualRandom } from '../../src/platform/manual-random.ts';
import { buildBatch, flipped, resealed } from '../support/batches.ts';

const HEADER_SIZE = batchLayout.HEADER_SIZE;
const BOMB_CHANCE = 0.002;
const BOMB_BYTES = 40 * 1024 * 1024;
const MISFIT_CHANCE = 0.3;

/** A batch whose records are `content`, compressed with the codec of `codecId`. */
export function batchOfContent(content: Uint8Array, codecId: number, count = 1): Uint8Array {
  const codec = codecs(sharedCore()).byId(codecId)!;
  // The zlib of the runtime is much faster than the codec's default level on large content.
  const compressed = codec.name === 'gzip' ? gzipSync(content) : codec.compress(content);
  const batch = new Uint8Array(HEADER_SIZE + compressed.length);
  batch.set(buildBatch(1).subarray(0, HEADER_SIZE));
  batch.set(compressed, HEADER_SIZE);
  return resealed(batch, (view) => {
    view.setInt16(batchLayout.ATTRIBUTES, codecId & batchAttributes.CODEC_MASK);
    view.setInt32(batchLayout.BATCH_LENGTH, batch.length - batchLayout.LOG_OVERHEAD);
    view.setInt32(batchLayout.RECORD_COUNT, count);
    view.setInt32(batchLayout.LAST_OFFSET_DELTA, count - 1);
  });
}

let bombs: Uint8Array[] | null = null;

/** Batches of a few kilobytes that decompress to many megabytes of nothing; one per codec. */
function allBombs(): Uint8Array[] {
  const content = new Uint8Array(BOMB_BYTES);
  bombs ??= CODEC_NAMES.flatMap((_, id) => (id === 0 ? [] : [batchOfContent(content, id)]));
  return bombs;
}

/** Hands out batches. */
export class BatchSupply {
  readonly #random: ManualRandom;
  readonly #producerIds: readonly number[];

  constructor(random: ManualRandom, producerIds: readonly number[]) {
    this.#random = random;
    this.#producerIds = producerIds;
  }

  next(): Uint8Array {
    if (this.#random.next() < BOMB_CHANCE) return this.#pick(allBombs());
    const batch = buildBatch(this.#random.integer(1, 20), this.#options());
    return this.#random.next() < MISFIT_CHANCE ? this.#misfit(batch) : batch;
  }

  #options(): BatchOptions {
    const codec = this.#pick(CODEC_NAMES);
    if (this.#random.next() < 0.5) return { codec };
    const producerId = this.#pick(this.#producerIds);
    const baseSequence = this.#random.integer(0, 40);
    return { codec, producerId, producerEpoch: 0, baseSequence };
  }

  #misfit(batch: Uint8Array): Uint8Array {
    const number = this.#pick([-1, 0, 1, 2, 1_000, 0x7fff_ffff, -0x8000_0000]);
    switch (this.#random.integer(0, 7)) {
      case 0:
        return flipped(batch, this.#random.integer(0, batch.length - 1));
      case 1:
        return resealed(batch, (view) => view.setInt32(batchLayout.RECORD_COUNT, number));
      case 2:
        return resealed(batch, (view) => view.setInt32(batchLayout.LAST_OFFSET_DELTA, number));
      case 3:
        return resealed(batch, (view) => view.setInt32(batchLayout.BATCH_LENGTH, number));
      case 4:
        return resealed(batch, (view) => {
          view.setInt16(batchLayout.ATTRIBUTES, this.#random.integer(0, 0xffff));
        });
      case 5:
        // Sound checksum over records that were damaged before it.
        return resealed(flipped(batch, this.#random.integer(HEADER_SIZE, batch.length - 1)), () => {
          // Only the checksum is made anew.
        });
      case 6:
        return batch.subarray(0, this.#random.integer(0, batch.length));
      default:
        return Buffer.concat([batch, batch]);
    }
  }

  #pick<Value>(values: readonly Value[]): Value {
    return values[this.#random.integer(0, values.length - 1)]!;
  }
}
