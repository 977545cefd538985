// The admin as users see it: one object for each kind of thing.
import type { Cluster } from '../network/cluster.ts';
import { AdminCalls } from './admin-calls.ts';
import { ClusterAdmin } from './cluster-admin.ts';
import { ConfigAdmin } from './config-admin.ts';
import { GroupAdmin } from './group-admin.ts';
import { OffsetAdmin } from './offset-admin.ts';
import { TopicAdmin } from './topic-admin.ts';

/**
 * Manages a cluster. Made by `client.admin()`.
 *
 * @example
 * await using admin = client.admin();
 * await admin.topics.create([{ name: 'orders', partitions: 6 }]);
 * const groups = await admin.groups.list();
 */
export class Admin implements AsyncDisposable {
  readonly topics: TopicAdmin;
  readonly configs: ConfigAdmin;
  readonly groups: GroupAdmin;
  readonly offsets: OffsetAdmin;
  readonly cluster: ClusterAdmin;
  readonly #onClosed: () => void;

  /** @internal Use `client.admin()`. */
  constructor(cluster: Cluster, onClosed: () => void) {
    const calls = new AdminCalls(cluster);
    this.topics = new TopicAdmin(calls);
    this.configs = new ConfigAdmin(calls);
    this.groups = new GroupAdmin(calls);
    this.offsets = new OffsetAdmin(calls);
    this.cluster = new ClusterAdmin(calls);
    this.#onClosed = onClosed;
  }

  /** Ends the admin; it keeps nothing open, so this only tells the client. */
  close(): Promise<void> {
    this.#onClosed();
    return Promise.resolve();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}
