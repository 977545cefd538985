// The fetch job: partitions are dealt to connections, each with one request on its way, as Kafka's
// own consumer does it. Ends when all expected records have come, and fails if none come for long.
import { fetchFrame, takeFetchReply, type Position } from './fetch-frame.ts';
import type { FetchJob, Throughput } from './job.ts';
import { RawConnection } from './raw-connection.ts';

const MAX_WAIT_MS = 500;
/** So many empty replies in a row mean that the records will not come. */
const EMPTY_REPLIES_MAX = 40;

/** Runs the job; rejects at the first error, gap or lasting silence. */
export function fetchRecords(job: FetchJob): Promise<Throughput> {
  return new Promise((resolve, reject) => {
    const total = { recordCount: 0, sizeBytes: 0 };
    const opened: RawConnection[] = [];
    const startMs = performance.now();
    const finish = () => {
      for (const connection of opened) connection.close();
      if (total.recordCount > job.recordCount) {
        return reject(new Error(`${total.recordCount} records, expected ${job.recordCount}`));
      }
      resolve({ ...total, seconds: (performance.now() - startMs) / 1000 });
    };

    const readOn = (connection: RawConnection, positions: Position[], emptyReplies: number) => {
      connection.send(fetchFrame(job.topic, positions, MAX_WAIT_MS), (reply) => {
        try {
          const tally = takeFetchReply(reply, positions);
          total.recordCount += tally.recordCount;
          total.sizeBytes += tally.sizeBytes;
          if (total.recordCount >= job.recordCount) return finish();
          const silence = tally.recordCount === 0 ? emptyReplies + 1 : 0;
          if (silence > EMPTY_REPLIES_MAX)
            throw new Error(`only ${total.recordCount} records came`);
          readOn(connection, positions, silence);
        } catch (error) {
          reject(error as Error);
        }
      });
    };

    const lanes = Math.min(job.connections, job.partitions);
    for (let lane = 0; lane < lanes; lane++) {
      const positions: Position[] = [];
      for (let partition = lane; partition < job.partitions; partition += lanes) {
        positions.push({ partition, offset: 0 });
      }
      RawConnection.open(job.host, job.port, reject).then((connection) => {
        opened.push(connection);
        readOn(connection, positions, 0);
      }, reject);
    }
  });
}
