// What must hold of the cluster: which topics exist and with which settings, what groups have
// committed, and which producer ids were given out. A change that was not answered may or may not
// have happened; the next look at the broker decides.
import { PartitionModel, type RetentionBound } from './partition-model.ts';
import { Violation } from './violation.ts';

const DEFAULT_RETENTION_MS = 604_800_000;

/** In place of a default that nobody set. */
export const ANY_VALUE = '*';

/** One incarnation of a topic. */
export class TopicModel {
  readonly name: string;
  readonly id: string;
  readonly partitions: PartitionModel[];
  /** The greatest partition count that was asked for. */
  partitionsAsked: number;
  /** Values that each config may have. */
  readonly configs: Map<string, Set<string>>;
  /** A deletion was sent. */
  isDoomed = false;
  /** The least retention ever. */
  bound: RetentionBound;

  constructor(
    name: string,
    id: string,
    partitionCount: number,
    configs: Readonly<Record<string, string>>,
  ) {
    this.name = name;
    this.id = id;
    this.partitions = [];
    this.partitionsAsked = partitionCount;
    this.configs = new Map(Object.entries(configs).map(([key, value]) => [key, new Set([value])]));
    this.bound = { retentionMs: DEFAULT_RETENTION_MS, retentionBytes: -1 };
    this.setPartitionCount(partitionCount);
    this.#tighten(configs);
  }

  setPartitionCount(count: number): void {
    while (this.partitions.length < count) {
      this.partitions.push(new PartitionModel(this.name, this.id, this.partitions.length));
    }
    this.partitionsAsked = Math.max(this.partitionsAsked, count);
  }

  /** A change of configs was sent; with `isDone` it is certain. */
  noteConfigs(configs: Readonly<Record<string, string>>, isDone: boolean): void {
    for (const [name, value] of Object.entries(configs)) {
      const possible = this.configs.get(name) ?? new Set([ANY_VALUE]);
      if (isDone) possible.clear();
      this.configs.set(name, possible.add(value));
    }
    this.#tighten(configs);
  }

  #tighten(configs: Readonly<Record<string, string>>): void {
    const timeText = configs['retention.ms'];
    const sizeText = configs['retention.bytes'];
    const retentionMs = timeText === undefined || timeText === '-1' ? Infinity : Number(timeText);
    const retentionBytes = sizeText === undefined ? -1 : Number(sizeText);
    const { bound } = this;
    this.bound = {
      retentionMs: Math.min(bound.retentionMs, retentionMs),
      retentionBytes: Math.max(bound.retentionBytes, retentionBytes),
    };
  }
}

/** What is known of one group's position in one partition. */
interface PositionModel {
  /** The greatest value that was sent. */
  asked: number;
  /** The greatest value that was acknowledged or read; -1 for none. */
  floor: number;
  /** A deletion of its group or topic may have removed it. */
  mayBeGone: boolean;
}

/** The cluster. */
export class ClusterModel {
  /** Topics that exist, as far as is known, by name. */
  readonly topics = new Map<string, TopicModel>();
  /** Names whose creation was not answered, with the settings that were asked for. */
  readonly creating = new Map<string, { count: number; configs: Record<string, string> }>();
  /** Ids of topics that are gone for certain. */
  readonly #goneIds = new Set<string>();
  readonly #positions = new Map<string, PositionModel>();
  readonly #producerIds = new Set<number>();
  #deletions = 0;
  #deletionsInFlight = 0;

  /** Tells commits from before and after a deletion apart; null while one is under way. */
  get deletionStamp(): number | null {
    return this.#deletionsInFlight > 0 ? null : this.#deletions;
  }

  /** A topic's name was created for certain. */
  noteCreated(topic: TopicModel): void {
    if (this.#goneIds.has(topic.id)) {
      throw new Violation('deleted topics stay deleted', `${topic.name} has its old id`);
    }
    this.creating.delete(topic.name);
    this.topics.set(topic.name, topic);
  }

  noteDeletionSent(topic: TopicModel): void {
    topic.isDoomed = true;
    this.#beginDeletion();
    for (const [key, position] of this.#positions) {
      if (key.includes(`/${topic.name}/`)) position.mayBeGone = true;
    }
  }

  /** The topic is gone for certain. */
  noteDeleted(topic: TopicModel): void {
    this.#goneIds.add(topic.id);
    if (this.topics.get(topic.name) === topic) this.topics.delete(topic.name);
  }

  noteGroupDeletionSent(group: string): void {
    this.#beginDeletion();
    for (const [key, position] of this.#positions) {
      if (key.startsWith(`${group}/`)) position.mayBeGone = true;
    }
  }

  /** A deletion was answered, whatever the answer. */
  noteDeletionAnswered(): void {
    this.#deletionsInFlight--;
  }

  #beginDeletion(): void {
    this.#deletions++;
    this.#deletionsInFlight++;
  }

  /** A producer id was given out. */
  noteProducerId(id: number): void {
    if (this.#producerIds.has(id)) {
      throw new Violation('no producer id is given twice', String(id));
    }
    this.#producerIds.add(id);
  }

  /** A commit was sent. */
  noteCommitSent(key: string, offset: number): void {
    const isDoomed = this.deletionStamp === null;
    const position = this.#positions.get(key) ?? { asked: -1, floor: -1, mayBeGone: isDoomed };
    position.asked = Math.max(position.asked, offset);
    this.#positions.set(key, position);
  }

  /** The commit that was sent at `deletionStamp` is acknowledged. */
  noteCommitted(key: string, offset: number, deletionStamp: number | null): void {
    const position = this.#positions.get(key)!;
    position.floor = Math.max(position.floor, offset);
    if (deletionStamp === this.#deletions) position.mayBeGone = false;
  }

  /** Checks a position that the broker tells; -1 for none. */
  checkPosition(key: string, offset: number): void {
    const position = this.#positions.get(key);
    if (offset > (position?.asked ?? -1)) {
      throw new Violation('nothing is invented', `${key} is at ${offset}, never committed`);
    }
    if (position === undefined || position.mayBeGone) return;
    if (offset < position.floor) {
      const seen = `${key} is at ${offset} and was at ${position.floor}`;
      throw new Violation('committed offsets never go back', seen);
    }
    position.floor = offset;
  }

  /** Groups, topics and partitions with a position. */
  get positionKeys(): string[] {
    return [...this.#positions.keys()];
  }

  /** The process has ended. */
  noteDeath(hasLostPower: boolean): void {
    this.#deletionsInFlight = 0;
    for (const { partitions } of this.topics.values()) {
      for (const partition of partitions) partition.noteDeath(hasLostPower);
    }
  }
}
