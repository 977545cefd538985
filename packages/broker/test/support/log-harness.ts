// A log directory on a disk under control, in virtual time: what the tests of the log room work
// with.
import { createCore, type DecodedBatch, readBatches, sharedCore } from '@millrace/core-wasm';
import { ErrorCode } from '@millrace/protocol';
import { BrokerConfig } from '../../src/config/broker-config.ts';
import { logConfigOf } from '../../src/config/topic-configs.ts';
import type { LogConfig } from '../../src/log/log-config.ts';
import { LogDirectory } from '../../src/log/log-directory.ts';
import { TURN_MS_MAX } from '../../src/limits.ts';
import type { AppendResult } from '../../src/log/append-result.ts';
import type { PartitionLog } from '../../src/log/partition-log.ts';
import { LoopTurn } from '../../src/platform/loop-turn.ts';
import { ManualFileSystem } from '../../src/platform/manual-file-system.ts';
import { ManualPlatform } from '../../src/platform/manual-platform.ts';
import { buildBatch } from './batches.ts';

/** Name of the data directory. */
export const DATA = 'data';
/** Folder of partition 0 of topic t. */
export const LOG = `${DATA}/t-0`;
/** Topic id of t. */
export const TOPIC_ID = 'AAAAAAAAAAAAAAAAAAAAAQ';

const HOUR_MS = 3_600_000;

/** Cores are large: a test file has one, and one run of a directory at a time lives in it. */
const core = createCore({ memorySizeBytes: 64 * 1024 * 1024 });
const running: { harness: LogHarness | null } = { harness: null };

/** Kafka's defaults but for what is named. */
export function testLogConfig(overrides: Partial<LogConfig> = {}): LogConfig {
  return { ...logConfigOf(new Map(), new BrokerConfig()), ...overrides };
}

/** One run of a log directory. */
export class LogHarness {
  readonly platform: ManualPlatform;
  readonly turn: LoopTurn;
  readonly directory: LogDirectory;
  readonly events: string[] = [];
  readonly failures: Error[] = [];
  #isClosed = false;

  /**
   * Begins a run; the one before is over, as if its process had died. With a `turnMsMax` of 0 what
   * can be cut is cut everywhere.
   */
  constructor(
    fileSystem: ManualFileSystem = new ManualFileSystem(),
    turnMsMax: number = TURN_MS_MAX,
  ) {
    running.harness?.kill();
    // The folder that was given to the broker is the operator's and there to stay.
    fileSystem.makeDirectory(DATA);
    fileSystem.syncDirectoryNow('');
    this.platform = new ManualPlatform({ fileSystem });
    this.turn = new LoopTurn(this.platform.clock, this.platform.scheduler, turnMsMax);
    this.directory = new LogDirectory({
      path: DATA,
      fileSystem,
      clock: this.platform.clock,
      random: this.platform.random,
      scheduler: this.platform.scheduler,
      turn: this.turn,
      core,
      retentionCheckIntervalMs: HOUR_MS,
      producerExpirationMs: 24 * HOUR_MS,
      onEvent: (message) => this.events.push(message),
      onFailure: (error) => this.failures.push(error),
    });
    running.harness = this;
    this.directory.takeOver();
  }

  get disk(): ManualFileSystem {
    return this.platform.fileSystem;
  }

  /** Opens partition 0 of topic t. */
  open(overrides: Partial<LogConfig> = {}): PartitionLog {
    return this.directory.open('t', TOPIC_ID, 0, testLogConfig(overrides));
  }

  /** Ends the loop turn: what was appended is written. */
  endTurn(): void {
    this.platform.scheduler.endTurn();
  }

  /** The process dies; the files stay as they were written. */
  kill(): ManualFileSystem {
    if (running.harness === this) {
      running.harness = null;
      // A directory that was closed has given its buffer back itself.
      if (!this.#isClosed) this.directory.flushQueue.buffer.release();
    }
    return this.disk;
  }

  /** The machine dies; the disk keeps what was synced. */
  losePower(...tear: Parameters<ManualFileSystem['afterPowerFailure']>): ManualFileSystem {
    return this.kill().afterPowerFailure(...tear);
  }

  /** Ends the run properly. */
  async close(isOpen = true): Promise<ManualFileSystem> {
    this.#isClosed = true;
    await this.directory.close(isOpen);
    return this.disk;
  }
}

/** Begins a run and opens partition 0 of topic t. */
export function openLog(
  overrides: Partial<LogConfig> = {},
  fileSystem?: ManualFileSystem,
): { harness: LogHarness; log: PartitionLog } {
  const harness = new LogHarness(fileSystem);
  return { harness, log: harness.open(overrides) };
}

/** Appends a batch as a client's, without ending the turn. */
export function append(log: PartitionLog, batch: Uint8Array, leaderEpoch = 0): AppendResult {
  return log.append(batch, 0, batch.length, { leaderEpoch, origin: 'client' })!;
}

/** Appends batches that must be accepted, each in a turn of its own. */
export function fill(harness: LogHarness, log: PartitionLog, batches: number, perBatch = 1): void {
  for (let index = 0; index < batches; index++) {
    const { errorCode, message } = append(log, buildBatch(perBatch));
    if (errorCode !== ErrorCode.NONE) throw new Error(message ?? `error ${errorCode}`);
    harness.endTurn();
  }
}

/** The batches that a fetch from `offset` gets. */
export function readLog(log: PartitionLog, offset = 0, sizeBytesMax = 2 ** 30): DecodedBatch[] {
  const batches: DecodedBatch[] = [];
  for (let next = offset; next < log.highWatermark;) {
    const slice = log.read(next, sizeBytesMax, true);
    if (slice === null || slice.sizeBytes === 0) break;
    const bytes = new Uint8Array(slice.sizeBytes);
    slice.file.readNow(bytes, 0, bytes.length, slice.position);
    const found = [...readBatches(sharedCore(), bytes, 0, bytes.length)];
    batches.push(...found);
    next = found.at(-1)!.lastOffset + 1;
  }
  return batches;
}

/** Offset and value of every record from `offset` on. */
export function readRecords(log: PartitionLog, offset = 0): { offset: number; value: string }[] {
  return readLog(log, offset).flatMap((batch) =>
    Array.from({ length: batch.recordCount }, (_, index) => ({
      offset: batch.offset(index),
      value: Buffer.from(batch.value(index) ?? []).toString(),
    })),
  );
}
