// Finds the ends of Zstandard frames without decompressing them. Runtimes differ in what they do
// with several frames and with a cut one: Node 24 reads only the first, Node 22, Deno and Bun take
// half a frame for a whole. Little-endian.
//
//   magic 0xfd2fb528     u32
//   frame descriptor     u8    bits 7-6 size code of the content size, 5 single segment,
//                              3 reserved, 2 checksum, 1-0 size code of the dictionary id
//   window descriptor    u8    unless single segment
//   dictionary id        0, 1, 2 or 4 bytes
//   content size         0, 1, 2, 4 or 8 bytes
//   per block: header    u24   bit 0: last block, bits 2-1: type, rest: size
//              bytes           size of them; one if the type is 1 (a run)
//   checksum             u32   if flagged
//
// Skippable frames have a magic of 0x184d2a5? and a size, u32.
import { malformed } from './decompression-failure.ts';

const MAGIC = 0xfd2fb528;
const SKIPPABLE_MAGIC = 0x184d2a50;
const SKIPPABLE_MASK = 0xfffffff0;

const FLAG_SINGLE_SEGMENT = 0x20;
const FLAG_RESERVED = 0x08;
const FLAG_CHECKSUM = 0x04;
const DICTIONARY_CODE_MASK = 0x03;
const DICTIONARY_SIZES = [0, 1, 2, 4] as const;
const CONTENT_SIZES = [0, 2, 4, 8] as const;

const BLOCK_HEADER_SIZE = 3;
const BLOCK_RUN = 1;
const BLOCK_RESERVED = 3;

/** The frames of `bytes` without the skippable ones. Throws when the last is cut off. */
export function splitZstdFrames(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const frames: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    try {
      const magic = view.getUint32(at, true);
      if ((magic & SKIPPABLE_MASK) >>> 0 === SKIPPABLE_MAGIC) {
        at += 8 + view.getUint32(at + 4, true);
      } else {
        const end = magic === MAGIC ? frameEnd(view, at) : Number.NaN;
        frames.push(bytes.subarray(at, end));
        at = end;
      }
    } catch (error) {
      if (error instanceof RangeError) throw malformed('zstd', error);
      throw error;
    }
    // Also refuses NaN, the end of what is no frame.
    if (!(at <= bytes.length)) throw malformed('zstd');
  }
  return frames;
}

/** Where the frame at `start` ends; reading past the bytes throws RangeError. */
function frameEnd(view: DataView, start: number): number {
  const descriptor = view.getUint8(start + 4);
  if ((descriptor & FLAG_RESERVED) !== 0) throw malformed('zstd');
  const isSingleSegment = (descriptor & FLAG_SINGLE_SEGMENT) !== 0;
  const contentCode = descriptor >>> 6;
  let at = start + 5 + (isSingleSegment ? 0 : 1);
  at += DICTIONARY_SIZES[descriptor & DICTIONARY_CODE_MASK]!;
  at += contentCode === 0 && isSingleSegment ? 1 : CONTENT_SIZES[contentCode]!;
  for (let isLast = false; !isLast;) {
    const header = view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
    const type = (header >>> 1) & 3;
    if (type === BLOCK_RESERVED) throw malformed('zstd');
    at += BLOCK_HEADER_SIZE + (type === BLOCK_RUN ? 1 : header >>> 3);
    isLast = (header & 1) !== 0;
  }
  return at + ((descriptor & FLAG_CHECKSUM) === 0 ? 0 : 4);
}
