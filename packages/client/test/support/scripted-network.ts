// A network that understands what it carries: a test sees each request, and may hold an answer back
// or change it. Frames of one connection keep their order, so a held answer holds those behind it.
//
//   client ── requests ──► noted ────────────────────► broker
//   client ◄── answers ── held, changed, or as is ◄─── broker
import {
  Reader,
  readRequestHeader,
  readResponseHeader,
  toPlainObject,
  Writer,
  writeResponseHeader,
  type Api,
} from '@millrace/protocol';
import { FrameReader } from '../../src/network/frame-reader.ts';
import { nodeTransport } from '../../src/platform/node-transport.ts';
import { systemPlatform, type Platform } from '../../src/platform/platform.ts';
import type { Address, ByteStream, StreamEvents } from '../../src/platform/transport.ts';

const FRAME_BYTES_MAX = 100 * 1024 * 1024;

/** A request that went by. */
interface Exchange {
  readonly address: Address;
  readonly apiKey: number;
  readonly apiVersion: number;
  /** The frame without its length. */
  readonly request: Uint8Array;
}

/** Turns an answer's frame, without its length, into the one to pass on. */
type AnswerRule = (exchange: Exchange, answer: Uint8Array) => Promise<Uint8Array> | Uint8Array;

/** Answers that are held back. */
export interface HeldAnswers {
  /** Resolves when the first of them has come in. */
  readonly reached: Promise<void>;
  /** Lets them pass, and those that come later. */
  release(): void;
}

/** This process with a network that follows a script. */
export class ScriptedNetwork {
  readonly platform: Platform;
  readonly #exchanges: Exchange[] = [];
  readonly #rules = new Map<number, AnswerRule>();

  constructor() {
    const connect = (address: Address, timeoutMs: number, events: StreamEvents) =>
      this.#connect(address, timeoutMs, events);
    this.platform = { ...systemPlatform, transport: { connect } };
  }

  /** The requests of one API so far, decoded. */
  requests<Request extends object, View extends Request>(api: Api<Request, View>): View[] {
    return this.#exchanges
      .filter(({ apiKey }) => apiKey === api.key)
      .map(({ request, apiVersion }) => {
        const reader = new Reader(request);
        readRequestHeader(reader);
        return api.request.read(reader, apiVersion);
      });
  }

  /** Holds the answers of one API back from now on. */
  hold({ key }: { readonly key: number }): HeldAnswers {
    let [reach, release] = [() => {}, () => {}];
    const reached = new Promise<void>((resolve) => (reach = resolve));
    const released = new Promise<void>((resolve) => (release = resolve));
    this.#rules.set(key, async (_, answer) => {
      reach();
      await released;
      return answer;
    });
    return {
      reached,
      release: () => {
        this.#rules.delete(key);
        release();
      },
    };
  }

  /** Changes the answers of one API, as plain objects in place, until the returned call. */
  change<Request extends object, Response extends object, View extends Response>(
    api: Api<Request, Request, Response, View>,
    // The plain object has every field of the view, and is writable.
    edit: (answer: { -readonly [Field in keyof View]: View[Field] }, exchange: Exchange) => void,
  ): () => void {
    this.#rules.set(api.key, (exchange, frame) => {
      const { apiVersion } = exchange;
      const headerVersion = api.responseHeaderVersion(apiVersion);
      const reader = new Reader(frame);
      const correlationId = readResponseHeader(reader, headerVersion);
      const answer = toPlainObject(api.response.read(reader, apiVersion)) as View;
      edit(answer, exchange);
      const writer = new Writer();
      writeResponseHeader(writer, correlationId, headerVersion);
      api.response.write(writer, answer, apiVersion);
      return writer.finish();
    });
    return () => void this.#rules.delete(api.key);
  }

  async #connect(address: Address, timeoutMs: number, events: StreamEvents): Promise<ByteStream> {
    const waiting: Exchange[] = [];
    let passed = Promise.resolve();
    const answers = new FrameReader(FRAME_BYTES_MAX, (bytes, start, end) => {
      const frame = bytes.slice(start, end);
      passed = passed.then(async () => {
        const exchange = waiting.shift()!;
        const rule = this.#rules.get(exchange.apiKey);
        events.onData(framed(rule === undefined ? frame : await rule(exchange, frame)));
      });
    });
    const requests = new FrameReader(FRAME_BYTES_MAX, (bytes, start, end) => {
      const request = bytes.slice(start, end);
      const { apiKey, apiVersion } = readRequestHeader(new Reader(request));
      const exchange = { address, apiKey, apiVersion, request };
      this.#exchanges.push(exchange);
      waiting.push(exchange);
    });
    const stream = await nodeTransport.connect(address, timeoutMs, {
      onData: (bytes) => answers.feed(bytes),
      onClose: (cause) => events.onClose(cause),
    });
    return {
      write: (chunks, onReleased) => {
        for (const chunk of chunks) requests.feed(chunk.slice());
        stream.write(chunks, onReleased);
      },
      destroy: () => stream.destroy(),
    };
  }
}

function framed(answer: Uint8Array): Uint8Array {
  const frame = Buffer.alloc(4 + answer.length);
  frame.writeInt32BE(answer.length);
  frame.set(answer, 4);
  return frame;
}
