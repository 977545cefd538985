// Brings the bytes that a fetch answers with, all in one buffer that is used again when they have
// left. A little is read on the loop, much off it; no request reads more on the loop than the
// limit. What cannot be read is null: the log has told why.
import { READ_CHUNK_BYTES_MAX, READ_LANES_MAX, READ_ON_LOOP_BYTES_MAX } from '../../limits.ts';
import type { ByteBuffers } from '../../platform/byte-buffers.ts';
import type { PartitionRead } from './partition-read.ts';

/** The records of one partition; null when the disk did not give them. */
export type Records = Uint8Array | null;

const NO_RECORDS = new Uint8Array(0);

/** One read that is to be made: part of a partition's range. */
interface Part {
  readonly index: number;
  readonly target: number;
  readonly position: number;
  readonly sizeBytes: number;
}

/** The reads of one fetch. */
export class RecordsReader {
  readonly #reads: readonly PartitionRead[];
  readonly #buffer: Uint8Array;
  readonly #starts: number[] = [];
  readonly #sizeBytes: number;

  /** Takes a buffer from `buffers`; the caller gives it back. */
  constructor(reads: readonly PartitionRead[], buffers: ByteBuffers) {
    this.#reads = reads;
    let sizeBytes = 0;
    for (const { slice } of reads) {
      this.#starts.push(sizeBytes);
      sizeBytes += slice?.sizeBytes ?? 0;
    }
    this.#sizeBytes = sizeBytes;
    this.#buffer = sizeBytes === 0 ? NO_RECORDS : buffers.take(sizeBytes);
  }

  /** The buffer in which the records lie; empty when there are none. */
  get buffer(): Uint8Array {
    return this.#buffer;
  }

  /** The records of each partition, in the order of the reads. */
  read(): Records[] | Promise<Records[]> {
    return this.#sizeBytes <= READ_ON_LOOP_BYTES_MAX ? this.#readNow() : this.#readLater();
  }

  #readNow(): Records[] {
    return this.#reads.map(({ log, slice }, index) => {
      if (slice === null || slice.sizeBytes === 0) return NO_RECORDS;
      const start = this.#starts[index]!;
      const length = log!.readNow(slice, this.#buffer, start);
      return length === null ? null : this.#buffer.subarray(start, start + length);
    });
  }

  async #readLater(): Promise<Records[]> {
    const lengths: (number | null)[] = this.#reads.map(() => 0);
    const parts = this.#parts();
    let next = 0;
    const lane = async () => {
      while (next < parts.length) {
        const { index, target, position, sizeBytes } = parts[next++]!;
        const { log, slice } = this.#reads[index]!;
        const part = { file: slice!.file, position, sizeBytes };
        const length = await log!.readLater(part, this.#buffer, target);
        const sum = lengths[index]!;
        lengths[index] = length === null || sum === null ? null : sum + length;
      }
    };
    await Promise.all(Array.from({ length: Math.min(READ_LANES_MAX, parts.length) }, lane));
    return lengths.map((length, index) => {
      const start = this.#starts[index]!;
      return length === null ? null : this.#buffer.subarray(start, start + length);
    });
  }

  #parts(): Part[] {
    return this.#reads.flatMap(({ slice }, index) => {
      const parts: Part[] = [];
      const sizeBytesAll = slice?.sizeBytes ?? 0;
      for (let done = 0; done < sizeBytesAll; done += READ_CHUNK_BYTES_MAX) {
        parts.push({
          index,
          target: this.#starts[index]! + done,
          position: slice!.position + done,
          sizeBytes: Math.min(READ_CHUNK_BYTES_MAX, sizeBytesAll - done),
        });
      }
      return parts;
    });
  }
}
