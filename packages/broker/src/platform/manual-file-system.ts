// A memory file system that fails, stalls and loses power on command. It knows what a real disk
// would still have after a power failure: file bytes as of their last sync, names as of their
// directory's.
import type { File, OpenMode } from './file-system.ts';
import { type Content, Directory, MemoryFileSystem } from './memory-file-system.ts';

/** What can be made to fail. */
export type FileOperation = 'open' | 'write' | 'sync' | 'rename' | 'remove' | 'syncDirectory';

interface Fault {
  readonly operation: FileOperation;
  readonly path: RegExp;
  readonly code: string;
  left: number;
}

/** What a power failure leaves of a file: `synced` for sure, any of `written` beyond it. */
export type Tear = (path: string, synced: Uint8Array, written: Uint8Array) => Uint8Array;

const syncedOnly: Tear = (_, synced) => synced;

/** A disk under control. */
export class ManualFileSystem extends MemoryFileSystem {
  readonly #faults: Fault[] = [];
  readonly #syncedContents = new WeakMap<Content, Uint8Array>();
  readonly #syncedEntries = new WeakMap<Directory, Map<string, Directory | Content>>();
  #held: (() => void)[] | null = null;
  /** How often each operation has been done. */
  readonly counts = new Map<FileOperation, number>();

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
  afterPowerFailure(tear: Tear = syncedOnly): ManualFileSystem {
    const found = new ManualFileSystem();
    this.#copyDurable(this.root, '', found, tear);
    return found;
  }

  override open(path: string, mode: OpenMode): File {
    this.check('open', path);
    const file = super.open(path, mode);
    return new ManualFile(file, this.find(path) as Content, this);
  }

  override rename(from: string, to: string): void {
    this.check('rename', from);
    super.rename(from, to);
  }

  override remove(path: string): void {
    this.check('remove', path);
    super.remove(path);
  }

  override async syncDirectory(path = ''): Promise<void> {
    await this.waitForSync();
    this.syncDirectoryNow(path);
  }

  override syncDirectoryNow(path = ''): void {
    this.check('syncDirectory', path);
    const directory = this.find(path);
    if (directory instanceof Directory) {
      this.#syncedEntries.set(directory, new Map(directory.entries));
    }
  }

  /** Counts the operation and throws if it is to fail. */
  check(operation: FileOperation, path: string): void {
    this.counts.set(operation, (this.counts.get(operation) ?? 0) + 1);
    const fault = this.#faults.find(
      (one) => one.operation === operation && one.path.test(path) && one.left > 0,
    );
    if (fault === undefined) return;
    fault.left--;
    throw Object.assign(new Error(`${fault.code}: ${operation} ${path}`), { code: fault.code });
  }

  /** Notes the content as durable. */
  noteSynced(content: Content, bytes: Uint8Array): void {
    this.#syncedContents.set(content, bytes);
  }

  /** Resolves when a sync may happen. */
  async waitForSync(): Promise<void> {
    if (this.#held !== null) await new Promise<void>((resolve) => this.#held!.push(resolve));
  }

  #copyDurable(directory: Directory, path: string, into: ManualFileSystem, tear: Tear): void {
    for (const [name, entry] of this.#syncedEntries.get(directory) ?? []) {
      const at = path === '' ? name : `${path}/${name}`;
      if (entry instanceof Directory) {
        into.makeDirectory(at);
        this.#copyDurable(entry, at, into, tear);
        continue;
      }
      const synced = this.#syncedContents.get(entry) ?? new Uint8Array(0);
      const file = into.open(at, 'create');
      file.write([tear(at, synced, entry.bytes())], 0);
      file.syncNow();
    }
    into.syncDirectoryNow(path);
  }
}

class ManualFile implements File {
  readonly path: string;
  readonly #file: File;
  readonly #content: Content;
  readonly #disk: ManualFileSystem;

  constructor(file: File, content: Content, disk: ManualFileSystem) {
    this.path = file.path;
    this.#file = file;
    this.#content = content;
    this.#disk = disk;
  }

  sizeBytes(): number {
    return this.#file.sizeBytes();
  }

  write(buffers: readonly Uint8Array[], position: number): void {
    this.#disk.check('write', this.path);
    this.#file.write(buffers, position);
  }

  readNow(target: Uint8Array, targetStart: number, length: number, position: number): number {
    return this.#file.readNow(target, targetStart, length, position);
  }

  read(target: Uint8Array, start: number, length: number, position: number): Promise<number> {
    return this.#file.read(target, start, length, position);
  }

  async sync(): Promise<void> {
    // What is written while the sync is under way may or may not be covered: here it is not.
    const bytes = this.#content.bytes();
    await this.#disk.waitForSync();
    this.#disk.check('sync', this.path);
    this.#disk.noteSynced(this.#content, bytes);
  }

  syncNow(): void {
    this.#disk.check('sync', this.path);
    this.#disk.noteSynced(this.#content, this.#content.bytes());
  }

  truncate(sizeBytes: number): void {
    this.#file.truncate(sizeBytes);
  }

  close(): void {
    this.#file.close();
  }
}
