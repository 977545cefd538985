// The folder of the broker's data: a temporary one that goes with the demo, or one that was named,
// which must be new or empty and stays.
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { UsageError } from './arguments.ts';

const PREFIX = 'millrace-demo-';
const LOG_SUFFIX = '.log';

/** A folder for one run. */
export class DataFolder implements AsyncDisposable {
  readonly path: string;
  readonly isTemporary: boolean;

  private constructor(path: string, isTemporary: boolean) {
    this.path = path;
    this.isTemporary = isTemporary;
  }

  /**
   * Opens the named folder, or a temporary one.
   *
   * @throws UsageError if the named one is no folder or holds something.
   */
  static async open(directory: string | undefined): Promise<DataFolder> {
    if (directory === undefined) {
      return new DataFolder(await mkdtemp(join(tmpdir(), PREFIX)), true);
    }
    const path = resolve(directory);
    if (existsSync(path)) {
      if (!(await stat(path)).isDirectory())
        throw new UsageError(`--data takes a folder; ${path} is a file.`);
      if ((await readdir(path)).length > 0) {
        throw new UsageError(`--data takes a new or empty folder; ${path} holds something.`);
      }
    }
    return new DataFolder(path, false);
  }

  /** Bytes of the logs of a topic's partitions, as they lie on disk. */
  async logBytes(topic: string, partitionCount: number): Promise<number> {
    let sizeBytes = 0;
    for (let partition = 0; partition < partitionCount; partition++) {
      const folder = join(this.path, `${topic}-${partition}`);
      for (const name of await readdir(folder)) {
        if (name.endsWith(LOG_SUFFIX)) sizeBytes += (await stat(join(folder, name))).size;
      }
    }
    return sizeBytes;
  }

  /** Removes it if it is temporary. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.isTemporary) await rm(this.path, { recursive: true, force: true });
  }
}
