// The produce job: keeps a fixed number of requests on their way on every connection, and counts
// only what was acknowledged without an error.
import type { ProduceJob, Throughput } from './job.ts';
import { makeBatch, produceErrorCode, produceFrame } from './produce-frame.ts';
import { RawConnection } from './raw-connection.ts';

const PACE_TICK_MS = 2;

/** Runs the job; rejects at the first error of any kind. */
export async function produce(job: ProduceJob): Promise<Throughput> {
  const batch = makeBatch({
    recordSizeBytes: job.recordSizeBytes,
    recordCount: job.recordsPerBatch,
    codec: job.codec ?? 'none',
  });
  const frames = Array.from({ length: job.partitions }, (_, partition) =>
    produceFrame(job.topic, partition, job.acks, batch),
  );
  const run = new ProduceRun(job, frames);
  return run.run();
}

class ProduceRun {
  readonly #job: ProduceJob;
  readonly #frames: readonly Buffer[];
  readonly #batchCount: number;
  readonly #done: Promise<void>;
  #resolve!: () => void;
  #reject!: (error: Error) => void;
  #sent = 0;
  #acknowledged = 0;
  #startMs = 0;

  constructor(job: ProduceJob, frames: readonly Buffer[]) {
    this.#job = job;
    this.#frames = frames;
    this.#batchCount = Math.ceil(job.recordCount / job.recordsPerBatch);
    this.#done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  async run(): Promise<Throughput> {
    const { host, port, connections, inFlight, recordsPerBatch, recordSizeBytes } = this.#job;
    const opened: RawConnection[] = [];
    // One after the other: a broker's accept queue is shorter than a thousand.
    for (let index = 0; index < connections; index++) {
      opened.push(await RawConnection.open(host, port, this.#reject));
    }
    this.#startMs = performance.now();
    for (let lane = 0; lane < inFlight; lane++) {
      for (const connection of opened) this.#sendNext(connection);
    }
    await this.#done;
    const seconds = (performance.now() - this.#startMs) / 1000;
    for (const connection of opened) connection.close();
    const recordCount = this.#acknowledged * recordsPerBatch;
    return { recordCount, sizeBytes: recordCount * recordSizeBytes, seconds };
  }

  #sendNext(connection: RawConnection): void {
    if (this.#sent >= this.#batchCount) return;
    if (this.#isAhead()) {
      setTimeout(() => this.#sendNext(connection), PACE_TICK_MS);
      return;
    }
    const frame = this.#frames[this.#sent++ % this.#frames.length]!;
    connection.send(frame, (reply) => {
      const code = produceErrorCode(reply);
      if (code !== 0) return this.#reject(new Error(`produce answered error ${code}`));
      if (++this.#acknowledged === this.#batchCount) return this.#resolve();
      this.#sendNext(connection);
    });
  }

  /** Whether more has been sent than the pace allows by now. */
  #isAhead(): boolean {
    const { bytesPerSecond, recordsPerBatch, recordSizeBytes } = this.#job;
    if (bytesPerSecond === undefined) return false;
    const seconds = (performance.now() - this.#startMs) / 1000;
    return this.#sent * recordsPerBatch * recordSizeBytes > seconds * bytesPerSecond;
  }
}
