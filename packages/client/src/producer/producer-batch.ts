// One batch of one partition on its way: records are encoded straight into core memory, then the
// same bytes are sent as often as needed. It knows who waits for its records, and nothing of
// connections.
import { batchLayout, BatchWriter, type CodecName, type Core } from '@millrace/core-wasm';
import type { RecordBytes, RecordHeaders } from '@millrace/core-wasm';
import type { KafkaError } from '../errors.ts';
import type { Delivery } from './delivery.ts';
import type { Identity } from './producer-identity.ts';
import { NO_SEQUENCE } from './sequence.ts';

const WORD = 2 ** 32;

/** Where a batch was written. */
export interface BatchPlace {
  readonly topic: string;
  readonly partition: number;
  /** -1 if unknown. */
  readonly baseOffset: number;
  /** Time that the broker stamped; -1 if the records keep their own. */
  readonly logAppendTimeMs: number;
}

/** A batch. */
export class ProducerBatch {
  readonly createdAtMs: number;
  readonly pointer: number;
  readonly capacityBytes: number;
  /** Sends that failed. */
  attempts = 0;
  /** Not sent before this monotonic time. */
  notBeforeMs = 0;
  /** Whether a request with it waits for its answer. */
  isOnWire = false;
  /** Sequence of its first record; -1 before the first send, and without idempotence. */
  baseSequence = NO_SEQUENCE;
  /** Whether a reset of the sequences gave it new ones. */
  wasRenumbered = false;
  readonly #core: Core;
  readonly #writer: BatchWriter;
  #bytes: Uint8Array | null = null;
  readonly #deliveries: Delivery[] = [];
  readonly #places: number[] = [];
  readonly #timestamps: number[] = [];
  #onSettled: (() => void)[] | null = null;
  /** Sockets that may still read its bytes. */
  #writes = 0;
  #onUnused: (() => void)[] = [];

  /** Takes over the block of core memory at `pointer`. */
  constructor(core: Core, pointer: number, capacityBytes: number, nowMs: number) {
    this.#core = core;
    this.#writer = new BatchWriter(core);
    this.#writer.reset(pointer, capacityBytes);
    this.pointer = pointer;
    this.capacityBytes = capacityBytes;
    this.createdAtMs = nowMs;
  }

  get recordCount(): number {
    return this.#timestamps.length;
  }

  /** Whether a broker may have it. */
  get wasSent(): boolean {
    return this.isOnWire || this.attempts > 0;
  }

  /** Whether nothing may be appended any more. */
  get isFinished(): boolean {
    return this.#bytes !== null;
  }

  /** Its size on the wire; before it is finished, without compression. */
  get sizeBytes(): number {
    return this.#bytes?.length ?? this.#writer.sizeBytes;
  }

  /** The bytes to send; they lie in core memory until the batch is released. */
  get bytes(): Uint8Array {
    return this.#bytes!;
  }

  /** Whether a socket may still read its bytes, so that they must not change. */
  get isBeingWritten(): boolean {
    return this.#writes > 0;
  }

  /** A socket has its bytes. Of a connection that was cut, too: only {@link endWrite} tells. */
  beginWrite(): void {
    this.#writes++;
  }

  /** The socket needs them no longer. */
  endWrite(): void {
    if (--this.#writes > 0) return;
    for (const task of this.#onUnused.splice(0)) task();
  }

  /** Runs `task` when no socket may read its bytes: now, or later. */
  whenUnused(task: () => void): void {
    if (this.isBeingWritten) this.#onUnused.push(task);
    else task();
  }

  /** Appends a record; false if it does not fit. */
  append(
    key: RecordBytes,
    value: RecordBytes,
    timestamp: number,
    headers: RecordHeaders | undefined,
    delivery: Delivery,
    place: number,
  ): boolean {
    if (!this.#writer.append(key, value, timestamp, headers)) return false;
    this.#deliveries.push(delivery);
    this.#places.push(place);
    this.#timestamps.push(timestamp);
    return true;
  }

  /** Compresses the records and writes the header. */
  finish(codec: CodecName, level: number | undefined, identity: Identity, sequence: number): void {
    const { producerId, epoch: producerEpoch } = identity;
    const ids = { producerId, producerEpoch, baseSequence: sequence };
    const compression = level === undefined ? { codec } : { codec, level };
    this.#bytes = this.#writer.finish({ ...compression, ...ids }).bytes;
    this.baseSequence = sequence;
  }

  /** Gives a finished batch that is not on its way another identity and sequence, and a new CRC. */
  renumber({ producerId, epoch }: Identity, sequence: number): void {
    const { view, kernels } = this.#core;
    const start = this.pointer;
    const high = Math.floor(producerId / WORD);
    view.setInt32(start + batchLayout.PRODUCER_ID, high);
    view.setUint32(start + batchLayout.PRODUCER_ID + 4, producerId - high * WORD);
    view.setInt16(start + batchLayout.PRODUCER_EPOCH, epoch);
    view.setInt32(start + batchLayout.BASE_SEQUENCE, sequence);
    const crcStart = start + batchLayout.ATTRIBUTES;
    const crc = kernels.crc32c(crcStart, start + this.sizeBytes - crcStart, 0);
    view.setInt32(start + batchLayout.CRC, crc);
    this.baseSequence = sequence;
    this.wasRenumbered = true;
  }

  /** Tells every caller where its record lies. */
  succeed({ topic, partition, baseOffset, logAppendTimeMs }: BatchPlace): void {
    const isKnown = baseOffset >= 0;
    for (let index = 0; index < this.#deliveries.length; index++) {
      this.#deliveries[index]!.succeed(this.#places[index]!, {
        topic,
        partition,
        offset: BigInt(isKnown ? baseOffset + index : -1),
        timestamp: logAppendTimeMs >= 0 ? logAppendTimeMs : this.#timestamps[index]!,
      });
    }
    this.#settle();
  }

  /** Tells every caller that its record was not written, or may not have been. */
  fail(error: KafkaError): void {
    for (const delivery of this.#deliveries) delivery.fail(error);
    this.#settle();
  }

  /** Appends record `index`, whose bytes are given, to a batch that takes this one's place. */
  moveRecord(
    index: number,
    target: ProducerBatch,
    { key, value, headers }: { key: RecordBytes; value: RecordBytes; headers: RecordHeaders },
  ): void {
    const [timestamp, place] = [this.#timestamps[index]!, this.#places[index]!];
    target.append(key, value, timestamp, headers, this.#deliveries[index]!, place);
  }

  /** Leaves it to the batches in its place to tell the callers. */
  handOver(parts: readonly ProducerBatch[]): void {
    let left = parts.length;
    for (const part of parts) {
      part.onSettled(() => {
        if (--left === 0) this.#settle();
      });
    }
  }

  /** Calls `listener` once the callers were told. */
  onSettled(listener: () => void): void {
    (this.#onSettled ??= []).push(listener);
  }

  #settle(): void {
    for (const listener of this.#onSettled ?? []) listener();
  }
}
