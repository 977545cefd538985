// The producer's share of core memory, `buffer.memory`: blocks for batches, handed out until none
// is left. It never makes anybody wait; who gets no block waits in the accumulator.
import { CoreMemoryError, createCore, type Core } from '@millrace/core-wasm';
import { CORE_SCRATCH_BYTES } from '../limits.ts';

/** What {@link BatchMemory.allocate} gives when there is no room. */
export const NO_ROOM = -1;

/** Blocks of core memory. */
export class BatchMemory {
  readonly core: Core;
  readonly sizeBytes: number;

  constructor(sizeBytes: number) {
    this.core = createCore({ memorySizeBytes: CORE_SCRATCH_BYTES + sizeBytes });
    this.sizeBytes = sizeBytes;
  }

  /** A block's address, or {@link NO_ROOM}. */
  allocate(sizeBytes: number): number {
    if (this.core.allocatedBytes + sizeBytes > this.sizeBytes) return NO_ROOM;
    try {
      return this.core.allocate(sizeBytes);
    } catch (error) {
      if (error instanceof CoreMemoryError) return NO_ROOM;
      throw error;
    }
  }

  free(pointer: number): void {
    this.core.free(pointer);
  }

  /** Whether nothing is handed out. */
  get isEmpty(): boolean {
    return this.core.allocatedBytes === 0;
  }
}
