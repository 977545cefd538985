// The batches of one loop turn, side by side in core memory: the only copy a batch undergoes on its
// way to the file. Filled by appends, written by the flush at the end of the turn, then empty
// again.
import type { Core } from '@millrace/core-wasm';

/** A bump allocator over one region of core memory. */
export class AppendBuffer {
  readonly core: Core;
  readonly capacityBytes: number;
  readonly #start: number;
  #next: number;

  constructor(core: Core, capacityBytes: number) {
    this.core = core;
    this.capacityBytes = capacityBytes;
    this.#start = core.allocate(capacityBytes);
    this.#next = this.#start;
  }

  /** Whether `sizeBytes` more fit before the next flush. */
  hasRoom(sizeBytes: number): boolean {
    return this.#next + sizeBytes <= this.#start + this.capacityBytes;
  }

  /** Copies bytes in and returns the pointer of the copy. The caller has checked `hasRoom`. */
  push(source: Uint8Array, start: number, end: number): number {
    const pointer = this.#next;
    this.core.memory.set(source.subarray(start, end), pointer);
    this.#next = pointer + (end - start);
    return pointer;
  }

  /** Takes back the newest bytes: `pointer` was returned by the last `push`. */
  undo(pointer: number): void {
    this.#next = pointer;
  }

  /** Forgets everything; called when all of it has been written. */
  clear(): void {
    this.#next = this.#start;
  }

  release(): void {
    this.core.free(this.#start);
  }
}
