// The client that must not notice anything: produces numbered records idempotently over one
// connection, reads them over another, and keeps how long each took.
import { readBatches, sharedCore } from '@millrace/core-wasm';
import { ErrorCode, FetchApi, ProduceApi } from '@millrace/protocol';
import { buildBatch } from '../support/batches.ts';
import { fetchRequest, initProducerId, produceRequest } from '../support/served-broker.ts';
import { RawClient } from '../raw-client.ts';
import { createTopics } from './topics.ts';

/** The honest client's topic; nothing hostile knows its name. */
export const HONEST_TOPIC = 'honest';

const RECORDS_PER_BATCH = 3;
const PAUSE_MS = 2;
const API_VERSION = 12;

/** How long things took, in ms. */
export interface Latencies {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** What the honest client has seen. */
export interface HonestReport {
  readonly produced: number;
  readonly consumed: number;
  readonly produce: Latencies;
  /** What is wrong, one line each. */
  readonly problems: readonly string[];
}

/** Produces and consumes until told to stop. */
export class HonestClient {
  readonly #producer: RawClient;
  readonly #consumer: RawClient;
  readonly #producerId: number;
  readonly #latencies: number[] = [];
  readonly #problems: string[] = [];
  readonly #running: Promise<unknown>;
  #produced = 0;
  #consumed = 0;
  #isStopping = false;
  #hasStopped = false;

  private constructor(producer: RawClient, consumer: RawClient, producerId: number) {
    this.#producer = producer;
    this.#consumer = consumer;
    this.#producerId = producerId;
    const producing = this.#guard(this.#produce()).then(() => (this.#hasStopped = true));
    this.#running = Promise.all([producing, this.#guard(this.#consume())]);
  }

  static async start(port: number): Promise<HonestClient> {
    const producer = await RawClient.connect(port);
    const consumer = await RawClient.connect(port);
    // Its records bear the time of all test batches, which is long past.
    const configs = [{ name: 'retention.ms', value: '-1' }];
    await createTopics(producer, [HONEST_TOPIC], 1, configs);
    return new HonestClient(producer, consumer, await initProducerId(producer));
  }

  /** Latencies since the last call. */
  takeLatencies(): Latencies {
    return latenciesOf(this.#latencies.splice(0));
  }

  /** Stops producing, reads to the end, and tells what was seen. */
  async stop(): Promise<HonestReport> {
    this.#isStopping = true;
    await this.#running;
    this.#producer.close();
    this.#consumer.close();
    if (this.#consumed !== this.#produced) {
      this.#problems.push(`${this.#produced} records produced, ${this.#consumed} consumed`);
    }
    return {
      produced: this.#produced,
      consumed: this.#consumed,
      produce: this.takeLatencies(),
      problems: this.#problems,
    };
  }

  async #guard(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.#problems.push(`the honest client was not served: ${String(error)}`);
      this.#isStopping = true;
    }
  }

  async #produce(): Promise<void> {
    while (!this.#isStopping) {
      const first = this.#produced;
      const values = Array.from({ length: RECORDS_PER_BATCH }, (_, index) => `${first + index}`);
      const batch = buildBatch(
        values.map((value) => ({ value })),
        { producerId: this.#producerId, producerEpoch: 0, baseSequence: first },
      );
      const startMs = performance.now();
      const request = produceRequest(HONEST_TOPIC, batch);
      const { responses } = await this.#producer.request(ProduceApi, API_VERSION, request);
      this.#latencies.push(performance.now() - startMs);
      const { errorCode, baseOffset } = responses[0]!.partitionResponses[0]!;
      if (errorCode !== ErrorCode.NONE || Number(baseOffset) !== first) {
        throw new Error(`produce at ${first} gave error ${errorCode}, offset ${baseOffset}`);
      }
      this.#produced += RECORDS_PER_BATCH;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  async #consume(): Promise<void> {
    while (!this.#hasStopped || this.#consumed < this.#produced) {
      const request = fetchRequest(HONEST_TOPIC, this.#consumed, { maxWaitMs: 50 });
      const response = await this.#consumer.request(FetchApi, API_VERSION, request);
      const { errorCode, records } = response.responses[0]!.partitions[0]!;
      if (errorCode !== ErrorCode.NONE) throw new Error(`fetch gave error ${errorCode}`);
      if (records !== null) this.#read(records);
    }
  }

  #read(records: Uint8Array): void {
    for (const batch of readBatches(sharedCore(), records, 0, records.length)) {
      for (const { index } of batch) {
        const value = Buffer.from(batch.value(index)!).toString();
        if (batch.offset(index) < this.#consumed) continue;
        if (value !== `${this.#consumed}`) {
          throw new Error(`record ${value} where ${this.#consumed} belongs`);
        }
        this.#consumed++;
      }
    }
  }
}

function latenciesOf(values: number[]): Latencies {
  const sorted = values.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}
