// The latency job: one record on its way at a time, timed to its acknowledgement and to its arrival
// at a consumer whose fetch was sent before the record.
import { fetchFrame, takeFetchReply, type Position } from './fetch-frame.ts';
import type { Latency, LatencyJob, Percentiles } from './job.ts';
import { makeBatch, produceErrorCode, produceFrame } from './produce-frame.ts';
import { RawConnection } from './raw-connection.ts';

const FETCH_WAIT_MS = 5_000;

/** Percentiles of samples in ms, by nearest rank. */
export function percentilesOf(samplesMs: readonly number[]): Percentiles {
  const sorted = Float64Array.from(samplesMs).sort();
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
  return { p50Ms: at(0.5), p99Ms: at(0.99), p999Ms: at(0.999) };
}

/** Runs the job; the topic must be empty. */
export async function measureLatency(job: LatencyJob): Promise<Latency> {
  return new Promise((resolve, reject) => {
    run(job, reject).then(resolve, reject);
  });
}

async function run(job: LatencyJob, onFailure: (error: Error) => void): Promise<Latency> {
  const { host, port, topic, acks, recordSizeBytes } = job;
  const producer = await RawConnection.open(host, port, onFailure);
  const consumer = await RawConnection.open(host, port, onFailure);
  const frame = produceFrame(topic, 0, acks, makeBatch({ recordSizeBytes, recordCount: 1 }));
  const positions: Position[] = [{ partition: 0, offset: 0 }];
  const acknowledged: number[] = [];
  const endToEnd: number[] = [];

  for (let index = 0; index < job.warmUpCount + job.recordCount; index++) {
    const fetched = nextRecord(consumer, topic, positions);
    const startMs = performance.now();
    const acknowledgedMs = await new Promise<number>((resolve, reject) => {
      producer.send(frame, (reply) => {
        const nowMs = performance.now();
        const code = produceErrorCode(reply);
        if (code === 0) resolve(nowMs - startMs);
        else reject(new Error(`produce answered error ${code}`));
      });
    });
    const arrivedMs = (await fetched) - startMs;
    if (index < job.warmUpCount) continue;
    acknowledged.push(acknowledgedMs);
    endToEnd.push(arrivedMs);
  }
  producer.close();
  consumer.close();
  return { acknowledged: percentilesOf(acknowledged), endToEnd: percentilesOf(endToEnd) };
}

/** When the next record arrived; empty replies are answered with another fetch. */
function nextRecord(
  consumer: RawConnection,
  topic: string,
  positions: readonly Position[],
): Promise<number> {
  return new Promise((resolve, reject) => {
    const ask = () =>
      consumer.send(fetchFrame(topic, positions, FETCH_WAIT_MS), (reply) => {
        const nowMs = performance.now();
        try {
          const { recordCount } = takeFetchReply(reply, positions);
          if (recordCount === 0) return ask();
          if (recordCount === 1) resolve(nowMs);
          else reject(new Error(`${recordCount} records where one was expected`));
        } catch (error) {
          reject(error as Error);
        }
      });
    ask();
  });
}
