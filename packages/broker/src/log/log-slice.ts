// A range of bytes of one segment file that a fetch is to answer with. It names bytes; it holds
// none, so that they can be read straight into the response.
import type { File } from '../platform/file-system.ts';

/** Whole batches, except that the last one may be cut short by the size limit. */
export interface LogSlice {
  readonly file: File;
  readonly position: number;
  readonly sizeBytes: number;
}

/** A slice without bytes: the reader has reached the high watermark. */
export function emptySlice(file: File): LogSlice {
  return { file, position: 0, sizeBytes: 0 };
}
