// Twin of assembly/compress/snappy-decompress.ts: the oracle of its tests, and what runs on blocks
// larger than the scratch windows. The format is drawn there.
import { atOnce, type Steps } from '../steps.ts';

/** Elements and bytes done without a pause. */
const PIECE_WORK = 256 * 1024;

/**
 * Decompresses the elements of bytes [start, end) to exactly `size` bytes; undefined when they are
 * malformed. The caller has bounded `size`.
 */
export function snappyDecompressElements(
  bytes: Uint8Array,
  start: number,
  end: number,
  size: number,
): Uint8Array | undefined {
  return atOnce(snappyDecompressSteps(bytes, start, end, size));
}

/** As `snappyDecompressElements`, yielding the bytes done since the last time. */
export function* snappyDecompressSteps(
  bytes: Uint8Array,
  start: number,
  end: number,
  size: number,
): Steps<Uint8Array | undefined> {
  const out = new Uint8Array(size);
  let outAt = 0;
  let at = start;
  const readLittleEndian = (width: number) => {
    let value = 0;
    for (let index = 0; index < width; index++) value += (bytes[at + index] ?? 0) * 256 ** index;
    at += width;
    return value;
  };
  let before = 0;
  while (at < end) {
    // An element costs something even if it makes little.
    const done = outAt + 4 * at;
    if (done - before >= PIECE_WORK) {
      yield done - before;
      before = done;
    }
    const tag = bytes[at++]!;
    const kind = tag & 3;
    if (kind === 0) {
      const inline = tag >>> 2;
      const length = inline < 60 ? inline + 1 : readLittleEndian(inline - 59) + 1;
      if (length > end - at || length > size - outAt) return undefined;
      out.set(bytes.subarray(at, at + length), outAt);
      at += length;
      outAt += length;
      continue;
    }
    const length = kind === 1 ? ((tag >>> 2) & 7) + 4 : (tag >>> 2) + 1;
    const offset =
      kind === 1 ? ((tag >>> 5) << 8) + readLittleEndian(1) : readLittleEndian(kind === 2 ? 2 : 4);
    if (at > end || offset === 0 || offset > outAt || length > size - outAt) return undefined;
    for (let index = 0; index < length; index++, outAt++) out[outAt] = out[outAt - offset]!;
  }
  return outAt === size ? out : undefined;
}
