// What a client program can be told to do, and what it answers. Jobs go to it as JSON in its first
// argument, in any language; the answer is the last line of its standard output, as JSON.

/** What the program does again and again. */
export type Workload =
  | {
      readonly kind: 'produce';
      /** Who send and wait for the acknowledgement, each on its own. */
      readonly callers: number;
      /** Records that a caller gives to one call; 1 is a single record, not a list of one. */
      readonly batch: number;
    }
  | {
      readonly kind: 'consume';
      /** Whether the client hands over batches or records. */
      readonly unit: 'batch' | 'record';
    };

/** One job for one client. */
export interface ClientJob {
  readonly client: string;
  readonly bootstrap: string;
  readonly topic: string;
  readonly workload: Workload;
  readonly valueSizeBytes: number;
  /** Producing: how long until counting begins, and for how long it goes on. */
  readonly warmUpMs: number;
  readonly measuredMs: number;
  /** Consuming: how many records lie in the topic, and how many of them go by uncounted. */
  readonly recordCount: number;
  readonly warmUpCount: number;
}

/** What a client program saw. */
export interface ClientAnswer {
  /** Acknowledged or read within the measured time. */
  readonly recordCount: number;
  readonly seconds: number;
  /** Processor time of the program within the measured time. */
  readonly cpuSeconds: number;
  /** Acknowledged or read in all; what the log must hold. */
  readonly totalCount: number;
}
