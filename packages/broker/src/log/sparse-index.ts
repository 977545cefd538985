// What the offset index and the time index share: sorted entries of one size in a growing byte
// array that is the file's content. Subclasses own the meaning of an entry.
import { viewOf } from './batch-header.ts';

const INITIAL_ENTRIES = 64;

/** Sorted fixed-size entries in file form. */
export abstract class SparseIndex {
  readonly baseOffset: number;
  protected view: DataView;
  readonly #entryBytes: number;
  protected bytes: Uint8Array;
  #entryCount: number;

  protected constructor(baseOffset: number, entryBytes: number, bytes: Uint8Array) {
    this.baseOffset = baseOffset;
    this.#entryBytes = entryBytes;
    this.bytes = bytes;
    this.view = viewOf(bytes);
    this.#entryCount = Math.floor(bytes.length / entryBytes);
  }

  get entryCount(): number {
    return this.#entryCount;
  }

  /** The entries as they stand in the file. */
  content(): Uint8Array {
    return this.bytes.subarray(0, this.#entryCount * this.#entryBytes);
  }

  clear(): void {
    this.#entryCount = 0;
  }

  /** Keeps the first `entryCount` entries. */
  protected keepEntries(entryCount: number): void {
    this.#entryCount = Math.min(this.#entryCount, entryCount);
  }

  /** Makes room for one more entry and returns where it begins. */
  protected addEntry(): number {
    const at = this.#entryCount * this.#entryBytes;
    if (at + this.#entryBytes > this.bytes.length) {
      const grown = new Uint8Array(Math.max(INITIAL_ENTRIES * this.#entryBytes, at * 2));
      grown.set(this.bytes.subarray(0, at));
      this.bytes = grown;
      this.view = viewOf(grown);
    }
    this.#entryCount++;
    return at;
  }
}
