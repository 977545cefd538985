// How much each kind of row sends. Chosen so that a row lasts two to four seconds on two cores, and
// costs the cheaper broker at least twenty ticks of processor time.
const MIB = 1024 * 1024;

/** Bytes of values that a produce row sends, by the size of its records. */
const PRODUCE_SIZE_BYTES: Readonly<Record<number, number>> = {
  100: 300 * MIB,
  1024: 768 * MIB,
  10_240: 1024 * MIB,
};

/** Bytes of values that a fetch row reads. */
const FETCH_SIZE_BYTES: Readonly<Record<number, number>> = {
  100: 768 * MIB,
  1024: 2048 * MIB,
  10_240: 2048 * MIB,
};

/** Records of a produce row. */
export function produceRecordCount(recordSizeBytes: number): number {
  return Math.floor(PRODUCE_SIZE_BYTES[recordSizeBytes]! / recordSizeBytes);
}

/** Records of a fetch row. */
export function fetchRecordCount(recordSizeBytes: number): number {
  return Math.floor(FETCH_SIZE_BYTES[recordSizeBytes]! / recordSizeBytes);
}

/** Batches of the raw load are as full as those of the Java producer with `batch.size=65536`. */
export const BATCH_SIZE_BYTES = 64 * 1024;

/** The settings of every producer: Kafka's tool and kcat are told them, ours is built so. */
export const PRODUCER_SETTINGS = { 'linger.ms': '5', 'batch.size': String(BATCH_SIZE_BYTES) };

/** The producer that a tail row's reader follows. */
export const TAIL = { bytesPerSecond: 100 * MIB, sizeBytes: 400 * MIB };

/** Records of a latency row. */
export const LATENCY = { recordSizeBytes: 1024, warmUpCount: 1_000, recordCount: 5_000 };

/** The load of the scale rows. */
export const SCALE = {
  recordSizeBytes: 1024,
  /** Over partitions: batches of 16 KiB, five on their way. */
  partitions: { recordsPerBatch: 16, recordCount: 256 * 1024, inFlight: 5 },
  /** Over connections: single records, one on its way on each. */
  connections: { recordsPerBatch: 1, recordCount: 60_000, inFlight: 1 },
};

/**
 * What every broker process is given before anything is timed; see warm-up.ts. A Java virtual
 * machine that has seen a quarter of it still takes twice the time that it takes after all of it.
 */
export const WARM_UP = {
  smallRequests: 20_000,
  smallSizeBytes: 1024 * MIB,
  sizeBytes: 3072 * MIB,
};
