// A proxy on loopback that fails on purpose, at the level of bytes: it knows nothing of frames, so
// that what it breaks is broken anywhere. Whoever uses its platform reaches the broker through it,
// whatever address the broker gives for itself.
//
//   client ── requests ──► proxy ── requests ──► broker
//          ◄── answers ───       ◄── answers ───
import net from 'node:net';
import { nodeTransport } from '../../src/platform/node-transport.ts';
import { systemPlatform, type Platform } from '../../src/platform/platform.ts';
import type { Address } from '../../src/platform/transport.ts';

/** Which way bytes go. */
export type Direction = 'requests' | 'answers';

/** What has come from one side and is not passed on yet. */
interface Pipe {
  readonly direction: Direction;
  readonly from: net.Socket;
  readonly to: net.Socket;
  /** Passes the chunks on, one after the other. */
  passed: Promise<void>;
}

/** A proxy before one broker. */
export class FaultProxy implements AsyncDisposable {
  readonly platform: Platform;
  /** Connections cut so far, other than by {@link refuse}. */
  cutCount = 0;
  /** How long each chunk is held, by direction. */
  readonly delayMs: Record<Direction, number> = { requests: 0, answers: 0 };
  readonly #target: Address;
  readonly #sockets = new Set<net.Socket>();
  readonly #cutAfterBytes: Record<Direction, number> = { requests: Infinity, answers: Infinity };
  readonly #cutEveryBytes: Record<Direction, number> = { requests: Infinity, answers: Infinity };
  #server: net.Server | null = null;
  #port = 0;
  #flowing: Promise<void> = Promise.resolve();
  #resume = () => {};

  private constructor(target: Address) {
    this.#target = target;
    this.platform = {
      ...systemPlatform,
      transport: {
        connect: (_, timeoutMs, events) =>
          nodeTransport.connect({ host: '127.0.0.1', port: this.#port }, timeoutMs, events),
      },
    };
  }

  /** A proxy that does not fail yet. */
  static async start(target: Address): Promise<FaultProxy> {
    const proxy = new FaultProxy(target);
    await proxy.accept();
    return proxy;
  }

  /** Cuts the connection that carries every so-manieth byte of a direction, right behind it. */
  cutEvery(direction: Direction, byteCount: number): void {
    this.#cutEveryBytes[direction] = byteCount;
    this.#cutAfterBytes[direction] = byteCount;
  }

  /** Cuts all open connections. */
  cutAll(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Passes nothing on any more, nor closes anything: a black hole, until {@link resume}. */
  stall(): void {
    this.#flowing = new Promise((resolve) => (this.#resume = resolve));
  }

  /** Passes on what was held, and all that comes later. */
  resume(): void {
    this.#resume();
  }

  /** Cuts everything and refuses connections, as the port of a process that is gone does. */
  async refuse(): Promise<void> {
    const server = this.#server!;
    const closed = new Promise((resolve) => server.close(resolve));
    this.cutAll();
    await closed;
  }

  /** Takes connections, again on the same port. */
  async accept(): Promise<void> {
    const server = net.createServer((client) => this.#connect(client));
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as net.AddressInfo).port;
    this.#server = server;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#resume();
    if (this.#server!.listening) await this.refuse();
  }

  #connect(client: net.Socket): void {
    const broker = net.connect({ ...this.#target, noDelay: true });
    this.#join('requests', client, broker);
    this.#join('answers', broker, client);
  }

  #join(direction: Direction, from: net.Socket, to: net.Socket): void {
    const pipe: Pipe = { direction, from, to, passed: Promise.resolve() };
    this.#sockets.add(from);
    from.on('data', (bytes) => {
      pipe.passed = pipe.passed.then(() => this.#pass(pipe, bytes));
    });
    from.on('error', () => {});
    from.on('close', () => {
      this.#sockets.delete(from);
      void pipe.passed.then(() => to.destroy());
    });
  }

  async #pass({ direction, from, to }: Pipe, bytes: Uint8Array): Promise<void> {
    const delayMs = this.delayMs[direction];
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    await this.#flowing;
    const left = this.#cutAfterBytes[direction];
    if (bytes.length < left) {
      this.#cutAfterBytes[direction] = left - bytes.length;
      to.write(bytes);
      return;
    }
    this.#cutAfterBytes[direction] = this.#cutEveryBytes[direction];
    this.cutCount++;
    // What was passed on before the cut arrives; an end in place of a reset sees to that.
    to.end(bytes.subarray(0, left));
    from.destroy();
  }
}
