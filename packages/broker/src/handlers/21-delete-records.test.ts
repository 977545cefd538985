// DeleteRecords and the disk: what it answered for holds after a loss of power, and nothing more is
// lost by it than the request asked for.
import { DeleteRecordsApi, ErrorCode, Reader, toPlainObject, Writer } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { fill, LogHarness, readRecords } from '../../test/support/log-harness.ts';
import type { PartitionLog } from '../log/partition-log.ts';
import { LoopTurn } from '../platform/loop-turn.ts';
import { deleteRecordsHandler } from './21-delete-records.ts';
import type { RequestContext } from './handler.ts';
import type { Services } from './services.ts';

const VERSION = 2;

async function deleteRecords(harness: LogHarness, log: PartitionLog, offset: number) {
  const handler = deleteRecordsHandler({
    replicas: { leaderLog: () => log },
    checkpointLogStarts: () => harness.directory.checkpointLogStarts(),
    turn: new LoopTurn(harness.platform.clock, harness.platform.scheduler, 1_000),
  } as unknown as Services);
  const partitions = [{ partitionIndex: 0, offset: BigInt(offset) }];
  const writer = new Writer();
  const request = { topics: [{ name: 't', partitions }], timeoutMs: 1_000 };
  DeleteRecordsApi.request.write(writer, request, VERSION);
  const context = { apiVersion: VERSION } as RequestContext;
  const body = await handler.respond(new Reader(writer.finish()), context);
  const answer = new Writer();
  body!(answer);
  const response = DeleteRecordsApi.response.read(new Reader(answer.finish()), VERSION);
  return toPlainObject(response.topics[0]!.partitions[0]!);
}

describe('DeleteRecords', () => {
  it('loses no record behind the new log start when the power fails', async () => {
    const harness = new LogHarness();
    const log = harness.open();
    fill(harness, log, 10);
    expect(await deleteRecords(harness, log, 4)).toMatchObject({ errorCode: 0, lowWatermark: 4n });
    const found = new LogHarness(harness.losePower()).open();
    expect([found.logStartOffset, found.logEndOffset]).toEqual([4, 10]);
    expect(readRecords(found, 4)).toHaveLength(6);
  });

  it.each([
    ['the log cannot be synced', 'sync', /\.log$/],
    ['the log starts cannot be written', 'rename', /log-start-offset-checkpoint/],
  ] as const)('says so when %s', async (_, operation, path) => {
    const harness = new LogHarness();
    const log = harness.open();
    fill(harness, log, 10);
    harness.disk.fail(operation, path);
    expect(await deleteRecords(harness, log, 4)).toMatchObject({
      errorCode: ErrorCode.KAFKA_STORAGE_ERROR,
      lowWatermark: -1n,
    });
  });
});
