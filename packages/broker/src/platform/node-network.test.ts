// Connections over real TCP: what comes in is passed on whole and in order though all connections
// share one receive buffer, and every way of ending is told once.
import net from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Listener, Socket, SocketEvents } from './network.ts';
import { nodeNetwork } from './node-network.ts';

/** The broker's end of a connection. */
class Accepted implements SocketEvents {
  readonly received: Buffer[] = [];
  closes = 0;
  drains = 0;
  readonly socket: Socket;
  onChange = () => undefined as void;

  constructor(socket: Socket) {
    this.socket = socket;
  }

  onData(bytes: Uint8Array): void {
    this.received.push(Buffer.from(bytes));
    this.onChange();
  }

  onDrain(): void {
    this.drains++;
    this.onChange();
  }

  onClose(): void {
    this.closes++;
    this.onChange();
  }

  get bytes(): Buffer {
    return Buffer.concat(this.received);
  }

  /** Resolves when `isMet`; the test's own time limit is the only one. */
  until(isMet: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.onChange = () => {
        if (isMet()) resolve();
      };
      this.onChange();
    });
  }
}

let listener: Listener;
let accepted: Accepted[];
let clients: net.Socket[];
beforeEach(async () => {
  accepted = [];
  clients = [];
  listener = await nodeNetwork.listen('127.0.0.1', 0, (socket) => {
    accepted.push(new Accepted(socket));
    return accepted.at(-1)!;
  });
});
afterEach(async () => {
  for (const client of clients) client.destroy();
  for (const { socket } of accepted) socket.destroy();
  await listener.close();
});

async function connect(): Promise<[net.Socket, Accepted]> {
  const client = net.connect(listener.port, '127.0.0.1').on('error', () => undefined);
  clients.push(client);
  const count = accepted.length;
  await once(client, 'connect');
  while (accepted.length === count) await new Promise((resolve) => setImmediate(resolve));
  return [client, accepted.at(-1)!];
}

/** `sizeBytes` bytes that tell where they belong. */
function pattern(sizeBytes: number, seed: number): Buffer {
  return Buffer.from(Uint8Array.from({ length: sizeBytes }, (_, index) => index * 31 + seed));
}

describe('nodeNetwork', () => {
  it('passes on what connections send at the same time, each its own', async () => {
    const sent = [pattern(3_000_000, 1), pattern(2_000_001, 2), pattern(1, 3)];
    const pairs: [net.Socket, Accepted][] = [];
    for (const _ of sent) pairs.push(await connect());
    for (const [index, [client]] of pairs.entries()) client.write(sent[index]!);
    for (const [index, [, end]] of pairs.entries()) {
      await end.until(() => end.bytes.length >= sent[index]!.length);
      expect(end.bytes.equals(sent[index]!)).toBe(true);
    }
  });

  it('knows the other end and sends to it', async () => {
    const [client, end] = await connect();
    expect(end.socket.remoteAddress).toBe('/127.0.0.1');
    end.socket.write([Buffer.from('one '), Buffer.from('two')]);
    const received: Buffer[] = [];
    client.on('data', (bytes: Buffer) => received.push(bytes));
    while (Buffer.concat(received).length < 7) await once(client, 'data');
    expect(Buffer.concat(received).toString()).toBe('one two');
  });

  it('delivers nothing while paused, and all of it afterwards', async () => {
    const [client, end] = await connect();
    client.write('before');
    await end.until(() => end.bytes.length === 6);
    end.socket.pause();
    client.write('after');
    const [other, otherEnd] = await connect();
    other.write('x');
    await otherEnd.until(() => otherEnd.bytes.length === 1);
    expect(end.bytes.toString()).toBe('before');
    end.socket.resume();
    await end.until(() => end.bytes.length === 11);
    expect(end.bytes.toString()).toBe('beforeafter');
  });

  it('counts what the other end does not read, and tells when it has', async () => {
    const [client, end] = await connect();
    client.pause();
    const chunk = Buffer.alloc(1024 * 1024);
    while (end.socket.queuedBytes === 0) end.socket.write([chunk]);
    end.socket.write([chunk, chunk]);
    expect(end.socket.queuedBytes).toBeGreaterThan(2 * chunk.length);
    client.resume();
    await end.until(() => end.drains > 0);
    expect(end.socket.queuedBytes).toBe(0);
  });

  it.each([
    ['ends', (client: net.Socket) => client.end()],
    ['resets', (client: net.Socket) => client.resetAndDestroy()],
  ])('tells once that the other end %s', async (_, leave) => {
    const [client, end] = await connect();
    client.write('bye');
    await end.until(() => end.bytes.length === 3);
    leave(client);
    await end.until(() => end.closes > 0);
    expect(end.closes).toBe(1);
    end.socket.write([Buffer.from('nobody listens')]);
  });

  it('ends a connection that was paused', async () => {
    const [client, end] = await connect();
    end.socket.pause();
    client.write('unread');
    const closed = new Promise((resolve) => client.on('close', resolve));
    end.socket.destroy();
    await closed;
    await end.until(() => end.closes > 0);
    expect(end.closes).toBe(1);
  });

  it('stops listening while connections stay', async () => {
    const [client, end] = await connect();
    await listener.close();
    client.write('still here');
    await end.until(() => end.bytes.length === 10);
    expect(end.bytes.toString()).toBe('still here');
    const late = net.connect(listener.port, '127.0.0.1');
    const [error] = (await once(late, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNREFUSED');
    listener = await nodeNetwork.listen('127.0.0.1', 0, (socket) => new Accepted(socket));
  });

  it('says which port is in use', async () => {
    await expect(
      nodeNetwork.listen('127.0.0.1', listener.port, (socket) => new Accepted(socket)),
    ).rejects.toThrow(`Port ${listener.port} on 127.0.0.1 is in use.`);
  });
});
