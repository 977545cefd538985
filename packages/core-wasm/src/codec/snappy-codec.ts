// Snappy. Kafka's Java client wraps blocks in the framing of the xerial library, librdkafka sends
// one raw block; both are read, the first is written.
//
//   raw     length of the content as varint, then elements, which are described in
//           assembly/compress/snappy-decompress.ts
//   xerial  82 "SNAPPY" 00, version i32, lowest compatible version i32; then per chunk: size i32
//           and a raw block of that size. Big-endian. Concatenated streams repeat the header.
import { DecompressionError } from '../errors.ts';
import { snappyDecompressSteps } from '../reference/snappy-block.ts';
import {
  MalformedVarintError,
  unsignedVarintSize,
  VarintReader,
  writeUnsignedVarint,
} from '../varint.ts';
import { canStageBlock, stageBlock } from './block-input.ts';
import { ScratchCodec } from './scratch-codec.ts';
import { ScratchOutput } from './scratch-output.ts';
import { STEP_WORK_MIN } from './slices.ts';
import type { Steps } from '../steps.ts';

const XERIAL_MAGIC = [0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00] as const;
const XERIAL_VERSION = 1;
const XERIAL_HEADER_SIZE = 16;
/**
 * The first four bytes of the magic where the size of a chunk should stand: a stream begins anew.
 */
const XERIAL_MAGIC_WORD = 0x82534e41;

/** Content of one chunk, as the Java client cuts it. */
const CHUNK_SIZE = 32 * 1024;
const SIZE_FIELD = 4;

/** Room that the compressor needs for one chunk. */
const COMPRESSED_CHUNK_MAX = CHUNK_SIZE + Math.ceil(CHUNK_SIZE / 6) + 64;

/**
 * One element of three bytes makes at most 64: content larger than this many times its data lies.
 */
const RATIO_MAX = 22;

/** Snappy in the memory of one core. */
export class SnappyCodec extends ScratchCodec {
  override readonly id = 2;
  override readonly name = 'snappy';

  override compressToScratch(bytes: Uint8Array): Uint8Array {
    const { memory, view, kernels } = this.core;
    const output = new ScratchOutput(this.core, this.name, Infinity);
    output.append(xerialHeader());
    for (let at = 0; at < bytes.length; at += CHUNK_SIZE) {
      const end = Math.min(at + CHUNK_SIZE, bytes.length);
      const source = stageBlock(this.core, bytes, at, end);
      const target = output.reserve(COMPRESSED_CHUNK_MAX);
      const elements = writeUnsignedVarint(memory, target + SIZE_FIELD, end - at);
      const size = kernels.snappyCompressFragment(source, end - at, elements);
      const chunkSize = elements + size - target - SIZE_FIELD;
      view.setInt32(target, chunkSize);
      output.commit(SIZE_FIELD + chunkSize);
    }
    return output.finish();
  }

  protected override *decompressSteps(
    bytes: Uint8Array,
    limitBytes: number,
    output: ScratchOutput,
  ): Steps<Uint8Array> {
    if (!isXerial(bytes)) {
      const large = yield* this.#readBlock(bytes, 0, bytes.length, output, limitBytes);
      return large ?? output.finish();
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let at = XERIAL_HEADER_SIZE;
    while (at < bytes.length) {
      if (bytes.length - at < SIZE_FIELD) throw cutOff();
      const size = view.getUint32(at);
      if (size === XERIAL_MAGIC_WORD) {
        at += XERIAL_HEADER_SIZE;
        if (at > bytes.length) throw cutOff();
        continue;
      }
      at += SIZE_FIELD;
      if (size > bytes.length - at) throw cutOff();
      const large = yield* this.#readBlock(bytes, at, at + size, output, limitBytes);
      if (large !== undefined) output.append(large);
      at += size;
    }
    return output.finish();
  }

  /** Reads a raw block into `output`; one too large for the windows is returned instead. */
  *#readBlock(
    bytes: Uint8Array,
    start: number,
    end: number,
    output: ScratchOutput,
    limitBytes: number,
  ): Steps<Uint8Array | undefined> {
    const size = contentSize(bytes, start, end);
    if (size > limitBytes - output.sizeBytes) {
      throw DecompressionError.tooLarge(this.name, limitBytes);
    }
    if (size > (end - start) * RATIO_MAX) throw malformed();
    const elements = start + unsignedVarintSize(size);
    if (!canStageBlock(this.core, end - elements) || !output.canReserve(size)) {
      const large = yield* snappyDecompressSteps(bytes, elements, end, size);
      if (large === undefined) throw malformed();
      return large;
    }
    const source = stageBlock(this.core, bytes, elements, end);
    const target = output.reserve(size);
    const { kernels } = this.core;
    if (kernels.snappyDecompressElements(source, end - elements, target, size) < 0) {
      throw malformed();
    }
    output.commit(size);
    yield STEP_WORK_MIN + size;
    return undefined;
  }
}

function xerialHeader(): Uint8Array {
  const header = new Uint8Array(XERIAL_HEADER_SIZE);
  header.set(XERIAL_MAGIC);
  const view = new DataView(header.buffer);
  view.setInt32(XERIAL_MAGIC.length, XERIAL_VERSION);
  view.setInt32(XERIAL_MAGIC.length + 4, XERIAL_VERSION);
  return header;
}

function isXerial(bytes: Uint8Array): boolean {
  return (
    bytes.length >= XERIAL_HEADER_SIZE && XERIAL_MAGIC.every((byte, index) => bytes[index] === byte)
  );
}

/** The size that a raw block says it has, in the shortest varint: no writer uses another. */
function contentSize(bytes: Uint8Array, start: number, end: number): number {
  try {
    const reader = new VarintReader(bytes, start, end);
    const size = reader.readUnsignedVarint();
    if (reader.position === start + unsignedVarintSize(size)) return size;
  } catch (error) {
    if (!(error instanceof MalformedVarintError)) throw error;
  }
  throw malformed();
}

function malformed(): DecompressionError {
  return new DecompressionError('A Snappy block is malformed.');
}

function cutOff(): DecompressionError {
  return new DecompressionError('The Snappy data is cut off.');
}
