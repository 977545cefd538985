// Leader epochs by Kafka's rules (KIP-101, KIP-320), as its OffsetForLeaderEpoch answers them.
import { describe, expect, it } from 'vitest';
import { MemoryFileSystem } from '../platform/memory-file-system.ts';
import { CorruptFileError } from './checkpoint-file.ts';
import { LEADER_EPOCH_FILE, LeaderEpochs } from './leader-epochs.ts';

/** Epoch 1 from 0, 3 from 10, 5 from 30. */
const some = () =>
  new LeaderEpochs([
    { epoch: 1, startOffset: 0 },
    { epoch: 3, startOffset: 10 },
    { epoch: 5, startOffset: 30 },
  ]);
const UNKNOWN = { epoch: -1, endOffset: -1 };

describe('LeaderEpochs', () => {
  it('knows nothing when nothing was written', () => {
    const epochs = new LeaderEpochs();
    expect(epochs.latest).toBe(-1);
    expect(epochs.epochOf(0)).toBe(-1);
    expect(epochs.endOffset(0, 100)).toEqual(UNKNOWN);
  });

  it('says where an epoch ended, as Kafka does', () => {
    expect(some().endOffset(5, 99)).toEqual({ epoch: 5, endOffset: 99 });
    expect(some().endOffset(3, 99)).toEqual({ epoch: 3, endOffset: 30 });
    expect(some().endOffset(4, 99)).toEqual({ epoch: 3, endOffset: 30 });
    expect(some().endOffset(2, 99)).toEqual({ epoch: 1, endOffset: 10 });
    expect(some().endOffset(0, 99)).toEqual({ epoch: 0, endOffset: 0 });
    expect(some().endOffset(6, 99)).toEqual(UNKNOWN);
    expect(some().endOffset(-1, 99)).toEqual(UNKNOWN);
  });

  it('says in which epoch an offset was written', () => {
    expect([0, 9, 10, 29, 30, 1_000].map((offset) => some().epochOf(offset))).toEqual([
      1, 1, 3, 3, 5, 5,
    ]);
  });

  it('notes an epoch once, and drops those that wrote nothing', () => {
    const epochs = some();
    expect(epochs.assign(5, 40)).toBe(false);
    expect(epochs.assign(4, 40)).toBe(false);
    expect(epochs.assign(6, 30)).toBe(true);
    expect(epochs.endOffset(5, 99)).toEqual({ epoch: 3, endOffset: 30 });
    expect(epochs.endOffset(6, 99)).toEqual({ epoch: 6, endOffset: 99 });
  });

  it('forgets what was cut off the end', () => {
    const epochs = some();
    epochs.truncateEnd(30);
    expect(epochs.latest).toBe(3);
    epochs.truncateEnd(11);
    expect(epochs.latest).toBe(3);
    epochs.truncateEnd(0);
    expect(epochs.latest).toBe(-1);
  });

  it('lets the oldest epoch begin where the log does', () => {
    const epochs = some();
    epochs.truncateStart(15);
    expect(epochs.epochOf(12)).toBe(-1);
    expect(epochs.epochOf(15)).toBe(3);
    expect(epochs.endOffset(3, 99)).toEqual({ epoch: 3, endOffset: 30 });
    epochs.truncateStart(30);
    expect(epochs.endOffset(3, 99)).toEqual({ epoch: 3, endOffset: 30 });
    epochs.truncateStart(80);
    expect(epochs.epochOf(80)).toBe(5);
    expect(epochs.latest).toBe(5);
  });

  it('keeps an epoch that has begun at the end of a log of which all was deleted', () => {
    const epochs = some();
    epochs.assign(7, 50);
    epochs.truncateStart(50);
    expect(epochs.latest).toBe(7);
    expect(epochs.endOffset(7, 50)).toEqual({ epoch: 7, endOffset: 50 });
  });

  it('survives in its file, and refuses a file that is not one', () => {
    const fileSystem = new MemoryFileSystem();
    fileSystem.makeDirectory('log');
    some().save(fileSystem, 'log');
    const path = `log/${LEADER_EPOCH_FILE}`;
    expect(Buffer.from(fileSystem.readFile(path)).toString()).toBe('0\n3\n1 0\n3 10\n5 30\n');
    expect(LeaderEpochs.load(fileSystem, 'log').endOffset(3, 99)).toEqual({
      epoch: 3,
      endOffset: 30,
    });
    for (const text of ['', '1\n0\n', '0\n2\n1 0\n', '0\n1\n1 x\n', '0\n1\n-1 0\n']) {
      const file = fileSystem.open(path, 'create');
      file.truncate(0);
      file.write([Buffer.from(text)], 0);
      expect(() => LeaderEpochs.load(fileSystem, 'log')).toThrow(CorruptFileError);
    }
  });
});
