// What our own load program can be told to do, and what it answers. A job goes to it as JSON in its
// first argument, the answer comes back as JSON on its standard output.
import type { Acks } from './produce-frame.ts';

/** What every job names. */
interface Aim {
  readonly host: string;
  readonly port: number;
  readonly topic: string;
  readonly partitions: number;
}

/** Sends batches as fast as they are acknowledged, partition after partition. */
export interface ProduceJob extends Aim {
  readonly kind: 'produce';
  readonly acks: Acks;
  readonly codec?: 'none' | 'lz4';
  readonly recordSizeBytes: number;
  readonly recordsPerBatch: number;
  readonly recordCount: number;
  readonly connections: number;
  /** Requests on their way on each connection. */
  readonly inFlight: number;
  /** Most bytes of values per second; absent: as many as go. */
  readonly bytesPerSecond?: number;
}

/** Reads until so many records have come. */
export interface FetchJob extends Aim {
  readonly kind: 'fetch';
  readonly recordCount: number;
  readonly connections: number;
}

/** One record at a time: sent, acknowledged, and read back by a fetch that waits for it. */
export interface LatencyJob extends Aim {
  readonly kind: 'latency';
  readonly acks: Acks;
  readonly recordSizeBytes: number;
  readonly warmUpCount: number;
  readonly recordCount: number;
}

/** Any job. */
export type LoadJob = ProduceJob | FetchJob | LatencyJob;

/** How much was moved in what time. */
export interface Throughput {
  readonly recordCount: number;
  /** Bytes of values sent, or bytes of batches received. */
  readonly sizeBytes: number;
  readonly seconds: number;
}

/** Percentiles in ms. */
export interface Percentiles {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly p999Ms: number;
}

/** What a latency job saw. */
export interface Latency {
  /** From sending to the acknowledgement. */
  readonly acknowledged: Percentiles;
  /** From sending to the arrival at a consumer. */
  readonly endToEnd: Percentiles;
}
