// The folders of deleted partitions, under the names that say so: they go after a delay, in which
// answers that are on their way may still read them, a few in each turn of the event loop, because
// those of one topic fall due together. What a crash or the end of the process keeps from going,
// the next start removes.
import type { FileSystem } from '../platform/file-system.ts';
import type { LoopTurn } from '../platform/loop-turn.ts';
import type { Scheduler } from '../platform/scheduler.ts';
import { isDeletedDirectoryName } from './segment-files.ts';

/** What the removal needs. */
export interface DeletedFoldersOptions {
  readonly fileSystem: FileSystem;
  readonly scheduler: Scheduler;
  readonly turn: LoopTurn;
  /** Does something with the disk and sees to its failure. */
  readonly attempt: (task: () => void) => void;
}

/** The log that was in a folder. */
interface DeletedLog {
  readonly config: { readonly fileDeleteDelayMs: number };
  closeFiles(): void;
}

/** Removes folders later. */
export class DeletedFolders {
  readonly #options: DeletedFoldersOptions;
  /** Logs whose files are open for those who read them when they were deleted. */
  readonly #open = new Set<DeletedLog>();
  /** Folders that are due. */
  readonly #due: string[] = [];
  #isStopped = false;

  constructor(options: DeletedFoldersOptions) {
    this.#options = options;
  }

  /** Closes the log and removes its folder at `path` after `file.delete.delay.ms`. */
  add(path: string, log: DeletedLog): void {
    this.#open.add(log);
    this.#options.scheduler.after(log.config.fileDeleteDelayMs, () => {
      if (this.#isStopped) return;
      this.#open.delete(log);
      log.closeFiles();
      this.#due.push(path);
      if (this.#due.length === 1) void this.#removeDue();
    });
  }

  /** Closes the logs that are open, and removes nothing more. */
  stop(): void {
    this.#isStopped = true;
    for (const log of this.#open) log.closeFiles();
    this.#open.clear();
  }

  /** Removes what was left in `directory` by a process before. */
  removeLeftovers(directory: string): void {
    const { fileSystem } = this.#options;
    for (const name of fileSystem.list(directory)) {
      if (isDeletedDirectoryName(name)) fileSystem.removeDirectory(`${directory}/${name}`);
    }
  }

  async #removeDue(): Promise<void> {
    const { fileSystem, turn, attempt } = this.#options;
    for (; this.#due.length > 0; this.#due.shift()) {
      if (turn.isSpent) await turn.next();
      if (this.#isStopped) return;
      attempt(() => fileSystem.removeDirectory(this.#due[0]!));
    }
  }
}
