// A producer: idempotent, which sends what was not answered again with the same sequence, or plain,
// which sends everything once. It tells the model what it sent and what it was promised.
import { ErrorCode, InitProducerIdApi, ProduceApi } from '@millrace/protocol';
import { Actor } from './actor.ts';
import { buildSimulatedBatch } from './batch-builder.ts';
import type { Reply, SimulatedClient } from './client.ts';
import type { ClusterModel } from './cluster-model.ts';
import type { PartitionModel, SentRecord } from './partition-model.ts';
import type { ProducerPlan } from './scenario.ts';
import { Violation } from './violation.ts';
import type { World } from './world.ts';

const PRODUCE_VERSION = 13;
const NO_PRODUCER_ID = -1;
/** Batches that a broker recognises when they come again. */
const BATCHES_REMEMBERED = 5;

interface Batch {
  readonly partition: PartitionModel;
  readonly values: readonly string[];
  readonly bytes: Uint8Array;
}

/** What an idempotent producer keeps of a partition. */
interface Lane {
  readonly partition: PartitionModel;
  /** Sent and not answered, in order. */
  readonly open: Batch[];
  /** Answered, newest last, with their offsets. */
  readonly done: { batch: Batch; baseOffset: number }[];
  nextSequence: number;
}

type ProduceReply = Reply<{
  readonly responses: readonly {
    readonly partitionResponses: readonly { errorCode: number; baseOffset: bigint }[];
  }[];
}> | null;

/** A producer. */
export class ProducerActor extends Actor {
  readonly #plan: ProducerPlan;
  readonly #lanes = new Map<PartitionModel, Lane>();
  #producerId = NO_PRODUCER_ID;
  #identities = 0;
  #sent = 0;
  /** Set when records may be missing on purpose: then a gap in the sequence is no surprise. */
  #mayHaveGap = false;
  #hasLostPower = false;

  constructor(world: World, cluster: ClusterModel, name: string, plan: ProducerPlan) {
    super(world, cluster, name);
    this.#plan = plan;
  }

  /** The machine lost power or a disk block: what acks=1 promised may be gone. */
  noteLoss(isAcknowledgedLost: boolean): void {
    this.#hasLostPower = true;
    if (this.#plan.acks !== -1 || isAcknowledgedLost) this.#mayHaveGap = true;
  }

  protected async work(client: SimulatedClient): Promise<void> {
    if (this.#plan.isIdempotent && this.#producerId === NO_PRODUCER_ID) {
      if (!(await this.#initialize(client))) return;
    }
    const waiting: { batch: Batch; reply: Promise<ProduceReply> }[] = [];
    const send = (batch: Batch) => waiting.push({ batch, reply: this.#send(client, batch) });
    for (const lane of this.#lanes.values()) for (const batch of lane.open) send(batch);
    while (this.goesOn(client)) {
      while (waiting.length < this.#plan.inFlightMax && this.world.dice.chance(0.8)) {
        const batch = this.#nextBatch();
        if (batch === null) break;
        if (this.#plan.acks === 0) this.#sendUnanswered(client, batch);
        else send(batch);
      }
      const first = waiting.shift();
      if (first !== undefined && !this.#settle(first.batch, await first.reply, client)) return;
      if (this.world.dice.chance(0.1) && !(await this.#sendAgain(client))) return;
      await this.world.pause();
    }
  }

  async #initialize(client: SimulatedClient): Promise<boolean> {
    const reply = await client.request(InitProducerIdApi, 4, {
      transactionalId: null,
      transactionTimeoutMs: 60_000,
      producerId: -1,
      producerEpoch: -1,
    });
    if (reply === null || reply.body.errorCode !== ErrorCode.NONE) return false;
    this.#producerId = Number(reply.body.producerId);
    this.#identities++;
    this.log(`is producer ${this.#producerId}`);
    this.world.check(() => this.cluster.noteProducerId(this.#producerId));
    return true;
  }

  #nextBatch(): Batch | null {
    const partition = this.anyPartition();
    if (partition === null) return null;
    const { dice, clock } = this.world;
    const lane = this.#laneOf(partition);
    const producer = `${this.name}.${this.#identities}`;
    const records = Array.from({ length: dice.integer(1, this.#plan.recordsMax) }, (_, index) => {
      const timestampMs = Math.max(0, clock.nowMs() - (dice.chance(0.1) ? 3 : 0));
      const sequence = lane.nextSequence + index;
      const record: SentRecord = {
        value: `${this.name}-${this.#sent++}`,
        producer,
        sequence,
        timestampMs,
      };
      return record;
    });
    const batch: Batch = {
      partition,
      values: records.map(({ value }) => value),
      bytes: buildSimulatedBatch({
        records,
        producerId: this.#producerId,
        baseSequence: lane.nextSequence,
        codec: this.#plan.codec,
        paddingBytes: dice.integer(0, this.#plan.valueBytesMax),
      }),
    };
    partition.noteSent(records);
    lane.nextSequence += records.length;
    if (this.#plan.isIdempotent) lane.open.push(batch);
    return batch;
  }

  #laneOf(partition: PartitionModel): Lane {
    let lane = this.#lanes.get(partition);
    if (lane === undefined) {
      lane = { partition, open: [], done: [], nextSequence: 0 };
      this.#lanes.set(partition, lane);
    }
    return lane;
  }

  #send(client: SimulatedClient, batch: Batch): Promise<ProduceReply> {
    this.log(`sends ${batch.values[0]}+${batch.values.length} to ${batch.partition.name}`);
    return client.request(ProduceApi, PRODUCE_VERSION, this.#requestOf(batch));
  }

  #sendUnanswered(client: SimulatedClient, batch: Batch): void {
    this.log(`sends ${batch.values[0]}+${batch.values.length}, acks=0`);
    client.send(ProduceApi, PRODUCE_VERSION, this.#requestOf(batch));
  }

  #requestOf({ partition, bytes }: Batch) {
    return {
      acks: this.#plan.acks,
      timeoutMs: 5_000,
      topicData: [
        {
          topicId: partition.topicId,
          partitionData: [{ index: partition.index, records: bytes }],
        },
      ],
    };
  }

  /** Learns from a reply. Returns whether the connection can still be used. */
  #settle(batch: Batch, reply: ProduceReply, client: SimulatedClient): boolean {
    if (reply === null) return false;
    const { errorCode, baseOffset } = reply.body.responses[0]!.partitionResponses[0]!;
    const { partition, values } = batch;
    this.log(`${values[0]} is answered ${errorCode}, offset ${baseOffset}`);
    if (errorCode === ErrorCode.NONE) {
      this.#acknowledged(batch, Number(baseOffset), reply.sentMs, client);
      return true;
    }
    return this.#refused(batch, errorCode, partition);
  }

  #acknowledged(batch: Batch, baseOffset: number, sentMs: number, client: SimulatedClient): void {
    const { partition, values } = batch;
    this.world.check(() => {
      const failedMs = client.life.logFailureMs;
      if (failedMs !== null && sentMs > failedMs) {
        throw new Violation(
          'after a failed disk nothing is acknowledged',
          `${values[0]} is, ${sentMs - failedMs} ms later`,
        );
      }
      partition.acknowledge(baseOffset, values, this.#plan.acks);
    });
    const lane = this.#laneOf(partition);
    if (lane.open[0] === batch) lane.open.shift();
    if (!this.#plan.isIdempotent) return;
    lane.done.push({ batch, baseOffset });
    if (lane.done.length > BATCHES_REMEMBERED) lane.done.shift();
  }

  #refused(batch: Batch, errorCode: number, partition: PartitionModel): boolean {
    const lane = this.#laneOf(partition);
    switch (errorCode) {
      case ErrorCode.KAFKA_STORAGE_ERROR:
        // A batch that came after a refused one would be out of order: all go again, in order.
        return false;
      case ErrorCode.UNKNOWN_TOPIC_ID:
      case ErrorCode.UNKNOWN_TOPIC_OR_PARTITION:
        if (!this.mayBeGone(partition)) {
          const seen = `${partition.name} is answered ${errorCode}`;
          this.world.fail(new Violation('topics that exist are served', seen));
        }
        this.#lanes.delete(partition);
        return true;
      case ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER:
        if (lane.open[0] !== batch) return false;
        if (this.#mayHaveGap || (this.#hasLostPower && this.#isForgotten(lane))) {
          this.#beginAgain();
          return false;
        }
        break;
    }
    const seen = `${batch.values[0]} to ${partition.name} is answered ${errorCode}`;
    this.world.fail(new Violation('good batches are taken', seen));
    return false;
  }

  /** What was acknowledged without a sync is gone: a new identity starts anew. */
  #beginAgain(): void {
    this.#producerId = NO_PRODUCER_ID;
    this.#lanes.clear();
    this.#mayHaveGap = false;
  }

  /** Sends a batch again that was answered before: the answer must be the same. */
  async #sendAgain(client: SimulatedClient): Promise<boolean> {
    const lanes = [...this.#lanes.values()].filter(
      ({ done, partition }) => done.length > 0 && !this.mayBeGone(partition),
    );
    if (lanes.length === 0 || this.#plan.acks === 0 || this.#mayHaveGap) return true;
    const lane = this.world.dice.pick(lanes);
    // With batches on their way the broker may remember others than these.
    const remembered = BATCHES_REMEMBERED - lane.open.length;
    const known = remembered <= 0 ? [] : lane.done.slice(-remembered);
    const chosen = known[this.world.dice.integer(0, Math.max(0, known.length - 1))];
    if (chosen === undefined || chosen.baseOffset < lane.partition.startSeen) return true;
    const reply = await this.#send(client, chosen.batch);
    if (reply === null) return false;
    const { errorCode, baseOffset } = reply.body.responses[0]!.partitionResponses[0]!;
    this.log(`again ${chosen.batch.values[0]} is answered ${errorCode}, offset ${baseOffset}`);
    const isSame = errorCode === ErrorCode.NONE && Number(baseOffset) === chosen.baseOffset;
    if (isSame) return true;
    const isExcused = errorCode === ErrorCode.KAFKA_STORAGE_ERROR || this.mayBeGone(lane.partition);
    if (!isExcused && !this.#isForgotten(lane)) {
      const seen =
        `${chosen.batch.values[0]} was at ${chosen.baseOffset}, ` +
        `is answered ${errorCode}, ${baseOffset}`;
      this.world.fail(new Violation('a retry is recognised', seen));
    }
    return false;
  }

  /** Retention may have taken all that told of the producer. */
  #isForgotten({ partition }: Lane): boolean {
    const bound = this.cluster.topics.get(partition.topic)?.bound;
    return bound === undefined || bound.retentionBytes >= 0 || bound.retentionMs < 604_800_000;
  }
}
