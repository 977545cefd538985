// A consumer group of this process: its members share one ledger and one record of offsets, so that
// what is checked is what the group did, whoever of its members did it.
import type { Client, ConsumerBatch } from '@millrace/client';
import { Ledger } from '../audit/ledger.ts';
import { OffsetRuns } from '../audit/offset-runs.ts';
import { hashBytes } from '../audit/record-hash.ts';
import type { EndOffsets } from '../audit/verdict.ts';
import type { Display } from '../display/display.ts';
import { Member } from './member.ts';

/** Takes a record. Its value is parsed from JSON only where there is a visitor. */
export type RecordVisitor = (topic: string, key: string, value: unknown) => void;

/** What a group is made of. */
export interface ReaderGroupOptions {
  readonly name: string;
  readonly client: Client;
  readonly topics: readonly string[];
  readonly display: Display;
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

  constructor(options: ReaderGroupOptions) {
    this.name = options.name;
    this.read = new Ledger(options.topics);
    this.#options = options;
  }

  get memberCount(): number {
    return this.#members.size;
  }

  /** Lets another member join. */
  join(): Member {
    const { client, topics, display, onFailure } = this.#options;
    const name = `${this.name} member ${++this.#joinedCount}`;
    const take = (batch: ConsumerBatch<string, unknown>) => this.#take(batch);
    const member = new Member({ name, groupId: this.name, client, topics, display, take });
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
  reaches(endOffsets: EndOffsets): boolean {
    return [...endOffsets].every(([topic, ends]) => this.offsets.reaches(topic, ends));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#members].map((member) => this.leave(member)));
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
