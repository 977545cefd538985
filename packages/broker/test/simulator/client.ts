// A client's connection to the simulated broker. It sends what it is told and gives back replies in
// order; a connection that ends answers null to everything that is open. A request that is never
// answered while the broker lives is a broken promise.
import type { Api } from '@millrace/protocol';
import type { Timer } from '../../src/platform/scheduler.ts';
import type { ClientEnd } from '../../src/platform/manual-network.ts';
import { frameOf, LENGTH_BYTES, readReply } from '../support/request-frame.ts';
import type { Life } from './machine.ts';
import { Violation } from './violation.ts';
import type { World } from './world.ts';

/** Far beyond any wait that a request asks for. */
const ANSWER_MS_MAX = 300_000;

/** A reply and when the broker sent it. */
export interface Reply<View> {
  readonly body: View;
  readonly sentMs: number;
}

interface OpenRequest {
  readonly give: (frame: Uint8Array | null, sentMs: number) => void;
  readonly timer: Timer;
}

/** One connection. */
export class SimulatedClient {
  readonly life: Life;
  readonly #world: World;
  readonly #open: OpenRequest[] = [];
  #end: ClientEnd | null = null;
  #received: Uint8Array = new Uint8Array(0);
  #correlationId = 0;

  private constructor(world: World, life: Life) {
    this.#world = world;
    this.life = life;
  }

  /** Null when nobody listens. */
  static connect(world: World, life: Life): SimulatedClient | null {
    const client = new SimulatedClient(world, life);
    client.#end = life.network.connect({
      onData: (bytes, sentMs) => client.#take(bytes, sentMs),
      onClose: () => client.#close(),
    });
    return client.#end === null ? null : client;
  }

  get isOpen(): boolean {
    return this.#end !== null;
  }

  /** Ends the connection; what is under way may still be handled. */
  close(): void {
    this.#end?.close();
    this.#close();
  }

  /** Sends a request; the reply is null when the connection ended before it came. */
  request<Request, View extends Request, Response, ResponseView extends Response>(
    api: Api<Request, View, Response, ResponseView>,
    version: number,
    request: Request,
  ): Promise<Reply<ResponseView> | null> {
    if (this.#end === null) return Promise.resolve(null);
    const correlationId = this.send(api, version, request);
    return new Promise((resolve) => {
      const timer = this.#world.scheduler.after(ANSWER_MS_MAX, () =>
        this.#world.fail(new Violation('every request is answered', `${api.name} is not`)),
      );
      const give = (frame: Uint8Array | null, sentMs: number) => {
        timer.cancel();
        if (frame === null) return resolve(null);
        const body = readReply(api, version, frame, correlationId, (received) => {
          const detail = `${received}, not ${correlationId}`;
          return new Violation('replies keep the order of requests', detail);
        });
        resolve({ body, sentMs });
      };
      this.#open.push({ give, timer });
    });
  }

  /** Sends a request that gets no reply, and returns its correlation id. */
  send<Request, View extends Request, Response, ResponseView extends Response>(
    api: Api<Request, View, Response, ResponseView>,
    version: number,
    request: Request,
  ): number {
    const correlationId = ++this.#correlationId;
    this.#end?.send(frameOf(api, version, request, correlationId, 'simulated'));
    return correlationId;
  }

  #take(bytes: Uint8Array, sentMs: number): void {
    const all = new Uint8Array(this.#received.length + bytes.length);
    all.set(this.#received);
    all.set(bytes, this.#received.length);
    let at = 0;
    const view = new DataView(all.buffer);
    while (at + LENGTH_BYTES <= all.length) {
      const end = at + LENGTH_BYTES + view.getInt32(at);
      if (end > all.length) break;
      this.#open.shift()!.give(all.slice(at + LENGTH_BYTES, end), sentMs);
      at = end;
    }
    this.#received = all.slice(at);
  }

  #close(): void {
    this.#end = null;
    for (const { give } of this.#open.splice(0)) give(null, 0);
  }
}
