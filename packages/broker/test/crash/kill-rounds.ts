// Kills a broker with SIGKILL while a producer writes, again and again, and then counts: every
// record that was acknowledged must be there exactly once and in order, with acks=all and with
// acks=1 alike, because the machine goes on. The producer is idempotent and does what Kafka's own
// does: a batch without an answer is sent again with the same sequence.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readBatches, sharedCore } from '@millrace/core-wasm';
import { CreateTopicsApi, FetchApi, ProduceApi } from '@millrace/protocol';
import { ManualRandom } from '../../src/platform/manual-random.ts';
import { buildBatch } from '../support/batches.ts';
import { fetchRequest, initProducerId, produceRequest } from '../support/served-broker.ts';
import { RawClient } from '../raw-client.ts';
import { BrokerProcess } from './broker-process.ts';

const TOPIC = 'kill';
const RECORDS_PER_BATCH_MAX = 5;
/** Kafka's producer has at most five batches without an answer; more could not be told apart. */
const IN_FLIGHT_MAX = 5;
const RUN_MS_MIN = 10;
const RUN_MS_MAX = 250;

/** What a run is made of. */
export interface KillOptions {
  /** The `millrace` command as one file. */
  readonly cli: string;
  readonly rounds: number;
  readonly seed: number;
  /** -1 for all. */
  readonly acks: -1 | 1;
  /** Told of each round. */
  readonly log: (line: string) => void;
}

/** What was counted at the end. */
export interface KillOutcome {
  readonly acknowledged: number;
  readonly stored: number;
  /** What is wrong, one line each; empty when all is well. */
  readonly problems: readonly string[];
}

interface Batch {
  readonly first: number;
  readonly bytes: Uint8Array;
  readonly count: number;
}

/** An idempotent producer that loses no batch over reconnects. */
class Producer {
  readonly #random: ManualRandom;
  readonly #acks: -1 | 1;
  readonly #unanswered: Batch[] = [];
  #producerId = -1;
  #nextRecord = 0;
  acknowledged = 0;

  constructor(random: ManualRandom, acks: -1 | 1) {
    this.#random = random;
    this.#acks = acks;
  }

  /** Sends until the connection ends. Throws for an answer that breaks a promise. */
  async run(port: number): Promise<void> {
    const client = await RawClient.connect(port);
    try {
      if (this.#producerId === -1) this.#producerId = await initProducerId(client);
      const sent: { id: number; batch: Batch }[] = [];
      const send = (batch: Batch) => {
        const id = client.post(ProduceApi, 12, produceRequest(TOPIC, batch.bytes, this.#acks));
        sent.push({ id, batch });
      };
      for (const batch of this.#unanswered) send(batch);
      for (;;) {
        while (sent.length < IN_FLIGHT_MAX) send(this.#next());
        const { id, batch } = sent.shift()!;
        const reply = await client.reply(ProduceApi, 12, id);
        this.#acknowledge(batch, reply.responses[0]!.partitionResponses[0]!);
      }
    } finally {
      client.close();
    }
  }

  #next(): Batch {
    const count = this.#random.integer(1, RECORDS_PER_BATCH_MAX);
    const first = this.#nextRecord;
    const records = Array.from({ length: count }, (_, index) => ({ value: `${first + index}` }));
    const options = { producerId: this.#producerId, producerEpoch: 0, baseSequence: first };
    const batch = { first, bytes: buildBatch(records, options), count };
    this.#nextRecord += count;
    this.#unanswered.push(batch);
    return batch;
  }

  #acknowledge(batch: Batch, answer: { errorCode: number; baseOffset: bigint }): void {
    if (answer.errorCode !== 0 || answer.baseOffset !== BigInt(batch.first)) {
      throw new BrokenPromiseError(
        `the batch at ${batch.first} is answered error ${answer.errorCode}, ` +
          `offset ${answer.baseOffset}`,
      );
    }
    this.#unanswered.shift();
    this.acknowledged = batch.first + batch.count;
  }
}

/** Says that the broker answered what it must not. */
class BrokenPromiseError extends Error {
  override readonly name = 'BrokenPromiseError';
}

/** Creates the topic that the rounds write to. */
export async function createTopic(port: number): Promise<void> {
  const client = await RawClient.connect(port);
  const topic = {
    name: TOPIC,
    numPartitions: 1,
    replicationFactor: 1,
    assignments: [],
    configs: [],
  };
  await client.request(CreateTopicsApi, 7, { topics: [topic], timeoutMs: 5_000 });
  client.close();
}

/** Every value in the topic, in order of the offsets. */
async function readAll(port: number): Promise<string[]> {
  const client = await RawClient.connect(port);
  const values: string[] = [];
  for (;;) {
    const { responses } = await client.request(FetchApi, 12, fetchRequest(TOPIC, values.length));
    const records = responses[0]!.partitions[0]!.records ?? new Uint8Array(0);
    const before = values.length;
    for (const batch of readBatches(sharedCore(), records, 0, records.length)) {
      if (batch.baseOffset !== values.length) values.push(`a hole before ${batch.baseOffset}`);
      for (let index = 0; index < batch.recordCount; index++) {
        values.push(Buffer.from(batch.value(index)!).toString());
      }
    }
    if (values.length > before) continue;
    client.close();
    return values;
  }
}

function findProblems(values: readonly string[], acknowledged: number): string[] {
  const problems: string[] = [];
  if (values.length < acknowledged) {
    problems.push(`${acknowledged} records were acknowledged, ${values.length} are there`);
  }
  const wrong = values.findIndex((value, index) => value !== String(index));
  if (wrong !== -1) problems.push(`offset ${wrong} holds record ${values[wrong]}`);
  return problems;
}

/** Runs the rounds in a temporary folder. */
export async function runKillRounds(options: KillOptions): Promise<KillOutcome> {
  const { cli, rounds, seed, acks, log } = options;
  const random = new ManualRandom(seed);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'millrace-kill-'));
  const directory = path.join(folder, 'data');
  const problems: string[] = [];
  let child: BrokerProcess | null = null;
  try {
    const producer = new Producer(random, acks);
    for (let round = 1; round <= rounds && problems.length === 0; round++) {
      child = await BrokerProcess.start(cli, directory);
      if (round === 1) await createTopic(child.port);
      const sending = producer.run(child.port).catch((error: unknown) => {
        if (error instanceof BrokenPromiseError) problems.push(error.message);
      });
      const runMs = random.integer(RUN_MS_MIN, RUN_MS_MAX);
      await new Promise((resolve) => setTimeout(resolve, runMs));
      await child.kill();
      await sending;
      log(`round ${round}: killed after ${runMs} ms, ${producer.acknowledged} acknowledged`);
    }
    child = await BrokerProcess.start(cli, directory);
    const values = await readAll(child.port);
    problems.push(...findProblems(values, producer.acknowledged));
    return { acknowledged: producer.acknowledged, stored: values.length, problems };
  } finally {
    await child?.kill();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
