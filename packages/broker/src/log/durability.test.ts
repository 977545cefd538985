// What the log promises, against machines that die at random: a record whose sync has ended is
// there after a loss of power, a record that was written is there after the death of the process,
// and a producer that retries is never stored twice.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBatch } from '../../test/support/batches.ts';
import { append, LogHarness, readRecords } from '../../test/support/log-harness.ts';
import type { Tear } from '../platform/manual-file-system.ts';
import type { PartitionLog } from './partition-log.ts';

/** What a run is made of. */
type Step =
  | { kind: 'append'; records: number }
  | { kind: 'endTurn' }
  | { kind: 'sync' }
  | { kind: 'checkpoint' }
  | { kind: 'roll' }
  | { kind: 'kill' }
  | { kind: 'losePower'; torn: number }
  | { kind: 'close' };

const kindOf = <Kind extends Step['kind']>(kind: Kind) => fc.constant({ kind });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('append' as const),
      records: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 3, arbitrary: kindOf('endTurn') },
  { weight: 3, arbitrary: kindOf('sync') },
  { weight: 1, arbitrary: kindOf('checkpoint') },
  { weight: 1, arbitrary: kindOf('roll') },
  { weight: 2, arbitrary: kindOf('kill') },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('losePower' as const), torn: fc.nat(400) }),
  },
  { weight: 1, arbitrary: kindOf('close') },
);

/** Keeps some of what was written beyond the sync, so that files end anywhere. */
const tearAfter =
  (bytes: number): Tear =>
  (_, synced, written) =>
    written.length > synced.length ? written.slice(0, synced.length + bytes) : synced;

/** A producer that retries what it has no answer for, and what it was answered. */
class Producer {
  #harness = new LogHarness();
  #log: PartitionLog;
  readonly #sent: { first: number; values: string[] }[] = [];
  #sequence = 0;
  #writtenRecords = 0;
  #syncedRecords = 0;

  constructor() {
    this.#log = this.#open();
  }

  #open(): PartitionLog {
    return this.#harness.open({ segmentSizeBytes: 600, indexIntervalBytes: 100 });
  }

  async take(one: Step): Promise<void> {
    if (one.kind === 'append') this.#append(one.records);
    else if (one.kind === 'endTurn') this.#harness.endTurn();
    else if (one.kind === 'sync') await this.#sync();
    else if (one.kind === 'checkpoint') this.#harness.directory.checkpoint();
    else if (one.kind === 'roll') this.#log.roll();
    else await this.#restart(one);
    this.#writtenRecords = Math.max(this.#writtenRecords, this.#log.highWatermark);
  }

  #append(records: number): void {
    const values = Array.from({ length: records }, (_, index) => `v${this.#sequence + index}`);
    this.#sent.push({ first: this.#sequence, values });
    this.#sequence += records;
    this.#send(this.#sent.at(-1)!);
  }

  #send({ first, values }: { first: number; values: string[] }): void {
    const batch = buildBatch(
      values.map((value) => ({ key: 'k', value })),
      { producerId: 1, producerEpoch: 0, baseSequence: first },
    );
    expect(append(this.#log, batch)).toMatchObject({ errorCode: 0, baseOffset: first });
  }

  async #sync(): Promise<void> {
    await this.#log.sync();
    this.#syncedRecords = this.#log.highWatermark;
    expect(this.#log.recoveryPoint).toBe(this.#syncedRecords);
  }

  async #restart(one: Step): Promise<void> {
    let kept = this.#writtenRecords;
    if (one.kind === 'losePower') {
      kept = this.#syncedRecords;
      this.#harness = new LogHarness(this.#harness.losePower(tearAfter(one.torn)));
    } else {
      const isClean = one.kind === 'close';
      this.#harness = new LogHarness(isClean ? await this.#harness.close() : this.#harness.kill());
      if (isClean) this.#syncedRecords = kept = this.#sequence;
      expect(this.#harness.directory.wasClean).toBe(isClean);
    }
    this.#log = this.#open();
    expect(this.#log.logEndOffset).toBeGreaterThanOrEqual(kept);
    expect(this.#log.logEndOffset).toBeLessThanOrEqual(this.#sequence);
    this.#writtenRecords = this.#log.logEndOffset;
    this.#expectOrder();
    // The client has had no answer for the rest: it sends the last five batches again.
    const missing = this.#sent.findIndex(({ first }) => first >= this.#log.logEndOffset);
    const from = missing === -1 ? this.#sent.length : missing;
    for (const batch of this.#sent.slice(Math.max(0, from - 5))) this.#send(batch);
  }

  #expectOrder(): void {
    const all = readRecords(this.#log);
    expect(all.map(({ value }) => value)).toEqual(all.map((_, offset) => `v${offset}`));
    expect(all).toHaveLength(this.#log.highWatermark);
  }

  end(): void {
    this.#harness.endTurn();
    this.#expectOrder();
    expect(this.#log.logEndOffset).toBe(this.#sequence);
  }
}

describe('the log over the deaths of its machine', () => {
  it('keeps every record it promised, exactly once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 50, size: 'max' }), async (steps) => {
        const producer = new Producer();
        for (const one of steps) await producer.take(one);
        producer.end();
      }),
      { numRuns: 120 },
    );
  });
});
