// Gathers records into batches, by partition. A record that can be placed at once is encoded before
// send() returns; one whose topic is not known yet, or for which there is no memory, waits in the
// line of its topic, so that no later record of the topic overtakes it.
import type { RecordBytes, RecordHeaders } from '@millrace/core-wasm';
import { onAbort, type Signal } from '../abort.ts';
import { KafkaError } from '../errors.ts';
import { BATCH_GROWTH_MAX_BYTES } from '../limits.ts';
import { timedOut } from '../network/backoff.ts';
import type { TopicImage } from '../network/cluster-image.ts';
import type { Cluster } from '../network/cluster.ts';
import type { Timer } from '../platform/timers.ts';
import { NO_ROOM, type BatchMemory } from './batch-memory.ts';
import type { Delivery } from './delivery.ts';
import { KeyHasher, StickyChoice, type Partitioner } from './partitioner.ts';
import { PartitionQueue } from './partition-queue.ts';
import { ProducerBatch } from './producer-batch.ts';
import { recordSizeMax } from './record-size.ts';

/** What an accumulator obeys. */
export interface AccumulatorOptions {
  readonly batchSizeBytes: number;
  readonly maxRequestSizeBytes: number;
  readonly maxBlockMs: number;
  readonly partitioner: Partitioner | undefined;
}

/** A record ready to be encoded. */
export interface PreparedRecord {
  readonly topic: string;
  readonly partition: number | undefined;
  readonly key: RecordBytes;
  readonly value: RecordBytes;
  readonly timestamp: number;
  readonly headers: RecordHeaders | undefined;
}

/** A record in a topic's line, or a mark behind those that came before it. */
interface Waiting {
  readonly deadlineMs: number;
  /** Whether it is done with and leaves the line. */
  attempt(): boolean;
  fail(error: KafkaError): void;
}

/** One topic's records. */
interface TopicQueues {
  readonly name: string;
  readonly sticky: StickyChoice;
  readonly queues: PartitionQueue[];
  readonly line: Waiting[];
  isLookedUp: boolean;
}

/** The records that are not written yet. */
export class Accumulator {
  readonly memory: BatchMemory;
  /** Partitions that have batches to send. */
  readonly active = new Set<PartitionQueue>();
  /** Batches that are not settled. */
  readonly unsettled = new Set<ProducerBatch>();
  readonly #cluster: Cluster;
  readonly #options: AccumulatorOptions;
  readonly #hasher: KeyHasher;
  readonly #topics = new Map<string, TopicQueues>();
  readonly #onAppended: () => void;
  #isStarved = false;
  #alarm: Timer | null = null;

  constructor(
    cluster: Cluster,
    memory: BatchMemory,
    options: AccumulatorOptions,
    onAppended: () => void,
  ) {
    this.#cluster = cluster;
    this.memory = memory;
    this.#options = options;
    this.#hasher = new KeyHasher(memory.core);
    this.#onAppended = onAppended;
  }

  /** Whether records wait for memory, so that every batch had better leave. */
  get isStarved(): boolean {
    return this.#isStarved;
  }

  /** Takes a record; its delivery is told how it went, now or later. */
  accept(record: PreparedRecord, delivery: Delivery, place: number, signal?: Signal): void {
    const topic = this.#topicOf(record.topic);
    if (topic.line.length === 0 && this.#append(topic, record, delivery, place)) return;
    const leave = () => {
      const index = topic.line.indexOf(waiting);
      if (index !== -1) topic.line.splice(index, 1);
      this.#serve(topic);
    };
    // Kept no longer than the record waits: the signal may live much longer.
    const callOff = signal && onAbort(signal, leave);
    const waiting = {
      deadlineMs: this.#cluster.platform.clock.monotonicMs() + this.#options.maxBlockMs,
      attempt: () => {
        const isDone = signal?.aborted === true || this.#append(topic, record, delivery, place);
        if (isDone) callOff?.();
        return isDone;
      },
      fail: (error: KafkaError) => {
        callOff?.();
        delivery.fail(error);
      },
    };
    this.#queueUp(topic, waiting);
  }

  /** Resolves when every record that was accepted before is in a batch, or has failed. */
  async linesPassed(): Promise<void> {
    const marks = [...this.#topics.values()]
      .filter(({ line }) => line.length > 0)
      .map((topic) => {
        return new Promise<void>((resolve) => {
          const attempt = () => {
            resolve();
            return true;
          };
          this.#queueUp(topic, { deadlineMs: Infinity, attempt, fail: () => resolve() });
        });
      });
    await Promise.all(marks);
  }

  /** Gives back the memory of a settled batch once no socket reads it, and lets records in. */
  release(batch: ProducerBatch): void {
    this.unsettled.delete(batch);
    batch.whenUnused(() => this.#free(batch));
  }

  /** Fails everything that waits in a line. */
  failLines(error: KafkaError): void {
    this.#alarm?.cancel();
    this.#alarm = null;
    for (const { line } of this.#topics.values()) {
      for (const waiting of line.splice(0)) waiting.fail(error);
    }
  }

  #free({ pointer }: ProducerBatch): void {
    this.memory.free(pointer);
    if (!this.#isStarved) return;
    this.#isStarved = false;
    for (const topic of this.#topics.values()) this.#serve(topic);
  }

  /** Whether the record is done with: appended or failed. */
  #append(topic: TopicQueues, record: PreparedRecord, delivery: Delivery, place: number): boolean {
    const image = this.#cluster.metadata.image.topic(topic.name);
    if (image === undefined) return false;
    try {
      const partition = this.#partitionOf(topic, image, record);
      const queue = (topic.queues[partition] ??= new PartitionQueue(topic.name, partition));
      if (!this.#appendTo(queue, record, delivery, place)) {
        this.#isStarved = true;
        return false;
      }
      this.active.add(queue);
    } catch (error) {
      delivery.fail(unplaced(error, record.topic));
    }
    this.#onAppended();
    return true;
  }

  #appendTo(
    queue: PartitionQueue,
    { key, value, timestamp, headers }: PreparedRecord,
    delivery: Delivery,
    place: number,
  ): boolean {
    const { open } = queue;
    if (open?.append(key, value, timestamp, headers, delivery, place) === true) return true;
    const { batchSizeBytes, maxRequestSizeBytes } = this.#options;
    // A partition that fills batches faster than they leave gets larger ones.
    const grown = open === undefined ? batchSizeBytes : open.capacityBytes * 2;
    const growthMaxBytes = Math.min(BATCH_GROWTH_MAX_BYTES, maxRequestSizeBytes);
    const usual = Math.max(Math.min(grown, growthMaxBytes), Math.min(batchSizeBytes, grown));
    const fitting = this.#begin(usual);
    if (fitting === null) return false;
    if (!fitting.append(key, value, timestamp, headers, delivery, place)) {
      this.memory.free(fitting.pointer);
      return this.#appendLarge(queue, { key, value, timestamp, headers }, delivery, place);
    }
    this.#enqueue(queue, fitting);
    return true;
  }

  /** A record that is larger than a usual batch gets one of its own size. */
  #appendLarge(
    queue: PartitionQueue,
    { key, value, timestamp, headers }: Omit<PreparedRecord, 'topic' | 'partition'>,
    delivery: Delivery,
    place: number,
  ): boolean {
    const { maxRequestSizeBytes } = this.#options;
    const sizeMax = recordSizeMax(key, value, headers);
    const capacity = Math.min(sizeMax, maxRequestSizeBytes, this.memory.sizeBytes);
    const batch = this.#begin(capacity);
    if (batch === null) {
      if (!this.memory.isEmpty) return false;
      throw tooLarge(queue, sizeMax, 'bufferMemoryBytes', this.memory.sizeBytes);
    }
    if (!batch.append(key, value, timestamp, headers, delivery, place)) {
      this.memory.free(batch.pointer);
      throw tooLarge(queue, sizeMax, 'maxRequestSizeBytes', maxRequestSizeBytes);
    }
    this.#enqueue(queue, batch);
    return true;
  }

  #begin(capacityBytes: number): ProducerBatch | null {
    const pointer = this.memory.allocate(capacityBytes);
    if (pointer === NO_ROOM) return null;
    const nowMs = this.#cluster.platform.clock.monotonicMs();
    return new ProducerBatch(this.memory.core, pointer, capacityBytes, nowMs);
  }

  #enqueue(queue: PartitionQueue, batch: ProducerBatch): void {
    queue.batches.push(batch);
    this.unsettled.add(batch);
    this.#cluster.metadata.noteUse(queue.topic);
  }

  #partitionOf(topic: TopicQueues, image: TopicImage, record: PreparedRecord): number {
    const partitionCount = image.partitions.length;
    const { key, value } = record;
    const { partitioner } = this.#options;
    const named =
      record.partition ?? partitioner?.({ topic: topic.name, key, value, partitionCount });
    if (named !== undefined) {
      if (Number.isInteger(named) && named >= 0 && named < partitionCount) return named;
      throw new KafkaError(
        'INVALID_ARGUMENT',
        `Topic ${topic.name} has partitions 0 to ${partitionCount - 1}, but not ${named}.`,
        { topic: topic.name, partition: named },
      );
    }
    if (key !== null) return this.#hasher.partition(key, partitionCount);
    const partition = topic.sticky.choose(image);
    topic.sticky.note(value?.length ?? 0);
    return partition;
  }

  #topicOf(name: string): TopicQueues {
    let topic = this.#topics.get(name);
    if (topic === undefined) {
      const sticky = new StickyChoice(this.#cluster.platform.random, this.#options.batchSizeBytes);
      topic = { name, sticky, queues: [], line: [], isLookedUp: false };
      this.#topics.set(name, topic);
    }
    return topic;
  }

  #queueUp(topic: TopicQueues, waiting: Waiting): void {
    topic.line.push(waiting);
    this.#alarm ??= this.#cluster.platform.timers.after(this.#options.maxBlockMs, () =>
      this.#expire(),
    );
    if (this.#cluster.metadata.image.topic(topic.name) === undefined) this.#lookUp(topic);
    else this.#onAppended();
  }

  #lookUp(topic: TopicQueues): void {
    if (topic.isLookedUp) return;
    topic.isLookedUp = true;
    this.#cluster.metadata
      .topic(topic.name, { timeoutMs: this.#options.maxBlockMs })
      .then(
        () => this.#serve(topic),
        (error: unknown) => {
          const failure = unplaced(error, topic.name);
          for (const waiting of topic.line.splice(0)) waiting.fail(failure);
        },
      )
      .finally(() => {
        topic.isLookedUp = false;
      });
  }

  #serve(topic: TopicQueues): void {
    let served = 0;
    while (served < topic.line.length && topic.line[served]!.attempt()) served++;
    topic.line.splice(0, served);
  }

  #expire(): void {
    this.#alarm = null;
    const { clock, timers } = this.#cluster.platform;
    const nowMs = clock.monotonicMs();
    let isWaiting = false;
    for (const { name, line } of this.#topics.values()) {
      while (line.length > 0 && line[0]!.deadlineMs <= nowMs) {
        line
          .shift()!
          .fail(timedOut(`Finding room for a record of ${name}`, this.#options.maxBlockMs));
      }
      isWaiting ||= line.length > 0;
    }
    if (!isWaiting) return;
    this.#alarm = timers.after(this.#options.maxBlockMs, () => this.#expire());
  }
}

function tooLarge(
  { topic, partition }: PartitionQueue,
  sizeBytes: number,
  option: string,
  limitBytes: number,
): KafkaError {
  return new KafkaError(
    'MESSAGE_TOO_LARGE',
    `A record of up to ${sizeBytes} bytes exceeds ${option}, which is ${limitBytes}.`,
    { topic, partition },
  );
}

function unplaced(error: unknown, topic: string): KafkaError {
  if (error instanceof KafkaError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new KafkaError('INVALID_ARGUMENT', `The record cannot be encoded: ${reason}`, {
    topic,
    cause: error,
  });
}
