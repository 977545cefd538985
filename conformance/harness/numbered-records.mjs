// Records whose values count up by key, so that whoever reads them can tell what was lost, doubled
// or put out of order.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { readAll } from './millrace-client.mjs';

/** More would only fill the producer's memory while the broker is away. */
const UNACKNOWLEDGED_MAX = 2000;
const PAUSE_MS = 2;

/** Sends rounds of records, one for each key, until it is stopped. */
export class NumberedSends {
  #isStopped = false;
  #unacknowledged = 0;
  #failure = null;
  #running;
  /** Records sent. */
  count = 0;
  /** Times of acknowledgements, by the clock of `performance`. */
  acknowledgedAtMs = [];

  constructor(producer, topic, keyCount) {
    this.#running = this.#run(producer, topic, keyCount);
  }

  /** Resolves when all is acknowledged; rejects with the first failure. */
  async stop() {
    this.#isStopped = true;
    await this.#running;
    while (this.#unacknowledged > 0 && this.#failure === null) await sleep(5);
    if (this.#failure !== null) throw this.#failure;
  }

  async #run(producer, topic, keyCount) {
    for (let round = 0; !this.#isStopped; round++) {
      for (let key = 0; key < keyCount; key++) {
        this.#send(producer, { topic, key: `k${key}`, value: String(round) });
      }
      do await sleep(PAUSE_MS);
      while (this.#unacknowledged > UNACKNOWLEDGED_MAX && this.#failure === null);
    }
  }

  #send(producer, record) {
    this.count++;
    this.#unacknowledged++;
    producer.send(record).then(
      () => {
        this.#unacknowledged--;
        this.acknowledgedAtMs.push(performance.now());
      },
      (error) => {
        this.#failure ??= error;
      },
    );
  }
}

/** Checks that a topic holds so many records, and that each key's count up without a gap. */
export async function expectCounting(millrace, client, topic, partitions, count) {
  const places = Array.from({ length: partitions }, (_, partition) => {
    return { topic, partition, at: 'latest' };
  });
  const ends = await client.admin().offsets.list(places);
  const total = ends.reduce((sum, { offset }) => sum + Number(offset), 0);
  const { stringSerde } = millrace;
  const records = await readAll({ client, stringSerde }, topic, total, partitions);
  const next = new Map();
  const wrong = [];
  for (const { key, value } of records) {
    const expected = next.get(key) ?? 0;
    if (value !== String(expected)) wrong.push(`${key}: ${value} in place of ${expected}`);
    next.set(key, expected + 1);
  }
  assert.deepEqual(wrong.slice(0, 10), []);
  assert.equal(total, count, 'records in the topic');
}
