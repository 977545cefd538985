// A memory file system that fails, stalls, loses its process and loses power on command. It knows
// what a real disk would still have after a power failure: file bytes as of their last sync, names
// as of their directory's. Whoever holds it may say which unsynced changes survive all the same.
import type { DiskControl, FileOperation, Interceptor, Interruption } from './disk-control.ts';
import { directoryOf, type File, type OpenMode } from './file-system.ts';
import { ManualFile } from './manual-file.ts';
import { type Content, Directory, MemoryFileSystem } from './memory-file-system.ts';
import { applyChanges, type FileChange, WriteJournal } from './write-journal.ts';

interface Fault {
  readonly operation: FileOperation;
  readonly path: RegExp;
  readonly code: string;
  left: number;
}

/** What a power failure leaves of a file: `synced` for sure, any of `unsynced` beyond it. */
export type Tear = (
  path: string,
  synced: Uint8Array,
  written: Uint8Array,
  unsynced: readonly FileChange[],
) => Uint8Array;

/** How many of a directory's unsynced changes of names survive: they do so in order. */
export type NamesKept = (path: string, unsyncedCount: number) => number;

type Entries = Map<string, Directory | Content>;

/** A directory's names as they were synced, and what has been done to them since. */
interface NameJournal {
  synced: Entries;
  unsynced: ((entries: Entries) => void)[];
}

/** What outlives the process: the page cache, and what of it is on the disk. */
interface Platter {
  readonly root: Directory;
  readonly contents: WeakMap<Content, WriteJournal>;
  readonly names: WeakMap<Directory, NameJournal>;
}

const syncedOnly: Tear = (_, synced) => synced;
const noNames: NamesKept = () => 0;

/** The error of a file system call. */
export function systemError(code: string, operation: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${operation} ${path}`), { code });
}

/** A disk under control. */
export class ManualFileSystem extends MemoryFileSystem implements DiskControl {
  readonly #platter: Platter;
  readonly #faults: Fault[] = [];
  #held: (() => void)[] | null = null;
  #detached: Error | null = null;
  /** How often each operation has been done. */
  readonly counts = new Map<FileOperation, number>();
  /** Asked before each operation. */
  interceptor: Interceptor | null = null;
  /** How long a sync or a read off the loop takes; at once when null. */
  latency: (() => Promise<void>) | null = null;

  constructor(platter?: Platter) {
    super(platter?.root);
    this.#platter = platter ?? {
      root: this.root,
      contents: new WeakMap(),
      names: new WeakMap(),
    };
  }

  /** Lets `operation` on paths that match fail `times` times with the system error `code`. */
  fail(operation: FileOperation, path: RegExp, code = 'EIO', times = Infinity): void {
    this.#faults.push({ operation, path, code, left: times });
  }

  /** Takes all faults back. */
  heal(): void {
    this.#faults.length = 0;
  }

  /** From now on syncs off the loop wait for `releaseSyncs`. */
  holdSyncs(): void {
    this.#held ??= [];
  }

  /** Syncs that wait. */
  get heldSyncs(): number {
    return this.#held?.length ?? 0;
  }

  /** Lets the held syncs happen, and later ones at once. */
  releaseSyncs(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const release of held) release();
  }

  /** The disk as it is found after a power failure now. */
  afterPowerFailure(tear: Tear = syncedOnly, namesKept: NamesKept = noNames): ManualFileSystem {
    const found = new ManualFileSystem();
    this.#copyDurable(this.root, '', found, tear, namesKept);
    return found;
  }

  /**
   * The disk as the next process finds it after this one was killed: all that was written, with
   * what is not synced still at risk. Every later call of this process fails with `error`.
   */
  afterProcessDeath(error: Error): ManualFileSystem {
    this.detach(error);
    return new ManualFileSystem(this.#platter);
  }

  /** Every call from now on fails with `error`: the process that makes it is gone. */
  detach(error: Error): void {
    this.#detached = error;
  }

  /** Flips bits of a file on the disk, as a bad sector does: no sync or write knows of it. */
  damage(path: string, position: number, mask: number): void {
    const content = this.find(path) as Content;
    const bytes = new Uint8Array(1);
    content.read(bytes, 0, 1, position);
    bytes[0]! ^= mask;
    content.write(bytes, position);
    const journal = this.journalOf(content);
    journal.note({ kind: 'write', position, bytes });
    journal.sync(journal.lastSequence);
  }

  /** The content of a file as it reads now; nothing counts or fails. */
  peek(path: string): Uint8Array {
    return super.readFile(path);
  }

  override makeDirectory(path: string): void {
    let parent = '';
    for (const part of path.split('/')) {
      const at = parent === '' ? part : `${parent}/${part}`;
      const isNew = !this.exists(at);
      super.makeDirectory(at);
      if (isNew) this.#noteEntry(at);
      parent = at;
    }
  }

  override open(path: string, mode: OpenMode): File {
    this.check('open', path);
    const isNew = !this.exists(path);
    const file = super.open(path, mode);
    if (isNew) this.#noteEntry(path);
    return new ManualFile(file, this.find(path) as Content, this);
  }

  override readFile(path: string): Uint8Array {
    this.check('read', path);
    return super.readFile(path);
  }

  override rename(from: string, to: string): void {
    this.check('rename', from);
    const moved = this.find(from);
    super.rename(from, to);
    // One step when both are in one directory: a crash leaves the old name or the new one.
    this.#noteNames(directoryOf(from), (entries) => {
      entries.delete(nameOf(from));
      if (directoryOf(from) === directoryOf(to)) entries.set(nameOf(to), moved!);
    });
    if (directoryOf(from) !== directoryOf(to)) this.#noteEntry(to);
  }

  override remove(path: string): void {
    this.check('remove', path);
    super.remove(path);
    this.#noteNames(directoryOf(path), (entries) => entries.delete(nameOf(path)));
  }

  override removeDirectory(path: string): void {
    if (!this.exists(path)) return;
    for (const name of this.list(path)) {
      const child = `${path}/${name}`;
      if (this.isDirectory(child)) this.removeDirectory(child);
      else this.remove(child);
    }
    this.check('remove', path);
    super.removeDirectory(path);
    this.#noteNames(directoryOf(path), (entries) => entries.delete(nameOf(path)));
  }

  override async syncDirectory(path = ''): Promise<void> {
    const journal = this.#namesOf(this.find(path));
    const count = journal?.unsynced.length ?? 0;
    await this.waitForSync();
    this.check('syncDirectory', path);
    if (journal !== null) syncNames(journal, Math.min(count, journal.unsynced.length));
  }

  override syncDirectoryNow(path = ''): void {
    this.check('syncDirectory', path);
    const journal = this.#namesOf(this.find(path));
    if (journal !== null) syncNames(journal, journal.unsynced.length);
  }

  check(operation: FileOperation, path: string): void {
    const interruption = this.interruptionOf(operation, path);
    if (interruption !== null) throw interruption.error;
  }

  interruptionOf(operation: FileOperation, path: string, sizeBytes = 0): Interruption | null {
    if (this.#detached !== null) return { error: this.#detached };
    this.counts.set(operation, (this.counts.get(operation) ?? 0) + 1);
    const fault = this.#faults.find(
      (one) => one.operation === operation && one.path.test(path) && one.left > 0,
    );
    if (fault !== undefined) {
      fault.left--;
      return { error: systemError(fault.code, operation, path) };
    }
    return this.interceptor?.(operation, path, sizeBytes) ?? null;
  }

  journalOf(content: Content): WriteJournal {
    let journal = this.#platter.contents.get(content);
    if (journal === undefined) {
      journal = new WriteJournal();
      this.#platter.contents.set(content, journal);
    }
    return journal;
  }

  async waitForSync(): Promise<void> {
    if (this.#held !== null) await new Promise<void>((resolve) => this.#held!.push(resolve));
    if (this.latency !== null) await this.latency();
  }

  #namesOf(entry: Directory | Content | undefined): NameJournal | null {
    if (!(entry instanceof Directory)) return null;
    let journal = this.#platter.names.get(entry);
    if (journal === undefined) {
      journal = { synced: new Map(), unsynced: [] };
      this.#platter.names.set(entry, journal);
    }
    return journal;
  }

  #noteNames(directory: string, change: (entries: Entries) => void): void {
    this.#namesOf(this.find(directory))?.unsynced.push(change);
  }

  #noteEntry(path: string): void {
    const entry = this.find(path)!;
    this.#noteNames(directoryOf(path), (entries) => entries.set(nameOf(path), entry));
  }

  #copyDurable(
    directory: Directory,
    path: string,
    into: ManualFileSystem,
    tear: Tear,
    namesKept: NamesKept,
  ): void {
    const journal = this.#namesOf(directory)!;
    const entries = new Map(journal.synced);
    const kept = namesKept(path, journal.unsynced.length);
    for (const change of journal.unsynced.slice(0, kept)) change(entries);
    for (const [name, entry] of entries) {
      const at = path === '' ? name : `${path}/${name}`;
      if (entry instanceof Directory) {
        into.makeDirectory(at);
        this.#copyDurable(entry, at, into, tear, namesKept);
        continue;
      }
      const writes = this.journalOf(entry);
      const synced = applyChanges(new Uint8Array(0), writes.synced());
      const file = into.open(at, 'create');
      file.write([tear(at, synced, entry.bytes(), writes.unsynced())], 0);
      file.syncNow();
    }
    into.syncDirectoryNow(path);
  }
}

function syncNames(journal: NameJournal, count: number): void {
  for (const change of journal.unsynced.splice(0, count)) change(journal.synced);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
