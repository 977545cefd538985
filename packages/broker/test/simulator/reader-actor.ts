// A consumer without a group: reads from anywhere, checks that what it gets is whole and known, and
// that the high watermark and the log start never go back while the broker runs.
import { ErrorCode, FetchApi } from '@millrace/protocol';
import { Actor } from './actor.ts';
import { readRecords } from './batch-builder.ts';
import type { SimulatedClient } from './client.ts';
import type { PartitionModel } from './partition-model.ts';
import { Violation } from './violation.ts';

const FETCH_VERSION = 13;

/** How a fetch is to be made. */
export interface FetchPlan {
  readonly maxBytes: number;
  readonly maxWaitMs: number;
  readonly minBytes: number;
}

/** One partition's answer to a fetch. */
export interface FetchedPartition {
  readonly errorCode: number;
  readonly highWatermark: number;
  readonly logStartOffset: number;
  readonly records: Uint8Array;
}

/** Fetches one partition; null when the connection ended. */
export async function fetchPartition(
  client: SimulatedClient,
  { topicId, index }: PartitionModel,
  fetchOffset: number,
  plan: FetchPlan,
): Promise<FetchedPartition | null> {
  const reply = await client.request(FetchApi, FETCH_VERSION, {
    maxWaitMs: plan.maxWaitMs,
    minBytes: plan.minBytes,
    maxBytes: 2 ** 26,
    isolationLevel: 0,
    sessionId: 0,
    sessionEpoch: -1,
    topics: [
      {
        topicId,
        partitions: [{ partition: index, fetchOffset, partitionMaxBytes: plan.maxBytes }],
      },
    ],
    forgottenTopicsData: [],
  });
  if (reply === null) return null;
  const partition = reply.body.responses[0]?.partitions[0];
  if (partition === undefined) {
    throw new Violation('every request is answered', `a fetch with error ${reply.body.errorCode}`);
  }
  return {
    errorCode: partition.errorCode,
    highWatermark: Number(partition.highWatermark),
    logStartOffset: Number(partition.logStartOffset),
    records: partition.records ?? new Uint8Array(0),
  };
}

interface Watermarks {
  highWatermark: number;
  logStartOffset: number;
}

/** A reader. */
export class ReaderActor extends Actor {
  readonly #positions = new Map<PartitionModel, number>();

  protected async work(client: SimulatedClient): Promise<void> {
    // Replies of one connection are in order, so what they tell must be as well.
    const told = new Map<PartitionModel, Watermarks>();
    while (this.goesOn(client)) {
      const partition = this.anyPartition();
      if (partition !== null && !(await this.#read(client, partition, told))) return;
      await this.world.pause();
    }
  }

  async #read(
    client: SimulatedClient,
    partition: PartitionModel,
    told: Map<PartitionModel, Watermarks>,
  ): Promise<boolean> {
    const { dice, scenario } = this.world;
    const last = this.#positions.get(partition) ?? 0;
    const offset = dice.chance(0.3) ? dice.integer(0, partition.writtenEnd) : last;
    const fetched = await fetchPartition(client, partition, offset, {
      maxBytes: dice.pick([1, 200, 2_000, 2 ** 20]),
      maxWaitMs: dice.pick([0, scenario.paceMs * 3]),
      minBytes: dice.pick([1, 1, 500]),
    });
    if (fetched === null) return false;
    const { errorCode, highWatermark, logStartOffset } = fetched;
    this.log(`at ${offset} of ${partition.name}: ${errorCode}, ${logStartOffset}-${highWatermark}`);
    if (errorCode === ErrorCode.NONE) {
      this.world.check(() => this.#learn(partition, offset, fetched, told));
      return true;
    }
    return this.#refused(partition, errorCode);
  }

  #learn(
    partition: PartitionModel,
    offset: number,
    fetched: FetchedPartition,
    told: Map<PartitionModel, Watermarks>,
  ): void {
    const before = told.get(partition);
    const { highWatermark, logStartOffset } = fetched;
    if (before !== undefined) {
      const wentBack =
        highWatermark < before.highWatermark || logStartOffset < before.logStartOffset;
      if (wentBack) {
        throw new Violation(
          'offsets only grow',
          `${partition.name} had ${before.logStartOffset}-${before.highWatermark}, ` +
            `now ${logStartOffset}-${highWatermark}`,
        );
      }
    }
    told.set(partition, { highWatermark, logStartOffset });
    const records = readRecords(fetched.records);
    const [first] = records;
    if (first !== undefined && first.offset > offset) {
      throw new Violation('offsets have no holes', `${partition.name}: ${first.offset}`);
    }
    if (first === undefined && offset < highWatermark) {
      throw new Violation('all up to the end can be read', `${partition.name} at ${offset}`);
    }
    partition.noteRead(records);
    this.#positions.set(partition, records.at(-1)?.offset ?? offset);
    const last = records.at(-1);
    if (last !== undefined) this.#positions.set(partition, last.offset + 1);
  }

  #refused(partition: PartitionModel, errorCode: number): boolean {
    this.#positions.delete(partition);
    switch (errorCode) {
      case ErrorCode.OFFSET_OUT_OF_RANGE:
        return true;
      case ErrorCode.KAFKA_STORAGE_ERROR:
        return false;
      case ErrorCode.UNKNOWN_TOPIC_ID:
      case ErrorCode.UNKNOWN_TOPIC_OR_PARTITION:
        if (this.mayBeGone(partition)) return true;
        break;
    }
    const seen = `a fetch of ${partition.name} is answered ${errorCode}`;
    this.world.fail(new Violation('topics that exist are served', seen));
    return false;
  }
}
