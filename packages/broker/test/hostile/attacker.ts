// One hostile connection: sends a frame, sees what comes of it, goes on with the next; opens a new
// connection when the broker has ended this one, as it may.
import net from 'node:net';
import { ApiVersionsApi, Reader, readResponseHeader } from '@millrace/protocol';
import { frameOf } from '../support/request-frame.ts';
import { bytesOf, type HostileFrame } from './hostile-frames.ts';
import { type Expectation, expectationOf, problemOf } from './verdict.ts';

/** What came of a frame. */
export type Outcome = 'answered' | 'silent' | 'closed' | 'waiting' | 'incomplete';

/** A frame after which something was not as it must be. */
export interface Finding {
  readonly frame: HostileFrame;
  readonly problem: string;
}

const LENGTH_BYTES = 4;
/** How long answers that may wait for others are waited for. */
const WAIT_MS = 25;
/** How long the broker is given to see through a frame that lies about its length. */
const LIE_MS = 5;
/** Beyond this a broker that lives counts as one that does not answer. */
const ANSWER_MS_MAX = 60_000;

/** Asks whether the connection goes on. */
const PING_ID = -1;
const PING = frameOf(
  ApiVersionsApi,
  0,
  { clientSoftwareName: '', clientSoftwareVersion: '' },
  PING_ID,
);

/** Answers of one socket, in frames. */
class Answers {
  readonly #socket: net.Socket;
  #received: Buffer = Buffer.alloc(0);
  #wake: (() => void) | null = null;
  isClosed = false;

  constructor(socket: net.Socket) {
    this.#socket = socket;
    socket.on('data', (bytes: Buffer) => {
      this.#received = this.#received.length === 0 ? bytes : Buffer.concat([this.#received, bytes]);
      this.#wake?.();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.isClosed = true;
      this.#wake?.();
    });
  }

  /** The next answer; null when the connection ends or `waitMs` pass without one. */
  async next(waitMs: number): Promise<Uint8Array | null> {
    const deadlineMs = performance.now() + waitMs;
    for (;;) {
      const frame = this.#take();
      if (frame !== null) return frame;
      const leftMs = deadlineMs - performance.now();
      if (this.isClosed || leftMs <= 0) return null;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, leftMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wake = null;
    }
  }

  #take(): Uint8Array | null {
    if (this.#received.length < LENGTH_BYTES) return null;
    const end = LENGTH_BYTES + this.#received.readInt32BE(0);
    if (end < LENGTH_BYTES) this.#socket.destroy();
    if (end < LENGTH_BYTES || this.#received.length < end) return null;
    const frame = new Uint8Array(this.#received.subarray(LENGTH_BYTES, end));
    this.#received = this.#received.subarray(end);
    return frame;
  }
}

/** Attacks one broker. */
export class Attacker {
  readonly #port: number;
  #socket: net.Socket | null = null;
  #answers: Answers | null = null;
  readonly findings: Finding[] = [];

  constructor(port: number) {
    this.#port = port;
  }

  /** Sends a frame and sees what comes of it. @throws when the broker cannot be reached */
  async attack(frame: HostileFrame): Promise<Outcome> {
    await this.#connect();
    const expected = expectationOf(frame);
    this.#socket!.write(bytesOf(frame));
    if (frame.announcedLength !== frame.request.length) return this.#afterLie();
    if (expected.isSilent) return this.#afterSilence(frame);
    return this.#awaitAnswer(frame, expected);
  }

  /** Ends the connection. */
  close(): void {
    this.#socket?.destroy();
    this.#socket = null;
  }

  async #awaitAnswer(frame: HostileFrame, expected: Expectation): Promise<Outcome> {
    const answer = await this.#answers!.next(expected.mayWait ? WAIT_MS : ANSWER_MS_MAX);
    if (answer !== null) {
      const problem = problemOf(expected, answer);
      if (problem !== null) this.#report(frame, problem);
      return 'answered';
    }
    const wasClosed = this.#answers!.isClosed;
    this.close();
    if (wasClosed) {
      if (expected.mustAnswer) this.#report(frame, 'closed instead of answered');
      return 'closed';
    }
    if (!expected.mayWait) this.#report(frame, `no answer within ${ANSWER_MS_MAX} ms`);
    return 'waiting';
  }

  /** A request without answer: the next is answered, or the connection has ended. */
  async #afterSilence(frame: HostileFrame): Promise<Outcome> {
    this.#socket!.write(PING);
    const answer = await this.#answers!.next(ANSWER_MS_MAX);
    if (answer !== null) {
      const reader = new Reader(answer);
      if (readResponseHeader(reader, 0) !== PING_ID) this.#report(frame, 'answered unasked');
      return 'silent';
    }
    if (!this.#answers!.isClosed) this.#report(frame, 'no answer to the next request');
    this.close();
    return 'closed';
  }

  /** What lies beyond a lying length is no frame of ours any more: any answer or none is right. */
  async #afterLie(): Promise<Outcome> {
    await this.#answers!.next(LIE_MS);
    const wasClosed = this.#answers!.isClosed;
    this.close();
    return wasClosed ? 'closed' : 'incomplete';
  }

  #report(frame: HostileFrame, problem: string): void {
    this.findings.push({ frame, problem });
    this.close();
  }

  async #connect(): Promise<void> {
    if (this.#socket !== null && !this.#answers!.isClosed) return;
    const socket = net.connect(this.#port, '127.0.0.1');
    socket.setNoDelay(true);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    this.#socket = socket;
    this.#answers = new Answers(socket);
  }
}
