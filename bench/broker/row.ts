// What a row of the broker benchmark is: one thing that is measured on both brokers. Rows are data;
// the drivers know how to run them.
import type { Acks } from '../load/produce-frame.ts';

/** The program that loads the broker: Kafka's own tools, librdkafka's kcat, or ours. */
export type Program = 'java' | 'librdkafka' | 'raw';

/** Rows that write. */
interface Written {
  /**
   * Whether the topic has `flush.messages=1`: then Apache Kafka, too, answers after a sync, which
   * Millrace does for acks=all in any case.
   */
  readonly isSynced: boolean;
}

interface RowBase {
  /** What `--only` matches and the report shows. */
  readonly name: string;
  /** Whether `--quick` runs it. */
  readonly isQuick: boolean;
}

/** Sends a fixed number of records into an empty topic. */
export interface ProduceRow extends RowBase, Written {
  readonly kind: 'produce';
  readonly program: Program;
  readonly recordSizeBytes: number;
  readonly acks: Acks;
  readonly codec: 'none' | 'lz4';
  readonly partitions: number;
}

/** Reads a topic from its beginning, or follows a producer at its end. */
export interface FetchRow extends RowBase {
  readonly kind: 'fetch';
  readonly program: Program;
  readonly recordSizeBytes: number;
  /**
   * `warm`: the log lies in the page cache. `cold`: the broker was started anew, and its files lie
   * on the disk only. `tail`: the reader follows a producer of fixed speed.
   */
  readonly place: 'warm' | 'cold' | 'tail';
}

/** One record on its way at a time. */
export interface LatencyRow extends RowBase, Written {
  readonly kind: 'latency';
  readonly program: 'java' | 'raw';
  readonly acks: Acks;
}

/** From the start of the process to the first acknowledged record. */
export interface StartRow extends RowBase {
  readonly kind: 'start';
}

/** Resident memory, idle and at its peak over all other rows of the run. */
export interface MemoryRow extends RowBase {
  readonly kind: 'memory';
}

/** The cost of the same load over more partitions or more connections. */
export interface ScaleRow extends RowBase {
  readonly kind: 'scale';
  readonly over: 'partitions' | 'connections';
  readonly count: number;
  readonly acks: Acks;
}

/** Any row. */
export type Row = ProduceRow | FetchRow | LatencyRow | StartRow | MemoryRow | ScaleRow;
