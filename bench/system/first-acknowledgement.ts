// Waits until a broker that is just starting acknowledges a record, asking again and again: the
// moment at which it is of use, which is later than the one at which it listens.
import { makeBatch, produceErrorCode, produceFrame } from '../load/produce-frame.ts';
import { RawConnection } from '../load/raw-connection.ts';
import type { Service } from './child-processes.ts';

const HOST = '127.0.0.1';
const RETRY_MS = 2;
const TIMEOUT_MS = 120_000;

/** When, on the clock of `performance.now()`, a record to the topic was acknowledged by all. */
export async function awaitFirstAcknowledgement(
  port: number,
  topic: string,
  service: Service,
): Promise<number> {
  const batch = makeBatch({ recordSizeBytes: 100, recordCount: 1 });
  const frame = produceFrame(topic, 0, 'all', batch);
  const deadlineMs = performance.now() + TIMEOUT_MS;
  let last = 'it did not listen';
  while (performance.now() < deadlineMs) {
    service.assertRunning();
    try {
      const code = await produceOnce(port, frame);
      if (code === 0) return performance.now();
      last = `error ${code}`;
    } catch (error) {
      last = (error as Error).message;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  throw new Error(`no record was acknowledged within ${TIMEOUT_MS} ms: ${last}`);
}

async function produceOnce(port: number, frame: Buffer): Promise<number> {
  let onFailure: (error: Error) => void = () => {};
  const failed = new Promise<never>((_, reject) => (onFailure = reject));
  const connection = await RawConnection.open(HOST, port, onFailure);
  try {
    return produceErrorCode(await Promise.race([connection.request(frame), failed]));
  } finally {
    connection.close();
    failed.catch(() => {});
  }
}
