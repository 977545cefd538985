// What a connection holds for one client is bounded, replies keep their order, and a bad request
// costs no answer that was earned before it.
import { Writer } from '@millrace/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  CloseConnectionError,
  type Handler,
  type RequestContext,
  type ResponseBody,
} from '../handlers/handler.ts';
import { REPLY_BYTES_QUEUED_MAX, REQUESTS_IN_FLIGHT_MAX } from '../limits.ts';
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
  readonly correlationIds: number[] = [];
  queuedBytes = 0;
  isPaused = false;
  hasEnded = false;
  isDestroyed = false;
  reads = true;
  #taken: (() => void)[] = [];

  write(chunks: readonly Uint8Array[], onTaken?: () => void): void {
    const bytes = Buffer.concat(chunks as Uint8Array[]);
    for (let at = 0; at < bytes.length; at += 4 + bytes.readInt32BE(at)) {
      this.correlationIds.push(bytes.readInt32BE(at + 4));
    }
    if (onTaken !== undefined) this.#taken.push(onTaken);
    if (this.reads) this.take();
    else this.queuedBytes += bytes.length;
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
let begun: { answer: (sizeBytes?: number) => void; refuse: () => void; isDone: () => boolean }[];

function handlerOf(key: number): Handler {
  return {
    api: { key, name: 'Test', responseHeaderVersion: () => 0, requestHeaderVersion: () => 1 },
    minVersion: 0,
    servedMinVersion: 0,
    maxVersion: 0,
    readsInPlace: true,
    answersAtLength: key === LARGE,
    respond: (_: unknown, context: RequestContext) =>
      new Promise<ResponseBody>((resolve, reject) => {
        let isDone = false;
        context.afterwards(() => (isDone = true));
        begun.push({
          answer: (sizeBytes = 0) =>
            resolve((writer) => writer.byteArray(new Uint8Array(sizeBytes), false)),
          refuse: () => reject(new CloseConnectionError('refused')),
          isDone: () => isDone,
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

  it('tells a request when its answer has been taken, or is not wanted any more', async () => {
    socket.reads = false;
    connection.onData(requests(SMALL, 3));
    begun[0]!.answer();
    await settle();
    expect(begun[0]!.isDone()).toBe(false);
    socket.take();
    expect(begun[0]!.isDone()).toBe(true);
    begun[2]!.answer();
    await settle();
    connection.onClose();
    expect(begun[2]!.isDone()).toBe(true);
    begun[1]!.answer();
    await settle();
    expect(begun[1]!.isDone()).toBe(true);
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
