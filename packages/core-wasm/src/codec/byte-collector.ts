// Collects pieces of decompressed content on the heap and stops at a limit.
import { DecompressionError } from '../errors.ts';

/** Counts before it keeps: what passes the limit is never kept. */
export class ByteCollector {
  readonly #codecName: string;
  readonly #limitBytes: number;
  readonly #pieces: Uint8Array[] = [];
  #sizeBytes = 0;

  constructor(codecName: string, limitBytes: number) {
    this.#codecName = codecName;
    this.#limitBytes = limitBytes;
  }

  /** Bytes that may still come. */
  get room(): number {
    return this.#limitBytes - this.#sizeBytes;
  }

  add(piece: Uint8Array): void {
    if (piece.length > this.room) {
      throw DecompressionError.tooLarge(this.#codecName, this.#limitBytes);
    }
    this.#pieces.push(piece);
    this.#sizeBytes += piece.length;
  }

  /** All pieces in one. */
  finish(): Uint8Array {
    if (this.#pieces.length === 1) return this.#pieces[0]!;
    const whole = new Uint8Array(this.#sizeBytes);
    let at = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}
