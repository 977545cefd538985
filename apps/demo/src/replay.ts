// Sends the sources through one producer and writes down what it sent. It never runs further ahead
// of the acknowledgements than a fixed number of chunks.
import type { Producer } from '@millrace/client';
import type { Ledger } from './audit/ledger.ts';
import { hashText } from './audit/record-hash.ts';
import { interleave } from './sources/interleave.ts';
import type { Source, SourceRecord } from './sources/source.ts';

const CHUNKS_IN_FLIGHT_MAX = 32;

/** Bounds of a replay. */
export interface ReplayOptions {
  /** Looked at before each chunk. */
  readonly signal: AbortSignal;
  /** Behind so many records the replay waits for `until`. */
  readonly hold: { readonly recordCount: number; readonly until: Promise<void> };
}

/** What was sent so far. */
export class Replay {
  /** Every record given to the producer. */
  readonly written: Ledger;
  /** Records that the broker has acknowledged. */
  acknowledgedCount = 0;
  /** Bytes of their keys and values. */
  acknowledgedBytes = 0;
  readonly #producer: Producer<string, string>;

  constructor(producer: Producer<string, string>, written: Ledger) {
    this.#producer = producer;
    this.written = written;
  }

  /**
   * Sends everything; resolves when the last record is acknowledged.
   *
   * @throws KafkaError if the broker refuses a record; the signal's reason.
   */
  async run(sources: readonly Source[], { signal, hold }: ReplayOptions): Promise<void> {
    const inFlight: Promise<void>[] = [];
    let givenCount = 0;
    for await (const records of interleave(sources)) {
      signal.throwIfAborted();
      if (givenCount >= hold.recordCount) await hold.until;
      givenCount += records.length;
      const sent = this.#send(records);
      // It is awaited below, in its turn; a rejection before that must not end the process.
      sent.catch(() => undefined);
      inFlight.push(sent);
      if (inFlight.length >= CHUNKS_IN_FLIGHT_MAX) await inFlight.shift();
    }
    await Promise.all(inFlight);
  }

  async #send(records: readonly SourceRecord[]): Promise<void> {
    let sizeBytes = 0;
    for (const { topic, key, value, timestamp } of records) {
      const recordBytes = Buffer.byteLength(key) + Buffer.byteLength(value);
      this.written.topic(topic).note(key, hashText(value, timestamp), recordBytes);
      sizeBytes += recordBytes;
    }
    await this.#producer.send(records);
    this.acknowledgedCount += records.length;
    this.acknowledgedBytes += sizeBytes;
  }
}
