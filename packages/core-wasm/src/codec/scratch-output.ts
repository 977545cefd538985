// Where a block codec puts its output: one piece after the other in the output window, and onto the
// heap when that is full. What it holds is counted against the caller's limit before it is kept.
import type { Core } from '../core.ts';
import { DecompressionError } from '../errors.ts';

/** Bytes that stay in the window when it is emptied: as far as a linked LZ4 block reaches back. */
export const HISTORY_SIZE = 64 * 1024;

/** Kernels write up to so many bytes past a block's end. */
const MARGIN = 64;

/** Collects the output of one compression or decompression. */
export class ScratchOutput {
  readonly #core: Core;
  readonly #codecName: string;
  readonly #limitBytes: number;
  readonly #spilled: Uint8Array[] = [];
  #spilledSize = 0;
  /** What may be looked back upon, while others have the window. */
  #history = new Uint8Array(0);
  /** First byte that is not spilled yet. */
  #start: number;
  #end: number;

  constructor(core: Core, codecName: string, limitBytes: number) {
    this.#core = core;
    this.#codecName = codecName;
    this.#limitBytes = limitBytes;
    this.#start = core.map.outputWindow;
    this.#end = core.map.outputWindow;
  }

  /** Bytes committed so far. */
  get sizeBytes(): number {
    return this.#spilledSize + this.#end - this.#start;
  }

  /**
   * Address of the oldest byte still in the window: at least HISTORY_SIZE of what was committed.
   */
  get historyStart(): number {
    return this.#core.map.outputWindow;
  }

  /** Whether one block of `size` bytes fits the window at all. */
  canReserve(size: number): boolean {
    return size + HISTORY_SIZE + MARGIN <= this.#core.map.outputWindowSize;
  }

  /** Makes room for `size` more bytes and returns where they are to be written. */
  reserve(size: number): number {
    const { outputWindow, outputWindowSize } = this.#core.map;
    if (this.#end + size + MARGIN > outputWindow + outputWindowSize) this.#spill();
    return this.#end;
  }

  /** Keeps `size` bytes that were written where `reserve` said. */
  commit(size: number): void {
    this.#end += size;
    if (this.sizeBytes > this.#limitBytes) {
      throw DecompressionError.tooLarge(this.#codecName, this.#limitBytes);
    }
  }

  /** Writes bytes of the heap or of core memory outside the window. */
  append(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += HISTORY_SIZE) {
      const piece = bytes.subarray(at, at + HISTORY_SIZE);
      this.#core.memory.set(piece, this.reserve(piece.length));
      this.commit(piece.length);
    }
  }

  /** Everything committed: a view on the window, or heap bytes if it did not fit. */
  finish(): Uint8Array {
    return this.since(0);
  }

  /** What was committed after the first `sizeBytes`, as `finish` gives all of it. */
  since(sizeBytes: number): Uint8Array {
    const inWindow = Math.max(0, sizeBytes - this.#spilledSize);
    const rest = this.#core.memory.subarray(this.#start + inWindow, this.#end);
    if (sizeBytes >= this.#spilledSize) return rest;
    const whole = new Uint8Array(this.sizeBytes - sizeBytes);
    // From the end on, so that a small part of much costs little.
    let end = whole.length - rest.length;
    whole.set(rest, end);
    for (let index = this.#spilled.length - 1; end > 0; index--) {
      const piece = this.#spilled[index]!;
      const wanted = piece.subarray(Math.max(0, piece.length - end));
      end -= wanted.length;
      whole.set(wanted, end);
    }
    return whole;
  }

  /** Leaves the window to others until `resume`. */
  suspend(): void {
    this.#spill();
    this.#history = this.#core.memory.slice(this.#core.map.outputWindow, this.#start);
  }

  /** Takes the window again. */
  resume(): void {
    this.#core.memory.set(this.#history, this.#core.map.outputWindow);
  }

  #spill(): void {
    const { memory, map } = this.#core;
    this.#spilled.push(memory.slice(this.#start, this.#end));
    this.#spilledSize += this.#end - this.#start;
    const historySize = Math.min(HISTORY_SIZE, this.#end - map.outputWindow);
    memory.copyWithin(map.outputWindow, this.#end - historySize, this.#end);
    this.#start = map.outputWindow + historySize;
    this.#end = this.#start;
  }
}
