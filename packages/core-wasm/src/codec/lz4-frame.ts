// The LZ4 frame around compressed blocks, as Kafka's clients write it and as liblz4 may.
// Little-endian.
//
//   magic 0x184d2204            u32
//   flags                       u8   bits 7-6 version 01, 5 blocks independent, 4 block checksums,
//                                    3 content size, 2 content checksum, 0 dictionary id
//   block descriptor            u8   bits 6-4: largest block 64 KiB (4), 256 KiB, 1 MiB, 4 MiB (7)
//   content size                u64  if flagged
//   dictionary id               u32  if flagged; never used by Kafka
//   header checksum             u8   second byte of the XXH32 of the bytes from the flags on
//   per block: size             u32  top bit set: stored uncompressed; 0 ends the frame
//              bytes
//              checksum         u32  XXH32 of the bytes as stored, if flagged
//   content checksum            u32  XXH32 of all content, if flagged
import { DecompressionError } from '../errors.ts';
import { xxh32 } from '../reference/xxh32.ts';

export const FRAME_MAGIC = 0x184d2204;
const SKIPPABLE_MAGIC = 0x184d2a50;
const SKIPPABLE_MASK = 0xfffffff0;

const FLAG_VERSION_MASK = 0xc0;
const FLAG_VERSION = 0x40;
const FLAG_BLOCK_INDEPENDENT = 0x20;
const FLAG_BLOCK_CHECKSUM = 0x10;
const FLAG_CONTENT_SIZE = 0x08;
const FLAG_CONTENT_CHECKSUM = 0x04;
const FLAG_RESERVED = 0x02;
const FLAG_DICTIONARY = 0x01;

const BLOCK_SIZE_CODE_MIN = 4;
const DESCRIPTOR_RESERVED = 0x8f;

/** Top bit of a block's size: the block is stored as it is. */
export const BLOCK_STORED = 0x8000_0000;

/** Largest block that Kafka's clients write. */
export const KAFKA_BLOCK_SIZE = 64 * 1024;

/** What the header of a frame says. */
export interface FrameHeader {
  readonly blockSizeMax: number;
  readonly hasBlockChecksums: boolean;
  readonly hasContentChecksum: boolean;
  /** Content size, or -1 when the header does not say. */
  readonly contentSize: number;
}

/**
 * The header that Kafka's Java client writes: independent blocks of 64 KiB and nothing optional.
 */
export function writeKafkaFrameHeader(): Uint8Array {
  const header = new Uint8Array(7);
  new DataView(header.buffer).setUint32(0, FRAME_MAGIC, true);
  header[4] = FLAG_VERSION | FLAG_BLOCK_INDEPENDENT;
  header[5] = BLOCK_SIZE_CODE_MIN << 4;
  header[6] = (xxh32(header, 4, 6) >>> 8) & 0xff;
  return header;
}

/** Reads the parts of frames one after the other; every read is checked against the end. */
export class FrameReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  get isAtEnd(): boolean {
    return this.position === this.#bytes.length;
  }

  /** Moves over `size` bytes and returns where they begin. */
  take(size: number): number {
    const start = this.position;
    if (size > this.#bytes.length - start) throw new DecompressionError('The LZ4 data is cut off.');
    this.position += size;
    return start;
  }

  readUint32(): number {
    return this.#view.getUint32(this.take(4), true);
  }

  #readByte(): number {
    return this.#bytes[this.take(1)]!;
  }

  /** Moves over skippable frames; false when nothing follows them. */
  skipToFrame(): boolean {
    while (!this.isAtEnd) {
      const magic = this.readUint32();
      if (magic === FRAME_MAGIC) return true;
      if ((magic & SKIPPABLE_MASK) >>> 0 !== SKIPPABLE_MAGIC) {
        throw new DecompressionError(
          `The data is not an LZ4 frame: magic 0x${magic.toString(16)}.`,
        );
      }
      this.take(this.readUint32());
    }
    return false;
  }

  /** Reads the header behind the magic number. */
  readHeader(): FrameHeader {
    const start = this.position;
    const flags = this.#readByte();
    const descriptor = this.#readByte();
    const sizeCode = descriptor >>> 4;
    if ((flags & FLAG_VERSION_MASK) !== FLAG_VERSION || (flags & FLAG_RESERVED) !== 0) {
      throw new DecompressionError(`LZ4 frame flags 0x${flags.toString(16)} are not of version 1.`);
    }
    if ((descriptor & DESCRIPTOR_RESERVED) !== 0 || sizeCode < BLOCK_SIZE_CODE_MIN) {
      throw new DecompressionError(`LZ4 block descriptor ${descriptor} is not defined.`);
    }
    if ((flags & FLAG_DICTIONARY) !== 0) {
      throw new DecompressionError('The LZ4 frame needs a dictionary, which Kafka does not have.');
    }
    const contentSize = (flags & FLAG_CONTENT_SIZE) === 0 ? -1 : this.#readContentSize();
    const expected = (xxh32(this.#bytes, start, this.position) >>> 8) & 0xff;
    if (this.#readByte() !== expected) {
      throw new DecompressionError('The checksum of the LZ4 frame header is wrong.');
    }
    return {
      blockSizeMax: KAFKA_BLOCK_SIZE << (2 * (sizeCode - BLOCK_SIZE_CODE_MIN)),
      hasBlockChecksums: (flags & FLAG_BLOCK_CHECKSUM) !== 0,
      hasContentChecksum: (flags & FLAG_CONTENT_CHECKSUM) !== 0,
      contentSize,
    };
  }

  #readContentSize(): number {
    const low = this.readUint32();
    return this.readUint32() * 2 ** 32 + low;
  }
}
