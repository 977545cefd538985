// The cluster as this node sees it: topics, partitions, configs. Replayed from the store's entries
// and never changed otherwise, so that what is answered is what was committed. Pure.
import type { Change, MetadataEntry } from './metadata-store.ts';
import { metricName } from './topic-names.ts';

/** A partition's replicas and leader, as Kafka defines them. */
export interface PartitionImage {
  readonly index: number;
  readonly replicas: readonly number[];
  readonly isr: readonly number[];
  readonly leader: number;
  readonly leaderEpoch: number;
  readonly partitionEpoch: number;
  readonly revision: number;
}

/** A topic. `configs` holds only what was set; defaults are elsewhere. */
export interface TopicImage {
  readonly id: string;
  readonly name: string;
  readonly configs: ReadonlyMap<string, string>;
  readonly revision: number;
  readonly partitions: readonly PartitionImage[];
}

/** Value of `topics/{id}`. */
export interface TopicValue {
  readonly name: string;
  readonly configs: { readonly [name: string]: string };
}

/** Value of `parts/{id}/{index}`. */
export interface PartitionValue {
  readonly replicas: readonly number[];
  readonly isr: readonly number[];
  readonly leader: number;
  readonly leaderEpoch: number;
  readonly partitionEpoch: number;
}

/** The keys of the store. */
export const metadataKey = {
  /** The cluster id. */
  cluster: 'cluster',
  /** The next producer id to hand out. */
  producerIds: 'pid_block',
  /** Topic id of a name. */
  topicName: (name: string) => `topic_names/${name}`,
  topic: (id: string) => `topics/${id}`,
  partition: (id: string, index: number) => `parts/${id}/${index}`,
};

interface TopicState {
  name: string;
  configs: ReadonlyMap<string, string>;
  revision: number;
  partitions: PartitionImage[];
}

/** What a change of the store did to the topics. */
export interface ImageDelta {
  /** Topics that are new or whose partitions or configs changed. */
  readonly changed: readonly TopicImage[];
  readonly deleted: readonly TopicImage[];
}

/** The replayed state. */
export class ClusterImage {
  readonly #topics = new Map<string, TopicState>();
  readonly #idByName = new Map<string, string>();
  /** Topic names by what only one topic may have: the name of its metric, or of its folder. */
  readonly #collisions = new Map<string, string>();
  readonly #foldsCase: boolean;
  readonly #values = new Map<string, MetadataEntry>();
  #revision = 0;

  /** With `foldsCase` the folders of two topics must differ in more than case. */
  constructor(foldsCase = false) {
    this.#foldsCase = foldsCase;
  }

  /** Grows with every change; answers computed from the image may be kept until it does. */
  get revision(): number {
    return this.#revision;
  }

  get topicCount(): number {
    return this.#idByName.size;
  }

  /** All topics, by name. */
  topics(): TopicImage[] {
    return [...this.#idByName.keys()].sort().map((name) => this.topicByName(name)!);
  }

  topicByName(name: string): TopicImage | undefined {
    const id = this.#idByName.get(name);
    return id === undefined ? undefined : this.topicById(id);
  }

  /**
   * The topic whose name differs from `name`, but not in what must differ: Kafka takes '.' and '_'
   * for the same.
   */
  collidingName(name: string): string | undefined {
    const other = this.#collisions.get(this.#collisionKey(name));
    return other === name ? undefined : other;
  }

  topicById(id: string): TopicImage | undefined {
    const state = this.#topics.get(id);
    return state === undefined ? undefined : { id, ...state };
  }

  /** An entry that is no topic's, such as the producer id block. */
  entry(key: string): MetadataEntry | undefined {
    return this.#values.get(key);
  }

  /** Replays entries of the store. */
  load(entries: readonly MetadataEntry[]): void {
    this.apply(entries.map((entry) => ({ key: entry.key, entry })));
  }

  /** Replays one transaction and says what it did to the topics. */
  apply(changes: readonly Change[]): ImageDelta {
    this.#revision++;
    const touched = new Map<string, TopicImage | undefined>();
    for (const change of changes) {
      const id = /^(?:topics|parts)\/([^/]+)/.exec(change.key)?.[1];
      if (id === undefined || touched.has(id)) continue;
      touched.set(id, this.topicById(id));
      // Whoever was given the topic keeps it as it was.
      const state = this.#topics.get(id);
      if (state !== undefined) state.partitions = state.partitions.slice();
    }
    for (const change of changes) this.#applyChange(change);
    const changed: TopicImage[] = [];
    const deleted: TopicImage[] = [];
    for (const [id, before] of touched) {
      const after = this.topicById(id);
      if (after !== undefined) changed.push(after);
      else if (before !== undefined) deleted.push(before);
    }
    return { changed, deleted };
  }

  #applyChange({ key, entry }: Change): void {
    const [kind, first, second] = key.split('/') as [string, string?, string?];
    if (kind === 'topics') this.#applyTopic(first!, entry);
    else if (kind === 'parts') this.#applyPartition(first!, Number(second), entry);
    else if (kind === 'topic_names') this.#applyName(key.slice('topic_names/'.length), entry);
    else if (entry === null) this.#values.delete(key);
    else this.#values.set(key, entry);
  }

  #applyName(name: string, entry: MetadataEntry | null): void {
    if (entry === null) {
      this.#idByName.delete(name);
      const key = this.#collisionKey(name);
      if (this.#collisions.get(key) === name) this.#collisions.delete(key);
    } else {
      this.#idByName.set(name, entry.value as string);
      this.#collisions.set(this.#collisionKey(name), name);
    }
  }

  #collisionKey(name: string): string {
    const key = metricName(name);
    return this.#foldsCase ? key.toLowerCase() : key;
  }

  #applyTopic(id: string, entry: MetadataEntry | null): void {
    if (entry === null) {
      this.#topics.delete(id);
      return;
    }
    const { name, configs } = entry.value as unknown as TopicValue;
    this.#topics.set(id, {
      name,
      configs: new Map(Object.entries(configs)),
      revision: entry.revision,
      partitions: this.#topics.get(id)?.partitions ?? [],
    });
  }

  #applyPartition(id: string, index: number, entry: MetadataEntry | null): void {
    const known = this.#topics.get(id);
    if (entry === null) {
      // Partitions are never taken from a topic that stays.
      if (known !== undefined) known.partitions.length = Math.min(known.partitions.length, index);
      return;
    }
    // Entries are listed by key, so that partitions come before their topic.
    const topic = known ?? this.#emptyTopic(id);
    const value = entry.value as unknown as PartitionValue;
    topic.partitions[index] = { index, ...value, revision: entry.revision };
  }

  #emptyTopic(id: string): TopicState {
    const topic = { name: '', configs: new Map(), revision: 0, partitions: [] };
    this.#topics.set(id, topic);
    return topic;
  }
}
