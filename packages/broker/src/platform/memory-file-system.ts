// A file system in memory: the storage of `--memory` brokers and of tests. It keeps what it is
// given until the process ends; sync is a no-op because nothing here outlives the process anyway.
import {
  type DirectoryLock,
  DirectoryLockedError,
  type File,
  type FileSystem,
  type OpenMode,
} from './file-system.ts';

const CHUNK_BYTES = 64 * 1024;
/** The last chunk grows from this size on: most files of a broker are small. */
const SMALL_CHUNK_BYTES = 1024;

/** File contents as equal chunks, so that growth copies one chunk at most. */
export class Content {
  readonly chunks: Uint8Array[] = [];
  sizeBytes = 0;

  write(source: Uint8Array, position: number): void {
    this.#reserve(position + source.length);
    for (let done = 0; done < source.length;) {
      const at = position + done;
      const chunk = this.chunks[Math.floor(at / CHUNK_BYTES)]!;
      const length = Math.min(source.length - done, CHUNK_BYTES - (at % CHUNK_BYTES));
      chunk.set(source.subarray(done, done + length), at % CHUNK_BYTES);
      done += length;
    }
  }

  read(target: Uint8Array, targetStart: number, length: number, position: number): number {
    const total = Math.max(0, Math.min(length, this.sizeBytes - position));
    for (let done = 0; done < total;) {
      const at = position + done;
      const chunk = this.chunks[Math.floor(at / CHUNK_BYTES)]!;
      const part = Math.min(total - done, CHUNK_BYTES - (at % CHUNK_BYTES));
      target.set(chunk.subarray(at % CHUNK_BYTES, (at % CHUNK_BYTES) + part), targetStart + done);
      done += part;
    }
    return total;
  }

  truncate(sizeBytes: number): void {
    if (sizeBytes >= this.sizeBytes) {
      this.#reserve(sizeBytes);
      return;
    }
    this.chunks.length = Math.ceil(sizeBytes / CHUNK_BYTES);
    // A later write beyond the end must find zeros in between, as on a real disk.
    this.chunks.at(-1)?.fill(0, sizeBytes % CHUNK_BYTES || CHUNK_BYTES);
    this.sizeBytes = sizeBytes;
  }

  /** All of it, in one piece. */
  bytes(): Uint8Array {
    const bytes = new Uint8Array(this.sizeBytes);
    this.read(bytes, 0, bytes.length, 0);
    return bytes;
  }

  #reserve(sizeBytes: number): void {
    const last = Math.max(0, this.chunks.length - 1);
    for (let index = last; index * CHUNK_BYTES < sizeBytes; index++) {
      const neededBytes = Math.min(CHUNK_BYTES, sizeBytes - index * CHUNK_BYTES);
      const chunk = this.chunks[index];
      if (chunk !== undefined && chunk.length >= neededBytes) continue;
      const doubledBytes = 2 ** Math.ceil(Math.log2(neededBytes));
      const grown = new Uint8Array(Math.max(SMALL_CHUNK_BYTES, doubledBytes));
      if (chunk !== undefined) grown.set(chunk);
      this.chunks[index] = grown;
    }
    this.sizeBytes = Math.max(this.sizeBytes, sizeBytes);
  }
}

class MemoryFile implements File {
  readonly path: string;
  isClosed = false;
  readonly #content: Content;

  constructor(path: string, content: Content) {
    this.path = path;
    this.#content = content;
  }

  sizeBytes(): number {
    return this.#content.sizeBytes;
  }

  write(buffers: readonly Uint8Array[], position: number): void {
    let at = position;
    for (const buffer of buffers) {
      this.#content.write(buffer, at);
      at += buffer.length;
    }
  }

  readNow(target: Uint8Array, targetStart: number, length: number, position: number): number {
    return this.#content.read(target, targetStart, length, position);
  }

  async read(
    target: Uint8Array,
    targetStart: number,
    length: number,
    position: number,
  ): Promise<number> {
    return this.readNow(target, targetStart, length, position);
  }

  async sync(): Promise<void> {}

  syncNow(): void {}

  truncate(sizeBytes: number): void {
    this.#content.truncate(sizeBytes);
  }

  close(): void {
    this.isClosed = true;
  }
}

function failure(code: 'ENOENT' | 'EEXIST' | 'EISDIR' | 'ENOTEMPTY', path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

/** A directory's entries by name. */
export class Directory {
  readonly entries = new Map<string, Directory | Content>();
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

/** Files and directories as a tree. Relative paths begin at its root, as absolute ones do. */
export class MemoryFileSystem implements FileSystem {
  readonly renamesOpenFiles: boolean = true;
  protected readonly root: Directory;
  readonly #locked = new Set<string>();

  constructor(root = new Directory()) {
    this.root = root;
  }

  makeDirectory(path: string): void {
    let directory = this.root;
    for (const part of partsOf(path)) {
      let next = directory.entries.get(part);
      if (next === undefined) directory.entries.set(part, (next = new Directory()));
      if (!(next instanceof Directory)) throw failure('EEXIST', path);
      directory = next;
    }
  }

  list(path: string): string[] {
    const directory = this.find(path);
    if (!(directory instanceof Directory)) throw failure('ENOENT', path);
    return [...directory.entries.keys()];
  }

  isDirectory(path: string): boolean {
    return this.find(path) instanceof Directory;
  }

  exists(path: string): boolean {
    return this.find(path) !== undefined;
  }

  open(path: string, mode: OpenMode): File {
    const { directory, name } = this.#place(path);
    let content = directory.entries.get(name);
    if (content instanceof Directory) throw failure('EISDIR', path);
    if (content === undefined && mode === 'existing') throw failure('ENOENT', path);
    if (content !== undefined && mode === 'exclusive') throw failure('EEXIST', path);
    if (content === undefined) directory.entries.set(name, (content = new Content()));
    return new MemoryFile(path, content);
  }

  readFile(path: string): Uint8Array {
    const content = this.find(path);
    if (!(content instanceof Content)) throw failure('ENOENT', path);
    return content.bytes();
  }

  rename(from: string, to: string): void {
    const source = this.#place(from);
    const moved = source.directory.entries.get(source.name);
    if (moved === undefined) throw failure('ENOENT', from);
    const target = this.#place(to);
    const replaced = target.directory.entries.get(target.name);
    if (replaced instanceof Directory && replaced.entries.size > 0) throw failure('ENOTEMPTY', to);
    source.directory.entries.delete(source.name);
    target.directory.entries.set(target.name, moved);
  }

  remove(path: string): void {
    const { directory, name } = this.#place(path);
    if (!(directory.entries.get(name) instanceof Content)) throw failure('ENOENT', path);
    directory.entries.delete(name);
  }

  removeDirectory(path: string): void {
    if (!this.exists(path)) return;
    const { directory, name } = this.#place(path);
    directory.entries.delete(name);
  }

  async syncDirectory(): Promise<void> {}

  syncDirectoryNow(): void {}

  async lock(path: string): Promise<DirectoryLock> {
    const key = partsOf(path).join('/');
    if (this.#locked.has(key)) throw new DirectoryLockedError(path);
    this.#locked.add(key);
    return {
      release: async () => {
        this.#locked.delete(key);
      },
    };
  }

  protected find(path: string): Directory | Content | undefined {
    let found: Directory | Content | undefined = this.root;
    for (const part of partsOf(path)) {
      if (!(found instanceof Directory)) return undefined;
      found = found.entries.get(part);
    }
    return found;
  }

  /** The directory that holds `path`, and its name there. */
  #place(path: string): { directory: Directory; name: string } {
    const parts = partsOf(path);
    const name = parts.pop() ?? '';
    const directory = this.find(parts.join('/'));
    if (!(directory instanceof Directory)) throw failure('ENOENT', path);
    return { directory, name };
  }
}
