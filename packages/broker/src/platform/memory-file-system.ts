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

/** File contents as equal chunks, so that growth never copies. */
class Content {
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

  #reserve(sizeBytes: number): void {
    while (this.chunks.length * CHUNK_BYTES < sizeBytes) {
      this.chunks.push(new Uint8Array(CHUNK_BYTES));
    }
    this.sizeBytes = Math.max(this.sizeBytes, sizeBytes);
  }
}

class MemoryFile implements File {
  readonly path: string;
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

  close(): void {}
}

function missing(path: string): Error {
  return Object.assign(new Error(`No such file: ${path}`), { code: 'ENOENT' });
}

/** Files and directories in a map from path to content. */
export class MemoryFileSystem implements FileSystem {
  readonly #files = new Map<string, Content>();
  readonly #directories = new Set<string>(['.', '']);
  readonly #locked = new Set<string>();

  makeDirectory(path: string): void {
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
      this.#directories.add(path.slice(0, at));
    }
    this.#directories.add(path);
  }

  list(path: string): string[] {
    const prefix = `${path}/`;
    const names = new Set<string>();
    for (const known of [...this.#files.keys(), ...this.#directories]) {
      if (known.startsWith(prefix)) names.add(known.slice(prefix.length).split('/')[0]!);
    }
    return [...names];
  }

  isDirectory(path: string): boolean {
    return this.#directories.has(path);
  }

  exists(path: string): boolean {
    return this.#files.has(path) || this.#directories.has(path);
  }

  open(path: string, mode: OpenMode): File {
    let content = this.#files.get(path);
    if (content === undefined && mode === 'existing') throw missing(path);
    if (content !== undefined && mode === 'exclusive') {
      throw Object.assign(new Error(`File exists: ${path}`), { code: 'EEXIST' });
    }
    if (content === undefined) {
      content = new Content();
      this.#files.set(path, content);
    }
    return new MemoryFile(path, content);
  }

  readFile(path: string): Uint8Array {
    const content = this.#files.get(path);
    if (content === undefined) throw missing(path);
    const bytes = new Uint8Array(content.sizeBytes);
    content.read(bytes, 0, bytes.length, 0);
    return bytes;
  }

  rename(from: string, to: string): void {
    const content = this.#files.get(from);
    if (content !== undefined) {
      this.#files.delete(from);
      this.#files.set(to, content);
      return;
    }
    if (!this.#directories.delete(from)) throw missing(from);
    this.#directories.add(to);
    for (const [path, moved] of [...this.#files]) {
      if (!path.startsWith(`${from}/`)) continue;
      this.#files.delete(path);
      this.#files.set(to + path.slice(from.length), moved);
    }
  }

  remove(path: string): void {
    if (!this.#files.delete(path)) throw missing(path);
  }

  removeDirectory(path: string): void {
    this.#directories.delete(path);
    for (const known of [...this.#files.keys()]) {
      if (known.startsWith(`${path}/`)) this.#files.delete(known);
    }
  }

  async syncDirectory(): Promise<void> {}

  syncDirectoryNow(): void {}

  async lock(path: string): Promise<DirectoryLock> {
    if (this.#locked.has(path)) throw new DirectoryLockedError(path);
    this.#locked.add(path);
    return {
      release: async () => {
        this.#locked.delete(path);
      },
    };
  }
}
