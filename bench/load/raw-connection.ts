// A connection that costs its own process next to nothing, so that the broker is what is measured:
// ready-made frames out, whole replies in. Replies come in the order of the requests.
import { connect, type Socket } from 'node:net';

const SIZE_BYTES = 4;
const REPLY_BUFFER_MIN_BYTES = 64 * 1024;
/** No request of ours is answered with more. */
const REPLY_MAX_BYTES = 128 * 1024 * 1024;

/** Takes a reply without its size field; the bytes are valid only during the call. */
export type ReplyHandler = (reply: Buffer) => void;

/** One connection to one broker. */
export class RawConnection {
  readonly #socket: Socket;
  readonly #waiting: ReplyHandler[] = [];
  readonly #onFailure: (error: Error) => void;
  #buffer = Buffer.allocUnsafe(REPLY_BUFFER_MIN_BYTES);
  #filled = 0;
  #isClosing = false;

  private constructor(socket: Socket, onFailure: (error: Error) => void) {
    this.#socket = socket;
    this.#onFailure = onFailure;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('error', onFailure);
    socket.on('close', () => {
      if (!this.#isClosing) onFailure(new Error('the broker closed the connection'));
    });
  }

  /** Connects; `onFailure` is told of anything that goes wrong afterwards. */
  static open(
    host: string,
    port: number,
    onFailure: (error: Error) => void,
  ): Promise<RawConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host, port });
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new RawConnection(socket, onFailure));
      });
    });
  }

  /** Sends a whole frame; its bytes must not change until it is answered. */
  send(frame: Uint8Array, onReply: ReplyHandler): void {
    this.#waiting.push(onReply);
    this.#socket.write(frame);
  }

  /** Sends a frame and gives a copy of the reply. */
  request(frame: Uint8Array): Promise<Buffer> {
    return new Promise((resolve) => {
      this.send(frame, (reply) => resolve(Buffer.from(reply)));
    });
  }

  close(): void {
    this.#isClosing = true;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    let position = 0;
    while (position < chunk.length) {
      const wanted = this.#filled < SIZE_BYTES ? SIZE_BYTES : this.#frameBytes();
      const taken = Math.min(wanted - this.#filled, chunk.length - position);
      this.#reserve(wanted);
      chunk.copy(this.#buffer, this.#filled, position, position + taken);
      this.#filled += taken;
      position += taken;
      if (this.#filled > SIZE_BYTES && this.#filled === this.#frameBytes()) this.#finish();
    }
  }

  #frameBytes(): number {
    const sizeBytes = this.#buffer.readInt32BE(0);
    if (sizeBytes <= 0 || sizeBytes > REPLY_MAX_BYTES) {
      throw new Error(`the broker announced a reply of ${sizeBytes} bytes`);
    }
    return SIZE_BYTES + sizeBytes;
  }

  #reserve(sizeBytes: number): void {
    if (this.#buffer.length >= sizeBytes) return;
    const larger = Buffer.allocUnsafe(sizeBytes * 2);
    this.#buffer.copy(larger, 0, 0, this.#filled);
    this.#buffer = larger;
  }

  #finish(): void {
    const reply = this.#buffer.subarray(SIZE_BYTES, this.#filled);
    this.#filled = 0;
    const handler = this.#waiting.shift();
    if (handler === undefined) return this.#onFailure(new Error('a reply to no request'));
    handler(reply);
  }
}
