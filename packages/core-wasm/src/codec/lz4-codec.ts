// LZ4 in frames. Writes what Kafka's Java client writes; reads all that the frame format allows, as
// other producers may use liblz4's options: linked and large blocks, checksums, several frames.
import { DecompressionError } from '../errors.ts';
import { xxh32Steps } from '../reference/xxh32.ts';
import { stageBlock } from './block-input.ts';
import {
  BLOCK_STORED,
  FrameReader,
  KAFKA_BLOCK_SIZE,
  writeKafkaFrameHeader,
  type FrameHeader,
} from './lz4-frame.ts';
import { ScratchCodec } from './scratch-codec.ts';
import { ScratchOutput } from './scratch-output.ts';
import { STEP_WORK_MIN } from './slices.ts';
import type { Steps } from '../steps.ts';

const SIZE_FIELD = 4;

/** Room that the compressor needs for one block, its size field included. */
const COMPRESSED_BLOCK_MAX = KAFKA_BLOCK_SIZE + Math.ceil(KAFKA_BLOCK_SIZE / 255) + 32;

/** LZ4 in the memory of one core. */
export class Lz4Codec extends ScratchCodec {
  override readonly id = 3;
  override readonly name = 'lz4';

  override compressToScratch(bytes: Uint8Array): Uint8Array {
    const { view, kernels } = this.core;
    const output = new ScratchOutput(this.core, this.name, Infinity);
    output.append(writeKafkaFrameHeader());
    for (let at = 0; at < bytes.length; at += KAFKA_BLOCK_SIZE) {
      const end = Math.min(at + KAFKA_BLOCK_SIZE, bytes.length);
      const source = stageBlock(this.core, bytes, at, end);
      const target = output.reserve(COMPRESSED_BLOCK_MAX);
      let size = kernels.lz4CompressBlock(source, end - at, target + SIZE_FIELD);
      let stored = 0;
      if (size >= end - at) {
        size = end - at;
        stored = BLOCK_STORED;
        this.core.memory.copyWithin(target + SIZE_FIELD, source, source + size);
      }
      view.setUint32(target, size + stored, true);
      output.commit(SIZE_FIELD + size);
    }
    output.append(new Uint8Array(SIZE_FIELD));
    return output.finish();
  }

  protected override *decompressSteps(
    bytes: Uint8Array,
    limitBytes: number,
    output: ScratchOutput,
  ): Steps<Uint8Array> {
    const reader = new FrameReader(bytes);
    if (reader.isAtEnd) throw new DecompressionError('The LZ4 data is empty.');
    while (reader.skipToFrame()) {
      const contentStart = output.sizeBytes;
      const header = reader.readHeader();
      if (header.contentSize > limitBytes - contentStart) {
        throw DecompressionError.tooLarge(this.name, limitBytes);
      }
      for (let before = contentStart; this.#readBlock(reader, bytes, header, output);) {
        yield STEP_WORK_MIN + output.sizeBytes - before;
        before = output.sizeBytes;
      }
      yield* this.#checkContent(reader, header, output, contentStart);
    }
    return output.finish();
  }

  /** Decompresses one block; false at the end mark. */
  #readBlock(
    reader: FrameReader,
    bytes: Uint8Array,
    header: FrameHeader,
    output: ScratchOutput,
  ): boolean {
    const field = reader.readUint32();
    if (field === 0) return false;
    const isStored = field >= BLOCK_STORED;
    const size = isStored ? field - BLOCK_STORED : field;
    if (size > header.blockSizeMax) {
      throw new DecompressionError(
        `An LZ4 block of ${size} bytes is larger than its frame allows.`,
      );
    }
    const start = reader.take(size);
    const source = stageBlock(this.core, bytes, start, start + size);
    const { kernels, memory } = this.core;
    if (header.hasBlockChecksums && kernels.xxh32(source, size, 0) >>> 0 !== reader.readUint32()) {
      throw new DecompressionError('The checksum of an LZ4 block is wrong.');
    }
    const target = output.reserve(header.blockSizeMax);
    if (isStored) {
      memory.copyWithin(target, source, source + size);
      output.commit(size);
      return true;
    }
    const made = kernels.lz4DecompressBlock(
      source,
      size,
      target,
      header.blockSizeMax,
      output.historyStart,
    );
    if (made < 0) throw new DecompressionError('An LZ4 block is malformed.');
    output.commit(made);
    return true;
  }

  *#checkContent(
    reader: FrameReader,
    header: FrameHeader,
    output: ScratchOutput,
    contentStart: number,
  ): Steps<void> {
    yield STEP_WORK_MIN;
    const size = output.sizeBytes - contentStart;
    if (header.contentSize >= 0 && size !== header.contentSize) {
      throw new DecompressionError(
        `The LZ4 frame holds ${size} bytes and says that it holds ${header.contentSize}.`,
      );
    }
    if (!header.hasContentChecksum) return;
    const content = output.since(contentStart);
    const hash = this.core.contains(content)
      ? this.core.kernels.xxh32(content.byteOffset, size, 0) >>> 0
      : yield* xxh32Steps(content);
    if (hash !== reader.readUint32()) {
      throw new DecompressionError('The checksum of the LZ4 content is wrong.');
    }
  }
}
