// Records whose values count up by key, so that whoever reads them can tell what was lost, doubled
// or put out of order.
import type { Client, Producer } from '@millrace/client';
import { stringSerde } from '@millrace/client';
import { expect } from 'vitest';

/** A key and the number of its record. */
export interface NumberedRecord {
  readonly key: string | null;
  readonly value: string | null;
}

/** Sends records for some keys until it is stopped; none is sent twice. */
export class NumberedSends {
  readonly #producer: Producer;
  readonly #topic: string;
  readonly #keyCount: number;
  readonly #sends: Promise<unknown>[] = [];
  #round = 0;

  constructor(producer: Producer, topic: string, keyCount: number) {
    this.#producer = producer;
    this.#topic = topic;
    this.#keyCount = keyCount;
  }

  /** Records sent so far. */
  get count(): number {
    return this.#sends.length;
  }

  /** Sends the next record of each key, without waiting for it. */
  sendRound(): void {
    const value = String(this.#round++);
    for (let key = 0; key < this.#keyCount; key++) {
      this.#sends.push(this.#producer.send({ topic: this.#topic, key: `k${key}`, value }));
    }
  }

  /** Sends rounds, a pause after each. */
  async sendRounds(rounds: number, pauseMs: number): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      this.sendRound();
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }

  /** Resolves when all are acknowledged. */
  async acknowledged(): Promise<void> {
    await Promise.all(this.#sends);
  }
}

/** Everything that is in a topic, partition by partition. */
export async function readTopic(
  client: Client,
  topic: string,
  partitionCount: number,
): Promise<NumberedRecord[]> {
  const partitions = Array.from({ length: partitionCount }, (_, partition) => {
    return { topic, partition };
  });
  const ends = await client
    .admin()
    .offsets.list(partitions.map((one) => ({ ...one, at: 'latest' as const })));
  const total = ends.reduce((sum, { offset }) => sum + Number(offset), 0);
  await using consumer = client.consumer({ keySerde: stringSerde, valueSerde: stringSerde });
  consumer.assign(partitions.map((one) => ({ ...one, offset: 'earliest' as const })));
  const records: NumberedRecord[] = [];
  if (total === 0) return records;
  for await (const { key, value } of consumer) {
    records.push({ key, value });
    if (records.length === total) break;
  }
  return records;
}

/** Checks that each key's values count up from 0 without a gap, a repeat or a step back. */
export function expectCounting(records: readonly NumberedRecord[], count: number): void {
  const next = new Map<string, number>();
  const wrong: string[] = [];
  for (const { key, value } of records) {
    const expected = next.get(key!) ?? 0;
    if (value !== String(expected)) wrong.push(`${key}: ${value} in place of ${expected}`);
    next.set(key!, expected + 1);
  }
  expect(wrong).toEqual([]);
  expect(records.length).toBe(count);
}
