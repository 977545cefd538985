// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

/** ProducerSnapshot, version 1. */
export interface ProducerSnapshot {
  /** uint32, versions 1+. */
  readonly crc: number;
  /** array of ProducerEntry, versions 1+. */
  readonly producerEntries: readonly ProducerSnapshotProducerEntry[];
}

/** ProducerEntry of ProducerSnapshot. */
export interface ProducerSnapshotProducerEntry {
  /** int64, versions 1+. */
  readonly producerId: bigint | number;
  /** int16, versions 1+. */
  readonly epoch: number;
  /** int32, versions 1+. */
  readonly lastSequence: number;
  /** int64, versions 1+. */
  readonly lastOffset: bigint | number;
  /** int32, versions 1+. */
  readonly offsetDelta: number;
  /** int64, versions 1+. */
  readonly timestamp: bigint | number;
  /** int32, versions 1+. */
  readonly coordinatorEpoch: number;
  /** int64, versions 1+. */
  readonly currentTxnFirstOffset: bigint | number;
}

/** {@link ProducerSnapshotProducerEntry} as read: every field is there. */
export class ProducerSnapshotProducerEntryView implements ProducerSnapshotProducerEntry {
  declare readonly producerId: bigint;
  declare readonly epoch: number;
  declare readonly lastSequence: number;
  declare readonly lastOffset: bigint;
  declare readonly offsetDelta: number;
  declare readonly timestamp: bigint;
  declare readonly coordinatorEpoch: number;
  declare readonly currentTxnFirstOffset: bigint;

  constructor(reader: Reader, _version: number) {
    this.producerId = reader.int64();
    this.epoch = reader.int16();
    this.lastSequence = reader.int32();
    this.lastOffset = reader.int64();
    this.offsetDelta = reader.int32();
    this.timestamp = reader.int64();
    this.coordinatorEpoch = reader.int32();
    this.currentTxnFirstOffset = reader.int64();
  }
}

function writeProducerSnapshotProducerEntry(
  writer: Writer,
  {
    producerId,
    epoch,
    lastSequence,
    lastOffset,
    offsetDelta,
    timestamp,
    coordinatorEpoch,
    currentTxnFirstOffset,
  }: ProducerSnapshotProducerEntry,
  _version: number,
): void {
  writer.int64(producerId);
  writer.int16(epoch);
  writer.int32(lastSequence);
  writer.int64(lastOffset);
  writer.int32(offsetDelta);
  writer.int64(timestamp);
  writer.int32(coordinatorEpoch);
  writer.int64(currentTxnFirstOffset);
}

/** {@link ProducerSnapshot} as read: every field is there. */
export class ProducerSnapshotView implements ProducerSnapshot {
  declare readonly crc: number;
  declare readonly producerEntries: readonly ProducerSnapshotProducerEntryView[];

  constructor(reader: Reader, version: number) {
    this.crc = reader.uint32();
    this.producerEntries = reader.structs(false, ProducerSnapshotProducerEntryView, version);
  }
}

function writeProducerSnapshot(
  writer: Writer,
  {
    crc,
    producerEntries,
  }: ProducerSnapshot,
  version: number,
): void {
  writer.uint32(crc);
  writer.structs(producerEntries, false, false, writeProducerSnapshotProducerEntry, version);
}

/** Reads and writes {@link ProducerSnapshot}. */
export const ProducerSnapshotCodec: Codec<ProducerSnapshot, ProducerSnapshotView> = /* @__PURE__ */ new MessageCodec(
  'ProducerSnapshot',
  [1, 1, -1],
  ProducerSnapshotView,
  writeProducerSnapshot,
);
