// Fetch rows: a topic filled by our own program, read from its beginning or followed at its end.
// The filled topic is shared by the rows that follow one another with records of the same size.
import { runLoad } from '../../load/run-load.ts';
import type { ProduceJob } from '../../load/job.ts';
import type { Sample } from '../../figures/metrics.ts';
import { runKafkaTool } from '../../system/kafka-java.ts';
import { dropFromPageCache, warmPageCache } from '../../system/page-cache.ts';
import { fetchByKcat } from '../kcat.ts';
import { measured, type Moved } from '../measured.ts';
import type { FetchRow, Program } from '../row.ts';
import type { Session } from '../../system/session.ts';
import { BATCH_SIZE_BYTES, fetchRecordCount, TAIL } from '../sizes.ts';

const PARTITIONS = 12;
const CONNECTIONS = 2;
const IN_FLIGHT = 5;
const MEBIBYTE = 1024 * 1024;
const COUNT_COLUMN = 4;
const FETCH_RATE_COLUMN = 8;

type Read = (
  session: Session,
  topic: string,
  recordSizeBytes: number,
  recordCount: number,
) => Promise<Moved>;

/** The last line of ConsumerPerformance, whose columns its header names. */
export function parseConsumerPerformance(text: string): {
  recordCount: number;
  bytesPerSecond: number;
} {
  const columns = (text.trim().split('\n').at(-1) ?? '').split(', ');
  const [recordCount, rate] = [Number(columns[COUNT_COLUMN]), Number(columns[FETCH_RATE_COLUMN])];
  if (!Number.isInteger(recordCount) || !(rate > 0)) {
    throw new Error(`ConsumerPerformance ended without a summary:\n${text}`);
  }
  return { recordCount, bytesPerSecond: rate * MEBIBYTE };
}

const readers: Record<Program, Read> = {
  java: async (session, topic, recordSizeBytes, recordCount) => {
    const aim = ['--bootstrap-server', session.bootstrap, '--topic', topic];
    const text = await runKafkaTool('ConsumerPerformance', [
      ...aim,
      '--num-records',
      String(recordCount),
    ]);
    const summary = parseConsumerPerformance(text);
    if (summary.recordCount !== recordCount) {
      throw new Error(`ConsumerPerformance read ${summary.recordCount}, not ${recordCount}`);
    }
    return { sizeBytes: recordCount * recordSizeBytes, bytesPerSecond: summary.bytesPerSecond };
  },

  librdkafka: (session, topic, recordSizeBytes, recordCount) =>
    fetchByKcat(session.bootstrap, topic, recordSizeBytes, recordCount),

  raw: async (session, topic, recordSizeBytes, recordCount) => {
    const { seconds } = await runLoad({
      kind: 'fetch',
      host: session.host,
      port: session.place.port,
      topic,
      partitions: PARTITIONS,
      recordCount,
      connections: CONNECTIONS,
    });
    const sizeBytes = recordCount * recordSizeBytes;
    return { sizeBytes, bytesPerSecond: sizeBytes / seconds };
  },
};

function fillJob(session: Session, topic: string, recordSizeBytes: number): ProduceJob {
  const recordsPerBatch = Math.max(1, Math.floor(BATCH_SIZE_BYTES / recordSizeBytes));
  const recordCount = fetchRecordCount(recordSizeBytes);
  return {
    kind: 'produce',
    host: session.host,
    port: session.place.port,
    topic,
    partitions: PARTITIONS,
    acks: '1',
    recordSizeBytes,
    recordsPerBatch,
    recordCount: recordCount - (recordCount % recordsPerBatch),
    connections: CONNECTIONS,
    inFlight: IN_FLIGHT,
  };
}

/** Runs fetch rows of one session. */
export class FetchDriver {
  readonly #session: Session;
  #filled: { topic: string; recordSizeBytes: number; recordCount: number } | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Runs one row. */
  async run(row: FetchRow): Promise<Sample> {
    if (row.place === 'tail') return this.#follow(row);
    const { topic, recordCount } = await this.#fill(row.recordSizeBytes);
    if (row.place === 'cold') await this.#forget();
    const read = readers[row.program];
    return measured(this.#session, () =>
      read(this.#session, topic, row.recordSizeBytes, recordCount),
    );
  }

  /** Deletes what the rows have left. */
  async clear(): Promise<void> {
    if (this.#filled !== undefined) await this.#session.deleteTopic(this.#filled.topic);
    this.#filled = undefined;
  }

  async #fill(recordSizeBytes: number) {
    if (this.#filled?.recordSizeBytes === recordSizeBytes) return this.#filled;
    await this.clear();
    const session = this.#session;
    const topic = await session.createTopic(PARTITIONS);
    const job = fillJob(session, topic, recordSizeBytes);
    warmPageCache(session.place.directory, job.recordCount * recordSizeBytes);
    const { recordCount } = await runLoad(job);
    await session.expectRecords(topic, PARTITIONS, recordCount);
    return (this.#filled = { topic, recordSizeBytes, recordCount });
  }

  async #forget(): Promise<void> {
    await this.#session.stop();
    dropFromPageCache(this.#session.place.directory);
    await this.#session.start();
  }

  async #follow(row: FetchRow): Promise<Sample> {
    const session = this.#session;
    const topic = await session.createTopic(PARTITIONS);
    const fill = fillJob(session, topic, row.recordSizeBytes);
    const recordCount = Math.floor(TAIL.sizeBytes / row.recordSizeBytes);
    const job = {
      ...fill,
      recordCount: recordCount - (recordCount % fill.recordsPerBatch),
      bytesPerSecond: TAIL.bytesPerSecond,
    };
    warmPageCache(session.place.directory, TAIL.sizeBytes);
    const read = readers[row.program];
    const sample = await measured(session, async () => {
      const reading = read(session, topic, row.recordSizeBytes, job.recordCount);
      const [moved] = await Promise.all([reading, runLoad(job)]);
      return moved;
    });
    await session.deleteTopic(topic);
    return sample;
  }
}
