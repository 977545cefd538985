// Cuts a byte stream into response frames. What comes in is only borrowed, so each frame gets bytes
// of its own: one that arrives whole is copied out; for another there is room, to receive the rest
// in place. By a length that was only announced no more than FRAME_ROOM_BYTES are allocated; of
// what does not fit into them the room grows with what has come.
//
//   | int32 length of what follows | response |
import { KafkaError } from '../errors.ts';
import { FRAME_ROOM_BYTES } from '../limits.ts';

const LENGTH_BYTES = 4;
/** How much more room there is each time what was there is full. */
const ROOM_GROWTH = 4;

/** Takes one frame: bytes `start` to `end` of `bytes`, which belong to the receiver. */
export type OnFrame = (bytes: Uint8Array, start: number, end: number) => void;

/** The frames of one stream. */
export class FrameReader {
  readonly #frameBytesMax: number;
  readonly #onFrame: OnFrame;
  /** What has come of a length that is not complete. */
  readonly #lengthBytes = new Uint8Array(LENGTH_BYTES);
  #lengthFilled = 0;
  /** Room for the frame that is not complete, or for its first part; null between frames. */
  #room: Uint8Array | null = null;
  #filled = 0;
  #wantedBytes = 0;

  constructor(frameBytesMax: number, onFrame: OnFrame) {
    this.#frameBytesMax = frameBytesMax;
    this.#onFrame = onFrame;
  }

  /** Where the next bytes are best received; null if anywhere. */
  get room(): Uint8Array | null {
    return this.#room?.subarray(this.#filled) ?? null;
  }

  /**
   * Takes all of `bytes`, which may lie in {@link room}.
   *
   * @throws KafkaError `MALFORMED_RESPONSE` for an impossible length
   */
  feed(bytes: Uint8Array): void {
    if (this.#isInPlace(bytes)) {
      this.#fill(bytes.length);
      return;
    }
    let at = 0;
    while (at < bytes.length) {
      if (this.#room !== null) at += this.#copy(this.#room, bytes, at);
      else if (this.#lengthFilled > 0 || bytes.length - at < LENGTH_BYTES) {
        this.#lengthBytes[this.#lengthFilled++] = bytes[at++]!;
        if (this.#lengthFilled < LENGTH_BYTES) continue;
        this.#lengthFilled = 0;
        at = this.#begin(this.#lengthAt(this.#lengthBytes, 0), bytes, at);
      } else at = this.#begin(this.#lengthAt(bytes, at), bytes, at + LENGTH_BYTES);
    }
  }

  #isInPlace({ buffer, byteOffset }: Uint8Array): boolean {
    const room = this.#room;
    if (room === null || room.buffer !== buffer) return false;
    return byteOffset === room.byteOffset + this.#filled;
  }

  /** A frame of `length` begins at `at`; gives where to go on behind it, if it is whole. */
  #begin(length: number, bytes: Uint8Array, at: number): number {
    const end = at + length;
    if (end <= bytes.length) {
      this.#onFrame(bytes.slice(at, end), 0, length);
      return end;
    }
    this.#wantedBytes = length;
    this.#room = new Uint8Array(Math.min(length, FRAME_ROOM_BYTES));
    this.#filled = 0;
    return at;
  }

  /** Copies what fits; how much that is. */
  #copy(room: Uint8Array, bytes: Uint8Array, at: number): number {
    const piece = bytes.subarray(at, at + room.length - this.#filled);
    room.set(piece, this.#filled);
    this.#fill(piece.length);
    return piece.length;
  }

  #fill(count: number): void {
    const room = this.#room!;
    this.#filled += count;
    if (this.#filled < room.length) return;
    if (room.length < this.#wantedBytes) {
      this.#room = new Uint8Array(Math.min(this.#wantedBytes, ROOM_GROWTH * room.length));
      this.#room.set(room);
      return;
    }
    this.#room = null;
    this.#onFrame(room, 0, room.length);
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
