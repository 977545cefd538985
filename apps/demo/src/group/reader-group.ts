// A consumer group of this process: its members share one ledger and one record of offsets, so that
// what is checked is what the group did, whoever of its members did it.
import type { Client, ConsumerBatch } from '@millrace/client';
import { Ledger } from '../audit/ledger.ts';
import { OffsetRuns } from '../audit/offset-runs.ts';
import { hashBytes } from '../audit/record-hash.ts';
import type { Offsets } from '../audit/verdict.ts';
import { Member } from './member.ts';

/** Takes a record. Its value is parsed from JSON only where there is a visitor. */
export type RecordVisitor = (topic: string, key: string, value: unknown) => void;

/** What a group is made of. */
export interface ReaderGroupOptions {
  readonly name: string;
  readonly client: Client;
  readonly topics: readonly string[];
  /** Told which partitions come to a member and go from it while the group reads. */
  readonly tell: (text: string) => void;
  /** Told when a member can not go on. */
  readonly onFailure: (error: unknown) => void;
  /** Called with each record; without it the group only checks. */
  readonly visit?: RecordVisitor | undefined;
}

/** A group that reads every topic. */
export class ReaderGroup {
  readonly name: string;
  readonly read: Ledger;
  readonly offsets = new OffsetRuns();
  readonly #options: ReaderGroupOptions;
  readonly #members = new Set<Member>();
  #joinedCount = 0;
  #isClosing = false;

  constructor(options: ReaderGroupOptions) {
    this.name = options.name;
    this.read = new Ledger(options.topics);
    this.#options = options;
  }

  /** Partitions that its members read now. */
  get partitionCount(): number {
    return [...this.#members].reduce((sum, { partitionCount }) => sum + partitionCount, 0);
  }

  /** Lets another member join. */
  join(): Member {
    const { client, topics, onFailure } = this.#options;
    const member = new Member({
      name: `${this.name}-${++this.#joinedCount}`,
      groupId: this.name,
      client,
      topics,
      take: (batch) => this.#take(batch),
      tell: (text) => this.#tell(text),
    });
    this.#members.add(member);
    member.run().catch(onFailure);
    return member;
  }

  /** Lets a member leave; what it has read is committed. */
  async leave(member: Member): Promise<void> {
    await member.close();
    this.#members.delete(member);
  }

  /** Whether every partition was read to its end. */
  reaches(endOffsets: Offsets): boolean {
    return [...endOffsets].every(([topic, ends]) => this.offsets.reaches(topic, ends));
  }

  /** Lets every member leave, quietly. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await Promise.all([...this.#members].map((member) => this.leave(member)));
  }

  #tell(text: string): void {
    if (!this.#isClosing) this.#options.tell(text);
  }

  #take(batch: ConsumerBatch<string, unknown>): void {
    const { topic, partition } = batch;
    const ledger = this.read.topic(topic);
    const run = this.offsets.of(topic, partition);
    const { visit } = this.#options;
    for (const record of batch) {
      const { key, keyBytes, valueBytes } = record;
      if (key === null || keyBytes === null || valueBytes === null) {
        throw new Error(`A record of ${topic} has no key or no value; none was sent so.`);
      }
      run.note(Number(record.offset));
      const hash = hashBytes(valueBytes, record.timestamp);
      ledger.note(key, hash, keyBytes.length + valueBytes.length);
      visit?.(topic, key, record.value);
    }
  }
}
