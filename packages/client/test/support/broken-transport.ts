// A network that fails on purpose: it cuts connections between a request and its answer, which is
// when a client cannot know whether the broker has acted.
import { nodeTransport } from '../../src/platform/node-transport.ts';
import type { ByteStream, Transport } from '../../src/platform/transport.ts';
import { systemPlatform, type Platform } from '../../src/platform/platform.ts';

/** Decides on what a broker sent; `number` counts all of it. True loses it and cuts the stream. */
export type CutDecision = (bytes: Uint8Array, number: number) => boolean;

/** This process with a network that cuts streams. */
export class BrokenNetwork {
  readonly platform: Platform;
  readonly #streams = new Set<ByteStream>();
  #received = 0;
  /** Connections cut so far. */
  cutCount = 0;

  constructor(mustCut: CutDecision) {
    const transport: Transport = {
      connect: async (address, timeoutMs, events) => {
        let isCut = false;
        const stream = await nodeTransport.connect(address, timeoutMs, {
          onData: (bytes) => {
            if (isCut) return;
            if (!mustCut(bytes, this.#received++)) {
              events.onData(bytes);
              return;
            }
            isCut = true;
            this.cutCount++;
            stream.destroy();
          },
          onClose: (cause) => {
            this.#streams.delete(stream);
            events.onClose(cause);
          },
        });
        this.#streams.add(stream);
        return stream;
      },
    };
    this.platform = { ...systemPlatform, transport };
  }

  /** Cuts every open stream. */
  cutAll(): void {
    for (const stream of this.#streams) stream.destroy();
  }
}
