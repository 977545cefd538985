// What the coordinator is told its log takes must be what the log takes, whatever its topic is
// configured to: a record that is refused halfway would stop every group of the partition.
import { sharedCore } from '@millrace/core-wasm';
import { beforeEach, describe, expect, it } from 'vitest';
import { LogHarness } from '../test/support/log-harness.ts';
import { CoordinatorPartitionLog } from './coordinator-partition-log.ts';
import type { EncodedRecord } from './coordinator/group-record-codec.ts';
import { COORDINATOR_RECORD_BYTES_MAX } from './limits.ts';
import type { PartitionLog } from './log/partition-log.ts';

const KEY_BYTES = 10;

let log: PartitionLog;
let coordinatorLog: CoordinatorPartitionLog;

beforeEach(() => {
  log = new LogHarness().open();
  coordinatorLog = new CoordinatorPartitionLog(sharedCore(), log, () => 0);
});

function recordOf(sizeBytes: number): EncodedRecord {
  return { key: new Uint8Array(KEY_BYTES), value: new Uint8Array(sizeBytes - KEY_BYTES) };
}

describe('CoordinatorPartitionLog', () => {
  it.each([
    ['max.message.bytes', 1_000, 1_000_000],
    ['max.message.bytes', 2_000_000, 4_000_000],
    ['segment.bytes', 1_000_000, 5_000],
  ])('takes a record as large as it says, where %s is least', async (_, message, segment) => {
    log.config = { ...log.config, messageSizeBytesMax: message, segmentSizeBytes: segment };
    const { recordBytesMax } = coordinatorLog;
    expect(recordBytesMax).toBeGreaterThan(Math.min(message, segment) - 300);
    await coordinatorLog.append([recordOf(recordBytesMax)], 0);
    await expect(coordinatorLog.append([recordOf(recordBytesMax + 1)], 0)).rejects.toThrow(
      /a group record has/,
    );
    expect(log.logEndOffset).toBe(1);
    await coordinatorLog.append(
      Array.from({ length: 5 }, () => recordOf(recordBytesMax)),
      0,
    );
    expect(log.logEndOffset).toBe(6);
  });

  it('takes no more than core memory has room for', async () => {
    log.config = { ...log.config, messageSizeBytesMax: 2 ** 30, segmentSizeBytes: 2 ** 30 };
    expect(coordinatorLog.recordBytesMax).toBe(COORDINATOR_RECORD_BYTES_MAX);
    await coordinatorLog.append([recordOf(COORDINATOR_RECORD_BYTES_MAX)], 0);
    expect(log.logEndOffset).toBe(1);
  });

  it('takes nothing where a topic takes less than a batch needs', async () => {
    log.config = { ...log.config, messageSizeBytesMax: 10 };
    expect(coordinatorLog.recordBytesMax).toBe(0);
    await expect(coordinatorLog.append([recordOf(KEY_BYTES)], 0)).rejects.toThrow(RangeError);
    expect(log.logEndOffset).toBe(0);
  });
});
