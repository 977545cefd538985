// The leader of a group answers for its topics: when one of them appears or gets more partitions,
// the group must share out anew.
import type { Cluster } from '../../network/cluster.ts';
import type { Timer } from '../../platform/timers.ts';

/** How often the cluster is asked for a topic that does not exist yet. */
const MISSING_TOPIC_INTERVAL_MS = 1000;

/** Watches the topics of a group that this member leads. */
export class TopicWatch {
  readonly #cluster: Cluster;
  readonly #onChange: () => void;
  readonly #stopListening: () => void;
  #watched: ReadonlyMap<string, number> | null = null;
  #alarm: Timer | null = null;

  constructor(cluster: Cluster, onChange: () => void) {
    this.#cluster = cluster;
    this.#onChange = onChange;
    this.#stopListening = cluster.metadata.register({
      topics: () => this.#watched?.keys() ?? [],
      createsTopics: false,
      onRefresh: () => this.#check(),
    });
  }

  /** The partitions of each topic; 0 for one that does not exist. @throws KafkaError */
  async count(topics: readonly string[]): Promise<ReadonlyMap<string, number>> {
    await this.#cluster.metadata.want(topics);
    return this.#counts(topics);
  }

  /** Watches these topics as they are now; null for none. */
  watch(topics: readonly string[] | null): void {
    this.#watched = topics === null ? null : this.#counts(topics);
    this.#check();
  }

  close(): void {
    this.#stopListening();
    this.#alarm?.cancel();
    this.#watched = null;
  }

  #check(): void {
    const watched = this.#watched;
    if (watched === null) return;
    const counts = this.#counts([...watched.keys()]);
    if ([...watched].some(([topic, count]) => counts.get(topic) !== count)) {
      this.#watched = counts;
      this.#onChange();
    }
    const isMissing = [...counts.values()].includes(0);
    if (!isMissing || this.#alarm !== null) return;
    this.#alarm = this.#cluster.platform.timers.after(MISSING_TOPIC_INTERVAL_MS, () => {
      this.#alarm = null;
      this.#cluster.metadata.requestRefresh();
    });
  }

  #counts(topics: readonly string[]): ReadonlyMap<string, number> {
    const { image } = this.#cluster.metadata;
    return new Map(topics.map((topic) => [topic, image.topic(topic)?.partitions.length ?? 0]));
  }
}
