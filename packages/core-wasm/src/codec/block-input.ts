// Hands parts of a codec's input to the kernels: in place where it lies in core memory, else
// through the input window.
import type { Core } from '../core.ts';

/** Kernels read up to so many bytes past a block's end. */
const MARGIN = 32;

/**
 * Address of bytes [start, end) in core memory, with readable bytes behind them. The next call may
 * overwrite what this one staged. The part must fit the input window unless it lies in core memory.
 */
export function stageBlock(core: Core, bytes: Uint8Array, start: number, end: number): number {
  const pointer = bytes.byteOffset + start;
  if (core.contains(bytes) && pointer + (end - start) + MARGIN <= core.memory.length) {
    return pointer;
  }
  core.memory.set(bytes.subarray(start, end), core.map.inputWindow);
  return core.map.inputWindow;
}

/** Whether {@link stageBlock} can take a part of `length` bytes. */
export function canStageBlock(core: Core, length: number): boolean {
  return length + MARGIN <= core.map.inputWindowSize;
}
