// Cuts a byte stream into response frames. A frame that arrives whole is passed on where it lies;
// the pieces of another are kept as they came and joined once, when the last is there: nothing is
// allocated by a length that was only announced.
//
//   | int32 length of what follows | response |
import { KafkaError } from '../errors.ts';

const LENGTH_BYTES = 4;

/** Takes one frame: bytes `start` to `end` of `bytes`, which belong to the receiver. */
export type OnFrame = (bytes: Uint8Array, start: number, end: number) => void;

/** The frames of one stream. */
export class FrameReader {
  readonly #frameBytesMax: number;
  readonly #onFrame: OnFrame;
  /** Pieces of a frame, its length included, that is not complete. */
  #pieces: Uint8Array[] = [];
  #piecesBytes = 0;
  /** Bytes of the incomplete frame with its length; LENGTH_BYTES while that is unknown. */
  #wantedBytes = LENGTH_BYTES;

  constructor(frameBytesMax: number, onFrame: OnFrame) {
    this.#frameBytesMax = frameBytesMax;
    this.#onFrame = onFrame;
  }

  /** Takes all of `bytes`. @throws KafkaError `MALFORMED_RESPONSE` for an impossible length */
  feed(bytes: Uint8Array): void {
    let at = 0;
    while (this.#piecesBytes > 0) {
      const end = Math.min(at + this.#wantedBytes - this.#piecesBytes, bytes.length);
      if (end > at) this.#keep(bytes.subarray(at, end));
      at = end;
      if (this.#piecesBytes < this.#wantedBytes) return;
      this.#complete();
    }
    while (bytes.length - at >= LENGTH_BYTES) {
      const end = at + LENGTH_BYTES + this.#lengthAt(bytes, at);
      if (end > bytes.length) {
        this.#wantedBytes = end - at;
        break;
      }
      this.#onFrame(bytes, at + LENGTH_BYTES, end);
      at = end;
    }
    if (at < bytes.length) this.#keep(bytes.subarray(at));
  }

  #keep(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.#piecesBytes += piece.length;
  }

  /** All wanted bytes are there: those of the length, or those of the frame. */
  #complete(): void {
    const joined = this.#pieces.length === 1 ? this.#pieces[0]! : this.#join();
    if (this.#wantedBytes === LENGTH_BYTES) {
      const length = this.#lengthAt(joined, 0);
      this.#pieces = [joined];
      this.#wantedBytes += length;
      if (length > 0) return;
    }
    this.#pieces = [];
    this.#piecesBytes = 0;
    this.#wantedBytes = LENGTH_BYTES;
    this.#onFrame(joined, LENGTH_BYTES, joined.length);
  }

  #join(): Uint8Array {
    const joined = new Uint8Array(this.#piecesBytes);
    let at = 0;
    for (const piece of this.#pieces) {
      joined.set(piece, at);
      at += piece.length;
    }
    return joined;
  }

  #lengthAt(bytes: Uint8Array, at: number): number {
    const length = new DataView(bytes.buffer, bytes.byteOffset + at).getInt32(0);
    if (length >= 0 && length <= this.#frameBytesMax) return length;
    throw new KafkaError(
      'MALFORMED_RESPONSE',
      `A response announces ${length} bytes; maxResponseSizeBytes is ${this.#frameBytesMax}.`,
    );
  }
}
