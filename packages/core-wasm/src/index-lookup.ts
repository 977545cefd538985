// Finds entries in Kafka's index files, by the kernel where the bytes lie in core memory and by its
// twin where they do not: a search touches twenty entries, copying the index would touch all.
import type { Core } from './core.ts';
import * as twin from './reference/index-lookup.ts';
import { OFFSET_ENTRY_SIZE, TIMESTAMP_ENTRY_SIZE } from './reference/index-lookup.ts';

export { OFFSET_ENTRY_SIZE, TIMESTAMP_ENTRY_SIZE };

/**
 * The number of the last entry of an offset index whose relative offset is not greater than the one
 * asked for, or -1. `core` may be left out for bytes on the heap.
 *
 * @example
 * const entry = lookupOffset(undefined, indexBytes, entryCount, offset - segmentBaseOffset);
 */
export function lookupOffset(
  core: Core | undefined,
  indexBytes: Uint8Array,
  entryCount: number,
  relativeOffset: number,
): number {
  checkEntries(indexBytes, entryCount, OFFSET_ENTRY_SIZE);
  if (core?.contains(indexBytes) === true) {
    return core.kernels.lookupOffset(indexBytes.byteOffset, entryCount, relativeOffset);
  }
  return twin.lookupOffset(indexBytes, entryCount, relativeOffset);
}

/**
 * The number of the last entry of a time index whose timestamp is not greater than the one asked
 * for, or -1. `core` may be left out for bytes on the heap.
 */
export function lookupTimestamp(
  core: Core | undefined,
  indexBytes: Uint8Array,
  entryCount: number,
  timestampMs: number,
): number {
  checkEntries(indexBytes, entryCount, TIMESTAMP_ENTRY_SIZE);
  if (core?.contains(indexBytes) === true) {
    return core.kernels.lookupTimestamp(indexBytes.byteOffset, entryCount, timestampMs);
  }
  return twin.lookupTimestamp(indexBytes, entryCount, timestampMs);
}

function checkEntries(indexBytes: Uint8Array, entryCount: number, entrySize: number): void {
  if (!(entryCount >= 0 && entryCount * entrySize <= indexBytes.length)) {
    throw new RangeError(
      `${entryCount} entries of ${entrySize} bytes do not lie in ${indexBytes.length} bytes.`,
    );
  }
}
