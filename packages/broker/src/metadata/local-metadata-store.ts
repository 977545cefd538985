// The metadata store of a single node: the map in memory, its transactions in a synced file that is
// rewritten when it has grown far beyond what it describes.
import { METADATA_LOG_BYTES_MIN } from '../limits.ts';
import type { FileSystem } from '../platform/file-system.ts';
import { MetadataLog, MetadataTooLargeError } from './metadata-log.ts';
import type {
  Change,
  CommitResult,
  Json,
  MetadataEntry,
  MetadataStore,
  Transaction,
} from './metadata-store.ts';

/** A logged transaction: the revision it made and its operations. */
interface LoggedTransaction {
  revision: number;
  puts: [key: string, value: Json][];
  deletes: string[];
}

/** The first entries of a rewritten file: each holds a part of the keys. */
interface LoggedSnapshot {
  revision: number;
  snapshot: [key: string, value: Json, revision: number][];
}

/** Rewrite when the file holds this many times what a snapshot would. */
const GROWTH_FACTOR = 4;

/** Keys and values of one part of a snapshot, as JSON; a longer value has a part of its own. */
const SNAPSHOT_PART_LENGTH = 1024 * 1024;

/** Who is told what happens to the file. */
export interface LocalMetadataStoreOptions {
  /** Told what an operator should know. */
  readonly onEvent?: ((message: string) => void) | undefined;
  /** Told once, when the file cannot be written: its disk has failed. */
  readonly onFailure?: ((error: Error) => void) | undefined;
}

/** A store in one file. */
export class LocalMetadataStore implements MetadataStore {
  readonly #entries = new Map<string, MetadataEntry>();
  readonly #listeners = new Set<(changes: readonly Change[]) => void | Promise<void>>();
  readonly #log: MetadataLog;
  readonly #onFailure: (error: Error) => void;
  #revision = 0;
  #snapshotBytes = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #failure: Error | null = null;

  private constructor(log: MetadataLog, onFailure: (error: Error) => void) {
    this.#log = log;
    this.#onFailure = onFailure;
  }

  /** Opens the store in `path`. @throws MetadataCorruptError */
  static open(
    fileSystem: FileSystem,
    path: string,
    { onEvent, onFailure = () => undefined }: LocalMetadataStoreOptions = {},
  ): LocalMetadataStore {
    const { log, entries } = MetadataLog.open(fileSystem, path, onEvent);
    const store = new LocalMetadataStore(log, onFailure);
    for (const entry of entries) {
      store.#replay(entry as unknown as LoggedTransaction | LoggedSnapshot);
    }
    store.#snapshotBytes = log.sizeBytes;
    return store;
  }

  async list(): Promise<MetadataEntry[]> {
    return [...this.#entries.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  commit(transaction: Transaction): Promise<CommitResult> {
    // One after the other: a comparison must see every transaction before it.
    const result = this.#queue.then(() => this.#commitNow(transaction));
    this.#queue = result.catch(() => undefined);
    return result;
  }

  watch(listener: (changes: readonly Change[]) => void | Promise<void>): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Commits nothing more: the disk of the file has failed, here or elsewhere. */
  fail(error: Error): void {
    if (this.#failure !== null) return;
    this.#failure = error;
    this.#onFailure(error);
  }

  async close(): Promise<void> {
    await this.#queue;
    this.#log.close();
  }

  async #commitNow({ compare, operations }: Transaction): Promise<CommitResult> {
    if (this.#failure !== null) throw this.#failure;
    const holds = compare.every(
      ({ key, revision }) => (this.#entries.get(key)?.revision ?? 0) === revision,
    );
    if (!holds) return { succeeded: false, revision: this.#revision };
    const logged: LoggedTransaction = { revision: this.#revision + 1, puts: [], deletes: [] };
    for (const operation of operations) {
      if (operation.type === 'put') logged.puts.push([operation.key, operation.value]);
      else logged.deletes.push(operation.key);
    }
    try {
      await this.#log.append(logged as unknown as Json);
    } catch (error) {
      if (error instanceof MetadataTooLargeError) throw error;
      // What the file holds now is unknown; only a restart can read it again.
      this.fail(error as Error);
      throw error;
    }
    const changes = this.#replay(logged);
    for (const listener of this.#listeners) await listener(changes);
    this.#compactIfLarge();
    return { succeeded: true, revision: this.#revision };
  }

  #replay(logged: LoggedTransaction | LoggedSnapshot): Change[] {
    this.#revision = logged.revision;
    if ('snapshot' in logged) {
      for (const [key, value, revision] of logged.snapshot) {
        this.#entries.set(key, { key, value, revision });
      }
      return [];
    }
    const changes: Change[] = [];
    for (const [key, value] of logged.puts) {
      const entry = { key, value, revision: logged.revision };
      this.#entries.set(key, entry);
      changes.push({ key, entry });
    }
    for (const key of logged.deletes) {
      if (this.#entries.delete(key)) changes.push({ key, entry: null });
    }
    return changes;
  }

  #compactIfLarge(): void {
    const threshold = Math.max(METADATA_LOG_BYTES_MIN, this.#snapshotBytes * GROWTH_FACTOR);
    if (this.#log.sizeBytes < threshold) return;
    try {
      this.#log.rewrite(this.#snapshotParts());
      this.#snapshotBytes = this.#log.sizeBytes;
    } catch (error) {
      // The transaction before is durable; whether the file in use is still the named one is not
      // known, so nothing may be added to it.
      this.fail(error as Error);
    }
  }

  #snapshotParts(): Json[] {
    const parts: LoggedSnapshot[] = [];
    let length = Infinity;
    for (const { key, value, revision } of this.#entries.values()) {
      const added = key.length + JSON.stringify(value).length;
      if (length + added > SNAPSHOT_PART_LENGTH) {
        parts.push({ revision: this.#revision, snapshot: [] });
        length = 0;
      }
      parts.at(-1)!.snapshot.push([key, value, revision]);
      length += added;
    }
    if (parts.length === 0) parts.push({ revision: this.#revision, snapshot: [] });
    return parts as unknown as Json[];
  }
}
