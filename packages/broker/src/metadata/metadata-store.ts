// Where the cluster's facts are kept: a small map of keys to values with revisions, changed only by
// transactions that first compare. It is what etcd offers, so that etcd can take its place; the
// local store keeps it in a file. Nobody above knows which one it is.

/** A value that JSON can hold. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A key, its value and the revision that last wrote it. */
export interface MetadataEntry {
  readonly key: string;
  readonly value: Json;
  readonly revision: number;
}

/** The key must still be at this revision; 0 means that it must not exist. */
export interface Comparison {
  readonly key: string;
  readonly revision: number;
}

/** One change of a transaction. */
export type Operation =
  | { readonly type: 'put'; readonly key: string; readonly value: Json }
  | { readonly type: 'delete'; readonly key: string };

/** All comparisons must hold for any operation to happen. */
export interface Transaction {
  readonly compare: readonly Comparison[];
  readonly operations: readonly Operation[];
}

/** A key that changed: its new entry, or null when it was deleted. */
export interface Change {
  readonly key: string;
  readonly entry: MetadataEntry | null;
}

/** Whether the comparisons held, and the store's revision afterwards. */
export interface CommitResult {
  readonly succeeded: boolean;
  readonly revision: number;
}

/** The store of the cluster's facts. */
export interface MetadataStore {
  /** Every entry, in the order of the keys. */
  list(): Promise<MetadataEntry[]>;
  /** Applies a transaction; durable when it resolves. @throws when the store cannot be written */
  commit(transaction: Transaction): Promise<CommitResult>;
  /**
   * Calls `listener` after every transaction, in their order; the next one waits for what it
   * returns, and so does whoever made this one. Returns the way to stop.
   */
  watch(listener: (changes: readonly Change[]) => void | Promise<void>): () => void;
  close(): Promise<void>;
}
