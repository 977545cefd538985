// The consumer as users see it. It puts together what the other files do: the fetcher fills
// buffers, the consumption hands them out, the membership shares partitions, the committer
// remembers.
import { sharedCore } from '@millrace/core-wasm';
import { abortable, type Signal } from '../abort.ts';
import type { CloseOptions } from '../close-options.ts';
import { Deadline } from '../deadline.ts';
import { KafkaError } from '../errors.ts';
import { CLOSE_COMMIT_RESERVE_MS } from '../limits.ts';
import type { Cluster } from '../network/cluster.ts';
import { readOptions } from '../options/read-options.ts';
import type { WaitOptions } from '../producer/producer.ts';
import { bytesSerde } from '../serde/serdes.ts';
import type { Serde } from '../serde/serde.ts';
import { AssignedPartition, NO_OFFSET } from './assigned-partition.ts';
import { BatchIterator } from './batch-iterator.ts';
import type { ConsumerBatch } from './consumer-batch.ts';
import { ConsumerGroup } from './consumer-group.ts';
import { consumerOptionTable, type ConsumerOptions } from './consumer-options.ts';
import type { ConsumerRecord, RecordSource } from './consumer-record.ts';
import { Consumption } from './consumption.ts';
import { ISOLATION_LEVELS } from './fetch-exchange.ts';
import type { FetchedChunk } from './fetched-chunk.ts';
import { Fetcher } from './fetcher.ts';
import { offsetNumber } from './offset-number.ts';
import { PoisonGate } from './poison-gate.ts';
import { PositionKeeper } from './position-keeper.ts';
import { RecordIterator } from './record-iterator.ts';
import { runWorkers, type RunOptions } from './run-workers.ts';
import type { TopicPartition } from './topic-partition.ts';

/** A partition, and where to begin in it. */
export interface AssignInput extends TopicPartition {
  /** Default: the group's commit, else as `autoOffsetReset` says. */
  readonly offset?: bigint | 'earliest' | 'latest' | undefined;
}

/** An offset to commit: the next one to be read. */
export interface CommitInput extends TopicPartition {
  readonly offset: bigint;
  /** Kept with the offset for whoever reads it. */
  readonly metadata?: string | undefined;
}

/**
 * Reads records. Made by `client.consumer()`.
 *
 * A record counts as processed when the next one is asked for, or when its handler has resolved;
 * only then may its offset be committed. Leaving a loop early leaves its last record unprocessed.
 *
 * @example
 * await using consumer = client.consumer({
 *   groupId: 'billing',
 *   topics: ['orders'],
 *   valueSerde: jsonSerde<Order>(),
 * });
 * for await (const record of consumer) await bill(record.value);
 */
export class Consumer<Key = Uint8Array, Value = Uint8Array> implements AsyncDisposable {
  readonly #cluster: Cluster;
  readonly #consumption: Consumption;
  readonly #fetcher: Fetcher;
  readonly #positions: PositionKeeper;
  readonly #group: ConsumerGroup | null;
  readonly #gate: PoisonGate;
  readonly #keySerde: Serde<never, Key>;
  readonly #valueSerde: Serde<never, Value>;
  readonly #onClosed: () => void;
  readonly #stopListening: () => void;
  #mode: 'none' | 'subscribed' | 'assigned' = 'none';
  #closing: Promise<void> | null = null;
  /** Whether handlers have had their time, so that nothing may be committed any more. */
  #isDrained = false;

  /** @internal Use `client.consumer()`. */
  constructor(cluster: Cluster, options: ConsumerOptions<Key, Value>, onClosed: () => void) {
    const values = readOptions('consumer', consumerOptionTable, options);
    this.#cluster = cluster;
    this.#onClosed = onClosed;
    this.#keySerde = (values.keySerde ?? bytesSerde) as Serde<never, Key>;
    this.#valueSerde = (values.valueSerde ?? bytesSerde) as Serde<never, Value>;
    this.#gate = new PoisonGate(values.onDeserializationError);
    const { groupId, isolationLevel } = values;
    this.#consumption = new Consumption(() => this.#pump());
    const group =
      groupId === undefined
        ? null
        : new ConsumerGroup(cluster, groupId, this.#consumption, values, () => this.#restart());
    this.#group = group;
    const partitions = () => this.#consumption.partitions;
    this.#positions = new PositionKeeper(
      cluster,
      {
        autoOffsetReset: values.autoOffsetReset,
        isolationLevel: ISOLATION_LEVELS[isolationLevel],
        fetchCommitted: group === null ? null : (wanted) => group.committed(wanted),
      },
      partitions,
      { onReady: () => this.#pump(), onFailure: (error) => this.#consumption.fail(error) },
    );
    const bounds = {
      maxWaitMs: values.fetchMaxWaitMs,
      minBytes: values.fetchMinBytes,
      maxBytes: values.fetchMaxBytes,
      partitionMaxBytes: values.maxPartitionFetchBytes,
      isolationLevel,
    };
    this.#fetcher = new Fetcher(cluster, sharedCore(), this.#consumption, bounds, {
      onFetched: () => this.#consumption.wake(),
      onOutOfRange: (assigned) => this.#positions.outOfRange(assigned),
      onFailure: (error) => this.#consumption.fail(error),
    });
    this.#stopListening = cluster.metadata.register({
      topics: () => this.assignment().map(({ topic }) => topic),
      createsTopics: false,
      onRefresh: () => this.#pump(),
    });
    const { topics } = values;
    if (topics !== undefined) this.subscribe(topics);
  }

  /**
   * Joins the group to read these topics; replaces an earlier subscription.
   *
   * @throws KafkaError `INVALID_ARGUMENT` without a group, or after `assign()`.
   */
  subscribe(topics: string | readonly string[]): void {
    this.#expectOpen();
    if (this.#group === null) {
      const message = 'Subscribing needs the option groupId; without a group use assign().';
      throw new KafkaError('INVALID_ARGUMENT', message);
    }
    if (this.#mode === 'assigned') throw mixedModes();
    this.#mode = 'subscribed';
    this.#group.subscribe(typeof topics === 'string' ? [topics] : [...topics]);
  }

  /**
   * Reads exactly these partitions, without sharing them with others; replaces an earlier
   * assignment. With a `groupId` offsets can be committed all the same.
   *
   * @throws KafkaError `INVALID_ARGUMENT` after `subscribe()`.
   * @example
   * consumer.assign([{ topic: 'orders', partition: 0, offset: 'earliest' }]);
   */
  assign(partitions: readonly AssignInput[]): void {
    this.#expectOpen();
    if (this.#mode === 'subscribed') throw mixedModes();
    this.#mode = 'assigned';
    this.#group?.startAutoCommit();
    for (const assigned of [...this.#consumption.partitions]) this.#consumption.remove(assigned);
    for (const { topic, partition, offset } of partitions) {
      const assigned = new AssignedPartition(topic, partition);
      if (typeof offset === 'bigint') assigned.seek(offsetNumber(offset));
      else if (offset !== undefined) assigned.seekToEnd(offset);
      this.#consumption.add(assigned);
    }
    void this.#cluster.metadata
      .want([...new Set(partitions.map(({ topic }) => topic))])
      .catch(() => this.#cluster.metadata.requestRefresh());
    this.#restart();
  }

  /** The partitions that are read now. */
  assignment(): TopicPartition[] {
    return this.#consumption.assignment();
  }

  /** The records, one by one. */
  [Symbol.asyncIterator](): AsyncIterableIterator<ConsumerRecord<Key, Value>, undefined> {
    return this.records()[Symbol.asyncIterator]();
  }

  /** The records, one by one, until the signal is aborted. */
  records({ signal }: WaitOptions = {}): RecordIterator<Key, Value> {
    this.#expectReadable();
    return new RecordIterator(this.#consumption, this.#sourceOf, this.#gate, signal);
  }

  /**
   * The records as they were fetched, all of one partition at a time: faster than one by one.
   *
   * @example
   * for await (const batch of consumer.batches()) await insertAll([...batch]);
   */
  batches({ signal }: WaitOptions = {}): BatchIterator<Key, Value> {
    this.#expectReadable();
    return new BatchIterator(this.#consumption, this.#sourceOf, this.#gate, signal);
  }

  /**
   * Calls a handler for each record until the consumer is closed or the signal is aborted. With
   * `concurrency` above 1 several partitions are handled at a time, each in order.
   *
   * @throws what the handler throws; its record stays unprocessed.
   * @example
   * await consumer.run({ concurrency: 4, handler: (record) => bill(record.value) });
   */
  run(options: RunOptions<ConsumerRecord<Key, Value>, ConsumerBatch<Key, Value>>): Promise<void> {
    return runWorkers(
      options,
      (signal) => this.records({ signal }),
      (signal) => this.batches({ signal }),
    );
  }

  /** Goes on at `offset`, or at an end of the log. */
  seek(target: TopicPartition & { readonly offset: bigint | 'earliest' | 'latest' }): void {
    const assigned = this.#find(target);
    const { offset } = target;
    if (typeof offset !== 'bigint') assigned.seekToEnd(offset);
    else {
      assigned.seek(offsetNumber(offset));
      assigned.processed = offsetNumber(offset);
    }
    this.#restart();
    this.#consumption.wake();
  }

  /** The offset of the next record; undefined until it is known. */
  position(target: TopicPartition): bigint | undefined {
    const { position } = this.#find(target);
    return position === NO_OFFSET ? undefined : BigInt(position);
  }

  /** Hands nothing of these partitions out, all if none are named, until they are resumed. */
  pause(targets?: readonly TopicPartition[]): void {
    for (const assigned of this.#select(targets)) assigned.isPaused = true;
    this.#pump();
  }

  /** Goes on with paused partitions. */
  resume(targets?: readonly TopicPartition[]): void {
    for (const assigned of this.#select(targets)) assigned.isPaused = false;
    this.#pump();
    this.#consumption.wake();
  }

  /** The paused partitions. */
  paused(): TopicPartition[] {
    const paused = [...this.#consumption.partitions].filter(({ isPaused }) => isPaused);
    return paused.map(({ topic, partition }) => ({ topic, partition }));
  }

  /**
   * Commits what is processed, or the offsets given.
   *
   * @throws KafkaError `ILLEGAL_GENERATION` and others if the group gave the partitions to somebody
   * else, `INVALID_ARGUMENT` without a group.
   */
  async commit(offsets?: readonly CommitInput[], { signal }: WaitOptions = {}): Promise<void> {
    const group = this.#expectGroup();
    if (offsets === undefined) {
      await abortable(group.commitProcessed(), signal);
      return;
    }
    const lines = offsets.map(({ topic, partition, offset, metadata }) => {
      return { topic, partition, offset: offsetNumber(offset), metadata };
    });
    await abortable(group.commit(lines), signal);
  }

  /** The group's committed offsets; undefined where there is none. */
  async committed(
    targets: readonly TopicPartition[],
    { signal }: WaitOptions = {},
  ): Promise<(TopicPartition & { readonly offset: bigint | undefined })[]> {
    const found = await abortable(this.#expectGroup().committed(targets), signal);
    return found.map(({ topic, partition, offset }) => {
      return { topic, partition, offset: offset === NO_OFFSET ? undefined : BigInt(offset) };
    });
  }

  /**
   * Hands out nothing more, waits for handlers and loops to finish the records they hold, commits
   * what is processed, leaves the group, and ends every loop; safe to call twice. What others have
   * taken over meanwhile is left to them.
   *
   * A record that is still held when the time is up, but for two seconds to commit in, counts as
   * not processed. So do not await this within a handler or loop, which would wait for itself:
   * leave the loop, or abort the signal of `run()`. What was taken by calling `next()` by hand is
   * not waited for.
   *
   * @throws KafkaError `TIMED_OUT` if the commit did not succeed in time: others will read the same
   * records again; the reason of an aborted `signal`.
   */
  close(options: CloseOptions = {}): Promise<void> {
    this.#closing ??= this.#close(options);
    return this.#closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  readonly #sourceOf = ({ partition }: FetchedChunk): RecordSource<Key, Value> => ({
    topic: partition.topic,
    partition: partition.partition,
    keySerde: this.#keySerde,
    valueSerde: this.#valueSerde,
  });

  #pump(): void {
    if (this.#closing !== null) return;
    this.#positions.pump();
    this.#fetcher.pump();
  }

  /** What is read, or from where, has changed. */
  #restart(): void {
    this.#positions.restart();
    this.#pump();
  }

  async #close({ timeoutMs, signal }: CloseOptions): Promise<void> {
    const { platform, options } = this.#cluster;
    const boundMs = timeoutMs ?? options.closeTimeoutMs;
    const deadline = new Deadline(platform.timers, 'Closing the consumer', boundMs, signal);
    this.#consumption.close();
    this.#positions.close();
    this.#fetcher.close();
    this.#stopListening();
    try {
      await this.#drain(boundMs, deadline.signal);
      await this.#group?.close(deadline.signal);
    } finally {
      deadline.end();
      this.#onClosed();
    }
  }

  /** Waits for handlers and loops to finish what they hold. */
  async #drain(boundMs: number, signal: Signal): Promise<void> {
    const reserveMs = Math.min(CLOSE_COMMIT_RESERVE_MS, boundMs / 2);
    const { timers } = this.#cluster.platform;
    const deadline = new Deadline(timers, 'Finishing records', boundMs - reserveMs, signal);
    try {
      await abortable(this.#consumption.drained(), deadline.signal);
    } catch {
      // What they still hold is not processed: whoever reads next gets it again.
    } finally {
      deadline.end();
      this.#isDrained = true;
    }
  }

  #find({ topic, partition }: TopicPartition): AssignedPartition {
    const assigned = this.#consumption.find(topic, partition);
    if (assigned !== undefined) return assigned;
    const message = `${topic}-${partition} is not assigned to this consumer.`;
    throw new KafkaError('INVALID_ARGUMENT', message, { topic, partition });
  }

  #select(targets: readonly TopicPartition[] | undefined): Iterable<AssignedPartition> {
    if (targets === undefined) return this.#consumption.partitions;
    return targets.map((target) => this.#find(target));
  }

  #expectOpen(): void {
    if (this.#closing !== null) throw new KafkaError('CLOSED', 'The consumer is closed.');
  }

  #expectReadable(): void {
    this.#expectOpen();
    if (this.#mode !== 'none') return;
    const message = 'The consumer has nothing to read: call subscribe() or assign() first.';
    throw new KafkaError('INVALID_ARGUMENT', message);
  }

  #expectGroup(): ConsumerGroup {
    // A handler that close() waits for may commit what it has done.
    if (this.#isDrained) this.#expectOpen();
    if (this.#group !== null) return this.#group;
    throw new KafkaError('INVALID_ARGUMENT', 'Committing offsets needs the option groupId.');
  }
}

function mixedModes(): KafkaError {
  const message = 'A consumer either subscribes or has partitions assigned, not both.';
  return new KafkaError('INVALID_ARGUMENT', message);
}
