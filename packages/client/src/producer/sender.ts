// Sends batches and acts on the answers. At the end of each loop turn it looks at the partitions
// that have batches, groups what is ready by leader, and sends: at most five requests per broker
// are on their way. A broker with none on its way gets what is there at once; while it is busy,
// batches wait for company until they are full or have lingered.
import { errorByCode, ErrorCode } from '@millrace/protocol';
import type { CodecName } from '@millrace/core-wasm';
import { EarliestAlarm } from '../earliest-alarm.ts';
import { asKafkaError, brokerError, isRetriable, KafkaError } from '../errors.ts';
import { backoffMs } from '../network/backoff.ts';
import type { Cluster } from '../network/cluster.ts';
import type { Connection } from '../network/connection.ts';
import { isLeadershipError } from '../network/leadership.ts';
import type { Accumulator } from './accumulator.ts';
import { splitBatch } from './batch-splitter.ts';
import { BrokerSink } from './broker-sink.ts';
import { IdentityInquiry } from './identity-inquiry.ts';
import type { PartitionQueue } from './partition-queue.ts';
import { produce, type ProduceOutcome, type Shipment } from './produce-exchange.ts';
import { judgeProduceAnswer } from './produce-verdict.ts';
import type { ProducerBatch } from './producer-batch.ts';
import type { ProducerIdentity } from './producer-identity.ts';
import { NO_SEQUENCE } from './sequence.ts';

/** What a sender obeys. */
export interface SenderOptions {
  readonly acks: number;
  readonly lingerMs: number;
  readonly maxInFlightRequestsPerConnection: number;
  readonly maxRequestSizeBytes: number;
  readonly requestTimeoutMs: number;
  readonly deliveryTimeoutMs: number;
  readonly codec: CodecName;
  readonly compressionLevel: number | undefined;
}

/** Moves batches from the accumulator to the brokers. */
export class Sender {
  readonly #cluster: Cluster;
  readonly #accumulator: Accumulator;
  readonly #identity: ProducerIdentity;
  readonly #inquiry: IdentityInquiry;
  readonly #options: SenderOptions;
  readonly #lane: string;
  readonly #sinks = new Map<number, BrokerSink>();
  readonly #stopListening: () => void;
  #isAwake = false;
  /** Calls of flush() that wait. */
  #flushes = 0;
  readonly #alarm: EarliestAlarm;
  #firstLook = 0;
  #isClosed = false;

  constructor(
    cluster: Cluster,
    accumulator: Accumulator,
    identity: ProducerIdentity,
    options: SenderOptions,
  ) {
    this.#cluster = cluster;
    this.#accumulator = accumulator;
    this.#identity = identity;
    this.#inquiry = new IdentityInquiry(cluster, identity, {
      onDone: () => this.wake(),
      onFailure: (error) => this.#failAll(error),
    });
    this.#options = options;
    this.#lane = cluster.newLane('produce');
    this.#alarm = new EarliestAlarm(cluster.platform.timers, () => this.wake());
    this.#stopListening = cluster.metadata.register({
      topics: () => [...accumulator.active].map(({ topic }) => topic),
      createsTopics: true,
      onRefresh: () => this.wake(),
    });
  }

  /** Looks for work at the end of this loop turn. */
  wake(): void {
    if (this.#isAwake || this.#isClosed) return;
    this.#isAwake = true;
    this.#cluster.platform.timers.endOfTurn(this.#work);
  }

  /** Lets no batch linger until everything that is in batches now is settled. */
  async flush(): Promise<void> {
    let left = this.#accumulator.unsettled.size;
    if (left === 0) return;
    this.#flushes++;
    this.wake();
    await new Promise<void>((resolve) => {
      for (const batch of this.#accumulator.unsettled) {
        batch.onSettled(() => {
          if (--left === 0) resolve();
        });
      }
    });
    this.#flushes--;
  }

  /** Fails what is not settled and stops. */
  close(errorOf: (wasSent: boolean) => KafkaError): void {
    this.#isClosed = true;
    this.#stopListening();
    this.#alarm.cancel();
    for (const queue of this.#accumulator.active) queue.batches.length = 0;
    for (const batch of this.#accumulator.unsettled) batch.fail(errorOf(batch.wasSent));
    this.#accumulator.unsettled.clear();
    this.#cluster.pool.closeLane(this.#lane);
  }

  readonly #work = (): void => {
    this.#isAwake = false;
    if (this.#isClosed) return;
    try {
      this.#look();
    } catch (error) {
      // Nobody awaits this: thrown on, it would end the process and leave every send() waiting.
      this.#failAll(asKafkaError(error, 'Sending batches'));
    }
  };

  #look(): void {
    const nowMs = this.#cluster.platform.clock.monotonicMs();
    this.#cluster.metadata.refreshIfOld(nowMs);
    this.#expire(nowMs);
    if (this.#accumulator.active.size === 0) return;
    for (const queue of this.#accumulator.active) queue.renumberIfDue(this.#identity);
    if (this.#identity.current === null) this.#inquiry.ask(nowMs);
    else this.#send(nowMs);
    this.#setAlarm(nowMs);
  }

  #send(nowMs: number): void {
    for (const [sink, queues] of this.#queuesBySink()) {
      const { connection } = sink;
      if (connection === null) {
        sink.connect(this.#lane, () => this.wake());
        continue;
      }
      while (sink.inFlight < this.#options.maxInFlightRequestsPerConnection) {
        const shipments = this.#collect(queues, sink.inFlight === 0, nowMs);
        if (shipments.length === 0) break;
        this.#ship(sink, connection, shipments);
      }
    }
    for (const queue of this.#accumulator.active) {
      if (queue.batches.length === 0) this.#accumulator.active.delete(queue);
    }
  }

  /** The partitions with work by the broker that leads them; those without a leader wait. */
  #queuesBySink(): Map<BrokerSink, PartitionQueue[]> {
    const { image } = this.#cluster.metadata;
    const groups = new Map<BrokerSink, PartitionQueue[]>();
    for (const queue of this.#accumulator.active) {
      const leader = image.leaderOf(queue.topic, queue.partition);
      if (leader === undefined) {
        this.#cluster.metadata.requestRefresh();
        continue;
      }
      let sink = this.#sinks.get(leader.nodeId);
      if (sink === undefined) {
        sink = new BrokerSink(this.#cluster);
        this.#sinks.set(leader.nodeId, sink);
      }
      sink.address = leader;
      const group = groups.get(sink);
      if (group === undefined) groups.set(sink, [queue]);
      else group.push(queue);
    }
    return groups;
  }

  /** Batches for one request: one per partition, beginning with another partition each time. */
  #collect(queues: readonly PartitionQueue[], isIdle: boolean, nowMs: number): Shipment[] {
    const shipments: Shipment[] = [];
    let sizeBytes = 0;
    const first = this.#firstLook++ % queues.length;
    for (let index = 0; index < queues.length; index++) {
      const queue = queues[(first + index) % queues.length]!;
      const head = queue.sendable(nowMs);
      if (head === undefined || !(isIdle || this.#isReady(queue, head, nowMs))) continue;
      const isTooMuch = sizeBytes + head.sizeBytes > this.#options.maxRequestSizeBytes;
      if (isTooMuch && shipments.length > 0) continue;
      if (!head.isFinished && !this.#finish(queue, head)) continue;
      sizeBytes += head.sizeBytes;
      shipments.push({ queue, batch: queue.takeHead() });
    }
    return shipments;
  }

  /** Encodes a batch; false if it cannot be, and has failed. */
  #finish(queue: PartitionQueue, batch: ProducerBatch): boolean {
    const { codec, compressionLevel } = this.#options;
    const { identity, sequence } = queue.number(this.#identity.current!);
    try {
      batch.finish(codec, compressionLevel, identity, sequence);
      return true;
    } catch (error) {
      const { topic, partition } = queue;
      const what = `Encoding a batch for ${topic}-${partition}`;
      this.#fail({ queue, batch }, asKafkaError(error, what, { topic, partition }));
      // No broker ever gets the sequence.
      if (sequence !== NO_SEQUENCE) queue.demandRenumbering();
      this.wake();
      return false;
    }
  }

  #isReady(queue: PartitionQueue, head: ProducerBatch, nowMs: number): boolean {
    const isFull = head !== queue.open;
    const hasLingered = nowMs - head.createdAtMs >= this.#options.lingerMs;
    return isFull || hasLingered || this.#flushes > 0 || this.#accumulator.isStarved;
  }

  #ship(sink: BrokerSink, connection: Connection, shipments: readonly Shipment[]): void {
    const { acks, requestTimeoutMs: timeoutMs } = this.#options;
    const { image } = this.#cluster.metadata;
    const topics = new Map(shipments.map(({ queue }) => [queue.topic, image.topic(queue.topic)]));
    const topicOf = (name: string) => topics.get(name);
    sink.inFlight++;
    produce(connection, shipments, { acks, timeoutMs }, topicOf).then(
      (outcomeOf) => {
        sink.inFlight--;
        for (const shipment of shipments) this.#settleOrFail(shipment, outcomeOf);
        this.wake();
      },
      (cause: unknown) => {
        sink.inFlight--;
        this.#cluster.metadata.requestRefresh();
        const error = asKafkaError(cause, 'Sending a request');
        for (const shipment of shipments) this.#retryOrFail(shipment, error);
        this.wake();
      },
    );
  }

  #settleOrFail(shipment: Shipment, outcomeOf: (shipment: Shipment) => ProduceOutcome): void {
    try {
      this.#settle(shipment, outcomeOf(shipment));
    } catch (error) {
      const { topic, partition } = shipment.queue;
      const what = `Reading the answer for ${topic}-${partition}`;
      this.#fail(shipment, asKafkaError(error, what, { topic, partition }));
    }
  }

  #settle(shipment: Shipment, outcome: ProduceOutcome): void {
    if (this.#isClosed) return;
    const { queue, batch } = shipment;
    const { errorNumber } = outcome;
    const verdict = judgeProduceAnswer({
      errorNumber,
      recordCount: batch.recordCount,
      isIdempotent: this.#identity.isIdempotent,
      wasRenumbered: batch.wasRenumbered,
      isNextSequence: queue.isNext(batch),
    });
    if (verdict === 'written') {
      this.#written(shipment, outcome);
      return;
    }
    if (isLeadershipError(errorNumber)) this.#cluster.metadata.requestRefresh();
    const { topic, partition } = queue;
    const error = brokerError(errorNumber, `Produce to ${topic}-${partition}`, {
      topic,
      partition,
      message: outcome.errorMessage,
    });
    if (verdict === 'fail') this.#fail(shipment, error);
    else if (verdict === 'split') this.#split(shipment, error);
    else {
      if (verdict === 'renumber') queue.demandRenumbering();
      this.#retryOrFail(shipment, error);
    }
    if (queue.batches.length > 0) this.#accumulator.active.add(queue);
  }

  /** Sends a batch that is too large in parts; without memory for them it fails. */
  #split(shipment: Shipment, error: KafkaError): void {
    const { queue, batch } = shipment;
    const parts = splitBatch(this.#accumulator.memory, batch, this.#options);
    if (parts === null) {
      this.#fail(shipment, error);
      return;
    }
    for (const part of parts) this.#accumulator.unsettled.add(part);
    queue.replace(batch, parts);
    batch.handOver(parts);
    this.#accumulator.release(batch);
  }

  #written({ queue, batch }: Shipment, { baseOffset, logAppendTimeMs }: ProduceOutcome): void {
    if (this.#isClosed) return;
    queue.settle(batch);
    const { topic, partition } = queue;
    batch.succeed({ topic, partition, baseOffset, logAppendTimeMs });
    this.#accumulator.release(batch);
  }

  #retryOrFail(shipment: Shipment, error: KafkaError): void {
    if (this.#isClosed) return;
    const { queue, batch } = shipment;
    const { clock, random } = this.#cluster.platform;
    const nowMs = clock.monotonicMs();
    const waitMs = backoffMs(this.#cluster.options.retryBackoff, batch.attempts++, random);
    const isLate = nowMs + waitMs - batch.createdAtMs >= this.#options.deliveryTimeoutMs;
    const mayRetry = isRetriable(error) || isSequenceError(error);
    if (isLate || !mayRetry) {
      this.#fail(shipment, isLate ? this.#undelivered(queue, error) : error);
      return;
    }
    // Out of order means that an earlier batch comes first, and that one has waited.
    batch.notBeforeMs = isSequenceError(error) ? nowMs : nowMs + waitMs;
    queue.putBack(batch);
    this.#accumulator.active.add(queue);
    // Renumbering waits until no socket reads the batch.
    if (batch.isBeingWritten) batch.whenUnused(() => this.wake());
  }

  #fail({ queue, batch }: Shipment, error: KafkaError): void {
    if (this.#isClosed) return;
    // Whether the broker has the batch is not always known, so the sequences go on behind it. If it
    // has not, it refuses the next one as out of order, and then they begin anew; if it has, a
    // repeat of the next one is still recognised, which it would not be under another epoch.
    queue.settle(batch);
    batch.fail(error);
    this.#accumulator.release(batch);
  }

  /** Fails batches that waited too long to be sent. */
  #expire(nowMs: number): void {
    for (const queue of this.#accumulator.active) {
      for (const batch of [...queue.batches]) {
        if (nowMs - batch.createdAtMs < this.#options.deliveryTimeoutMs) break;
        this.#fail({ queue, batch }, this.#undelivered(queue));
      }
    }
  }

  #undelivered({ topic, partition }: PartitionQueue, cause?: KafkaError): KafkaError {
    const { deliveryTimeoutMs } = this.#options;
    const message =
      `A batch for ${topic}-${partition} was not acknowledged within deliveryTimeoutMs, ` +
      `which is ${deliveryTimeoutMs}.${cause === undefined ? '' : ` ${cause.message}`}`;
    return new KafkaError('TIMED_OUT', message, { topic, partition, cause });
  }

  #failAll(error: KafkaError): void {
    if (this.#isClosed) return;
    this.#accumulator.failLines(error);
    for (const queue of this.#accumulator.active) {
      for (const batch of [...queue.batches]) this.#fail({ queue, batch }, error);
    }
  }

  /** Comes back when something that waits for time alone is due. */
  #setAlarm(nowMs: number): void {
    const { deliveryTimeoutMs, lingerMs } = this.#options;
    let { dueAtMs } = this.#inquiry;
    for (const queue of this.#accumulator.active) {
      const head = queue.batches[0];
      if (head === undefined) continue;
      const readyAtMs = Math.max(head.createdAtMs + lingerMs, head.notBeforeMs);
      const expiresAtMs = head.createdAtMs + deliveryTimeoutMs;
      dueAtMs = Math.min(dueAtMs, readyAtMs > nowMs ? readyAtMs : expiresAtMs);
    }
    this.#alarm.ringAt(dueAtMs, nowMs);
  }
}

/** Whether the batch is refused for its sequence, which the verdict has dealt with. */
function isSequenceError({ errorNumber }: KafkaError): boolean {
  if (errorNumber === null || errorByCode(errorNumber).retriable) return false;
  return (
    errorNumber === ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER ||
    errorNumber === ErrorCode.UNKNOWN_PRODUCER_ID
  );
}
