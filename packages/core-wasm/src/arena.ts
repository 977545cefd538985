// Buddy allocator over one range of addresses: blocks are powers of two, a freed block joins its
// twin, so that memory never stays cut up. It only keeps the books; it never touches the bytes.
import { CoreMemoryError } from './errors.ts';
import { ALLOCATION_MIN_BYTES } from './limits.ts';

/** Hands out blocks of [start, end). Pointers are multiples of the smallest block. */
export class Arena {
  readonly #start: number;
  readonly #sizeBytes: number;
  /** Free blocks by the binary logarithm of their size. */
  readonly #freeBySize: Set<number>[] = [];
  /** Binary logarithm of the size of each block in use, by pointer. */
  readonly #used = new Map<number, number>();
  #usedBytes = 0;

  constructor(start: number, end: number) {
    this.#start = start;
    this.#sizeBytes = end - start;
    const orders = Math.ceil(Math.log2(Math.max(this.#sizeBytes, 2))) + 1;
    for (let order = 0; order < orders; order++) this.#freeBySize.push(new Set());
    let at = 0;
    for (let order = orders - 1; 2 ** order >= ALLOCATION_MIN_BYTES; order--) {
      if (at + 2 ** order <= this.#sizeBytes) {
        this.#freeBySize[order]!.add(start + at);
        at += 2 ** order;
      }
    }
  }

  /** Bytes in blocks that are in use, counting what rounding up adds. */
  get usedBytes(): number {
    return this.#usedBytes;
  }

  allocate(sizeBytes: number): number {
    if (!Number.isInteger(sizeBytes) || sizeBytes < 0) {
      throw new CoreMemoryError(
        'CORE_MEMORY_SIZE',
        `Cannot allocate ${sizeBytes} bytes: a size is a whole number from 0 on.`,
      );
    }
    const order = Math.ceil(Math.log2(Math.max(sizeBytes, ALLOCATION_MIN_BYTES)));
    let found = order;
    while (found < this.#freeBySize.length && this.#freeBySize[found]!.size === 0) found++;
    if (found >= this.#freeBySize.length) throw this.#exhausted(sizeBytes);

    const pointer = this.#freeBySize[found]!.values().next().value!;
    this.#freeBySize[found]!.delete(pointer);
    while (found > order) {
      found--;
      this.#freeBySize[found]!.add(pointer + 2 ** found);
    }
    this.#used.set(pointer, order);
    this.#usedBytes += 2 ** order;
    return pointer;
  }

  free(pointer: number): void {
    let order = this.#used.get(pointer);
    if (order === undefined) {
      throw new CoreMemoryError(
        'CORE_MEMORY_POINTER',
        `Pointer ${pointer} is not in use: it was freed before or never allocated here.`,
      );
    }
    this.#used.delete(pointer);
    this.#usedBytes -= 2 ** order;
    let block = pointer - this.#start;
    for (;;) {
      const twin = this.#twinOf(block, order);
      if (!this.#freeBySize[order]!.delete(this.#start + twin)) break;
      block = Math.min(block, twin);
      order++;
    }
    this.#freeBySize[order]!.add(this.#start + block);
  }

  /** The block that together with `block` makes one of twice the size. */
  #twinOf(block: number, order: number): number {
    const size = 2 ** order;
    return (block / size) % 2 === 0 ? block + size : block - size;
  }

  #exhausted(sizeBytes: number): CoreMemoryError {
    return new CoreMemoryError(
      'CORE_MEMORY_EXHAUSTED',
      `Cannot allocate ${sizeBytes} bytes: ${this.#usedBytes} of the arena's ${this.#sizeBytes} ` +
        `bytes are in use, and no free block is large enough. Free some, or create the core with ` +
        `a larger memorySizeBytes.`,
    );
  }
}
