// A network for Millrace's client that fails on purpose, at the level of bytes and whatever the
// broker: connections are cut behind any byte, answers come late, or nothing comes through at all.
import { connect } from 'node:net';

const DELAY_MAX_MS = 2 ** 31 - 1;

/** What flows in one direction: passed on whole, or up to a cut. */
class Direction {
  /** Every so-manieth byte is the last that its connection carries. */
  #everyBytes = Infinity;
  #leftBytes = Infinity;

  /** @param {number} byteCount */
  cutEvery(byteCount) {
    this.#everyBytes = byteCount;
    this.#leftBytes = byteCount;
  }

  /** How many of `byteCount` bytes pass. @param {number} byteCount */
  pass(byteCount) {
    if (byteCount < this.#leftBytes) {
      this.#leftBytes -= byteCount;
      return byteCount;
    }
    const passing = this.#leftBytes;
    this.#leftBytes = this.#everyBytes;
    return passing;
  }
}

/** This process with a network that fails. */
export class FaultyNetwork {
  requests = new Direction();
  answers = new Direction();
  /** How long answers are held. */
  delayMs = 0;
  cutCount = 0;
  #flowing = Promise.resolve();
  #resume = () => {};

  /** Passes no answer on any more, until {@link resume}. */
  stall() {
    this.#flowing = new Promise((resolve) => (this.#resume = resolve));
  }

  resume() {
    this.#resume();
  }

  /** For the client's option `platform`. */
  get platform() {
    return {
      clock: { nowMs: () => Date.now(), monotonicMs: () => performance.now() },
      random: { fraction: () => Math.random() },
      timers: {
        after: (delayMs, task) => {
          const wholeMs = Math.min(Math.max(Math.ceil(delayMs), 0), DELAY_MAX_MS);
          const handle = setTimeout(task, wholeMs);
          return { cancel: () => clearTimeout(handle) };
        },
        endOfTurn: (task) => void setImmediate(task),
      },
      transport: { connect: (...args) => this.#connect(...args) },
    };
  }

  #connect({ host, port }, _timeoutMs, events) {
    return new Promise((resolve, reject) => {
      const socket = connect({ host, port, noDelay: true });
      let isOpen = false;
      let cause = null;
      let taken = Promise.resolve();
      socket.on('connect', () => {
        isOpen = true;
        resolve({
          write: (chunks) => this.#write(socket, Buffer.concat(chunks)),
          destroy: () => socket.destroy(),
        });
      });
      socket.on('data', (bytes) => {
        taken = taken.then(() => this.#take(socket, bytes, events));
      });
      socket.on('error', (error) => (cause = error));
      socket.on('close', () => {
        if (!isOpen) reject(cause ?? new Error('closed before it was open'));
        else void taken.then(() => events.onClose(cause));
      });
    });
  }

  #write(socket, bytes) {
    if (socket.destroyed) return;
    const passing = this.requests.pass(bytes.length);
    if (passing === bytes.length) {
      socket.write(bytes);
      return;
    }
    this.cutCount++;
    // What passes before the cut arrives; an end in place of a reset sees to that.
    socket.end(bytes.subarray(0, passing), () => socket.destroy());
  }

  async #take(socket, bytes, events) {
    if (this.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    await this.#flowing;
    const passing = this.answers.pass(bytes.length);
    if (passing > 0) events.onData(bytes.subarray(0, passing));
    if (passing === bytes.length) return;
    this.cutCount++;
    socket.destroy();
  }
}
