// The segments of one log: when a new one begins, and what becomes of the files of old ones.
import { describe, expect, it } from 'vitest';
import { buildBatch } from '../../test/support/batches.ts';
import { fill, LogHarness } from '../../test/support/log-harness.ts';
import type { File, OpenMode } from '../platform/file-system.ts';
import { ManualFileSystem } from '../platform/manual-file-system.ts';

/** A disk that knows which of its files are open. */
class CountingFileSystem extends ManualFileSystem {
  readonly openPaths: string[] = [];

  override open(path: string, mode: OpenMode): File {
    const file = super.open(path, mode);
    const close = file.close.bind(file);
    this.openPaths.push(path);
    file.close = () => {
      const at = this.openPaths.indexOf(path);
      if (at !== -1) this.openPaths.splice(at, 1);
      close();
    };
    return file;
  }
}

describe('files of deleted segments', () => {
  const config = { segmentSizeBytes: buildBatch(1).length, fileDeleteDelayMs: 1_000 };

  it('are open until they are removed', () => {
    const disk = new CountingFileSystem();
    const harness = new LogHarness(disk);
    const log = harness.open(config);
    fill(harness, log, 5);
    log.deleteRecordsBefore(3);
    expect(disk.openPaths.filter((path) => path.endsWith('.log'))).toHaveLength(5);
    harness.platform.scheduler.advance(1_000);
    expect(disk.openPaths.filter((path) => path.endsWith('.log'))).toHaveLength(2);
  });

  it('are closed at the end, though their time to go has not come', async () => {
    const disk = new CountingFileSystem();
    const harness = new LogHarness(disk);
    const log = harness.open(config);
    fill(harness, log, 5);
    log.deleteRecordsBefore(3);
    await harness.close();
    expect(disk.openPaths).toEqual([]);
  });
});
