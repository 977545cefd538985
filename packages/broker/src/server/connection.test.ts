// What a connection holds for one client is bounded, replies keep their order, and a bad request
// costs no answer that was earned before it.
import { type UnreadBytes, Writer } from '@millrace/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { CloseConnectionError, type Handler, type ResponseBody } from '../handlers/handler.ts';
import {
  REPLY_BYTES_QUEUED_MAX,
  REPLY_PIECE_BYTES_MAX,
  REQUESTS_IN_FLIGHT_MAX,
} from '../limits.ts';
import { ByteBuffers } from '../platform/byte-buffers.ts';
import { ManualClock } from '../platform/manual-clock.ts';
import { ManualScheduler } from '../platform/manual-scheduler.ts';
import type { Socket } from '../platform/network.ts';
import { ConnectionLimits } from './connection-limits.ts';
import { Connection } from './connection.ts';
import { Dispatcher } from './dispatcher.ts';

/** API keys of handlers that answer when the test says so. */
const SMALL = 0;
const LARGE = 1;

/** A socket that takes what it is given, or lets it queue. */
class ManualSocket implements Socket {
  readonly remoteAddress = '/127.0.0.1';
  queuedBytes = 0;
  isPaused = false;
  hasEnded = false;
  isDestroyed = false;
  reads = true;
  #taken: (() => void)[] = [];
  #written = Buffer.alloc(0);

  write(chunks: readonly Uint8Array[], onTaken?: () => void): void {
    const bytes = Buffer.concat(chunks as Uint8Array[]);
    this.#written = Buffer.concat([this.#written, bytes]);
    if (onTaken !== undefined) this.#taken.push(onTaken);
    if (this.reads) this.take();
    else this.queuedBytes += bytes.length;
  }

  /** Of the answers that were given to the socket as a whole. */
  get correlationIds(): number[] {
    return this.#answers().map((answer) => answer.readInt32BE(0));
  }

  /** The byte field that the answer at `index` consists of. */
  answerOf(index: number): Buffer {
    return this.#answers()[index]!.subarray(8);
  }

  #answers(): Buffer[] {
    const answers: Buffer[] = [];
    for (let at = 0; at + 4 <= this.#written.length;) {
      const end = at + 4 + this.#written.readInt32BE(at);
      if (end <= this.#written.length) answers.push(this.#written.subarray(at + 4, end));
      at = end;
    }
    return answers;
  }

  /** The other end takes what is queued. */
  take(): void {
    this.queuedBytes = 0;
    const taken = this.#taken;
    this.#taken = [];
    for (const task of taken) task();
  }

  pause(): void {
    this.isPaused = true;
  }

  resume(): void {
    this.isPaused = false;
  }

  end(): void {
    this.hasEnded = true;
  }

  destroy(): void {
    this.isDestroyed = true;
  }
}

let socket: ManualSocket;
let scheduler: ManualScheduler;
let connection: Connection;
/** Requests in work, by correlation id in the order of their begin. */
let begun: {
  answer: (sizeBytes?: number) => void;
  /** With bytes that are read when they are sent; `read` is called each time. */
  answerLater: (content: Uint8Array, read?: () => void | Promise<void>) => void;
  refuse: () => void;
}[];

function handlerOf(key: number): Handler {
  return {
    api: { key, name: 'Test', responseHeaderVersion: () => 0, requestHeaderVersion: () => 1 },
    minVersion: 0,
    servedMinVersion: 0,
    maxVersion: 0,
    readsInPlace: true,
    answersAtLength: key === LARGE,
    respond: () =>
      new Promise<ResponseBody>((resolve, reject) => {
        const answerWith = (content: Uint8Array | UnreadBytes) =>
          resolve((writer) => writer.byteArray(content, false));
        begun.push({
          answer: (sizeBytes = 0) => answerWith(new Uint8Array(sizeBytes)),
          answerLater: (content, read = () => undefined) =>
            answerWith({
              length: content.length,
              readInto: (target, start, position, length) => {
                target.set(content.subarray(position, position + length), start);
                return read();
              },
            }),
          refuse: () => reject(new CloseConnectionError('refused')),
        });
      }),
  } as unknown as Handler;
}

/** Requests with correlation ids from `first` on. */
function requests(key: number, count: number, first = 0): Uint8Array {
  const writer = new Writer();
  for (let index = 0; index < count; index++) {
    writer.int32(10);
    writer.int16(key);
    writer.int16(0);
    writer.int32(first + index);
    writer.int16(-1);
  }
  return writer.finish();
}

beforeEach(() => {
  begun = [];
  socket = new ManualSocket();
  scheduler = new ManualScheduler(new ManualClock());
  const dispatcher = new Dispatcher([handlerOf(SMALL), handlerOf(LARGE)], () => undefined);
  const limits = new ConnectionLimits({
    connectionsMax: 1,
    connectionsPerHostMax: 1,
    requestBytesHeldMax: 1 << 20,
    replyBytesHeldMax: 1 << 25,
  });
  const options = { requestBytesMax: 1_000, idleMs: 60_000, limits };
  const buffers = new ByteBuffers(0);
  connection = new Connection(socket, dispatcher, scheduler, options, buffers, () => undefined);
});

const settle = () => scheduler.settle();

describe('Connection', () => {
  it('answers in the order of the requests, whatever is ready first', async () => {
    connection.onData(requests(SMALL, 3));
    begun[2]!.answer();
    begun[0]!.answer();
    await settle();
    expect(socket.correlationIds).toEqual([0]);
    begun[1]!.answer();
    await settle();
    expect(socket.correlationIds).toEqual([0, 1, 2]);
  });

  it('begins no more requests than the limit, though one read brings them', async () => {
    const count = REQUESTS_IN_FLIGHT_MAX + 5;
    connection.onData(requests(SMALL, count));
    expect(begun).toHaveLength(REQUESTS_IN_FLIGHT_MAX);
    expect(socket.isPaused).toBe(true);
    for (const request of begun) request.answer();
    await settle();
    expect(begun).toHaveLength(count);
    expect(socket.isPaused).toBe(false);
    for (const request of begun.slice(-5)) request.answer();
    await settle();
    expect(socket.correlationIds).toEqual(Array.from({ length: count }, (_, index) => index));
  });

  it('begins nothing behind a request with a large answer until that has left', async () => {
    connection.onData(requests(LARGE, 2));
    expect(begun).toHaveLength(1);
    connection.onData(requests(SMALL, 1, 2));
    expect(begun).toHaveLength(1);
    begun[0]!.answer(1_000);
    await settle();
    expect(begun).toHaveLength(2);
    begun[1]!.answer();
    await settle();
    begun[2]!.answer();
    await settle();
    expect(socket.correlationIds).toEqual([0, 1, 2]);
  });

  it('does not pause for a client that waits for its answer', async () => {
    connection.onData(requests(LARGE, 1));
    expect(socket.isPaused).toBe(false);
  });

  it('takes no request while a client does not read, and goes on when it does', async () => {
    socket.reads = false;
    connection.onData(requests(SMALL, 1));
    begun[0]!.answer(REPLY_BYTES_QUEUED_MAX);
    await settle();
    connection.onData(requests(SMALL, 2, 1));
    connection.onData(requests(SMALL, 1, 3));
    expect(begun.length).toBeLessThanOrEqual(2);
    expect(socket.isPaused).toBe(true);
    socket.reads = true;
    socket.take();
    connection.onDrain();
    for (let index = 1; index < 4; index++) {
      begun[index]!.answer();
      await settle();
    }
    expect(socket.correlationIds).toEqual([0, 1, 2, 3]);
    expect(socket.isPaused).toBe(false);
  });

  it('sends what lies in a log piece by piece, and begins the next request behind it', async () => {
    const content = new Uint8Array(3 * REPLY_PIECE_BYTES_MAX + 5).fill(7);
    connection.onData(requests(LARGE, 2));
    socket.reads = false;
    begun[0]!.answerLater(content);
    await settle();
    expect(socket.queuedBytes).toBe(REPLY_PIECE_BYTES_MAX);
    socket.reads = true;
    socket.take();
    await settle();
    expect(socket.answerOf(0).equals(content)).toBe(true);
    expect(begun).toHaveLength(2);
    begun[1]!.answer();
    await settle();
    expect(socket.correlationIds).toEqual([0, 1]);
  });

  it('goes on when a piece has been read off the loop', async () => {
    connection.onData(requests(LARGE, 1));
    let isRead = (): void => undefined;
    begun[0]!.answerLater(
      Uint8Array.of(1, 2, 3),
      () => new Promise((resolve) => (isRead = resolve)),
    );
    await settle();
    expect(socket.correlationIds).toEqual([]);
    isRead();
    await settle();
    expect(socket.answerOf(0)).toEqual(Buffer.of(1, 2, 3));
  });

  it.each([
    [
      'at once',
      () => {
        throw new CloseConnectionError('gone');
      },
    ],
    ['later', () => Promise.reject(new CloseConnectionError('gone'))],
  ])('ends where an answer cannot be read %s', async (_, read) => {
    connection.onData(requests(LARGE, 1));
    begun[0]!.answerLater(new Uint8Array(10), read);
    await settle();
    expect(socket.isDestroyed).toBe(true);
    expect(socket.correlationIds).toEqual([]);
  });

  it('reads nothing more for a client that has left', async () => {
    let reads = 0;
    connection.onData(requests(LARGE, 1));
    socket.reads = false;
    begun[0]!.answerLater(new Uint8Array(2 * REPLY_PIECE_BYTES_MAX), () => void reads++);
    await settle();
    connection.onClose();
    socket.take();
    await settle();
    expect(reads).toBe(1);
  });

  it.each([
    ['that is no Kafka request', Uint8Array.of(0xff, 0xff, 0xff, 0xff)],
    ['of an API that is not served', requests(99, 1, 9)],
  ])('ends after the answers that came before bytes %s', async (_, bad) => {
    connection.onData(Buffer.concat([requests(SMALL, 2), bad, requests(SMALL, 1, 3)]));
    expect(begun).toHaveLength(2);
    begun[1]!.answer();
    await settle();
    expect(socket.hasEnded).toBe(false);
    begun[0]!.answer();
    await settle();
    expect(socket.correlationIds).toEqual([0, 1]);
    expect(socket.hasEnded).toBe(true);
    connection.onData(requests(SMALL, 1, 4));
    expect(begun).toHaveLength(2);
  });

  it('ends where a request is refused, and answers nothing behind it', async () => {
    connection.onData(requests(SMALL, 3));
    begun[2]!.answer();
    begun[1]!.refuse();
    await settle();
    begun[0]!.answer();
    await settle();
    expect(socket.correlationIds).toEqual([0]);
    expect(socket.hasEnded).toBe(true);
    expect(socket.isDestroyed).toBe(false);
  });

  it('ends at once when nothing is to be answered', async () => {
    connection.onData(Uint8Array.of(0xff, 0xff, 0xff, 0xff));
    await settle();
    expect(socket.hasEnded).toBe(true);
  });
});
