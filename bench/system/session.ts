// One broker in one round: a fresh directory, a process that is started and stopped, and the few
// administrative calls that rows need. Everything it makes is gone when it is closed.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createClient, type Client } from '@millrace/client';
import type { Service } from './child-processes.ts';
import { findFreePort } from './free-port.ts';
import { cpuSecondsOf, memoryOf, type Memory } from './process-usage.ts';
import type { Place, Target } from './target.ts';
import { awaitFirstAcknowledgement } from './first-acknowledgement.ts';

const HOST = '127.0.0.1';
const TOPIC_READY_TIMEOUT_MS = 60_000;
const TOPIC_RETRY_MS = 50;
/** The topic that every start writes one record to. */
const START_TOPIC = 'start';

/** One broker in one round. */
export class Session {
  readonly target: Target;
  readonly host = HOST;
  readonly place: Place;
  #service: Service | undefined;
  #client: Client | undefined;
  #topicNumber = 0;

  private constructor(target: Target, place: Place) {
    this.target = target;
    this.place = place;
  }

  /** Formats a fresh directory in `scratch`, starts the broker once, and stops it again. */
  static async open(target: Target, scratch: string): Promise<Session> {
    const directory = mkdtempSync(join(scratch, `${target.name}-`));
    const session = new Session(target, { directory, port: await findFreePort() });
    await target.format(session.place);
    await session.#spawn();
    await session.#createFirstTopic();
    await session.stop();
    return session;
  }

  get bootstrap(): string {
    return `${HOST}:${this.place.port}`;
  }

  /** Starts the broker; returns ms from spawning it to the first acknowledged record. */
  async start(): Promise<number> {
    const service = await this.#spawn();
    const acknowledgedMs = await awaitFirstAcknowledgement(this.place.port, START_TOPIC, service);
    return acknowledgedMs - service.spawnedMs;
  }

  async stop(): Promise<void> {
    await this.#client?.close();
    this.#client = undefined;
    await this.#service?.stop();
    this.#service = undefined;
  }

  /** Stops the broker and removes its files. */
  async close(): Promise<void> {
    await this.stop();
    rmSync(this.place.directory, { recursive: true, force: true });
  }

  cpuSeconds(): number {
    return cpuSecondsOf(this.#running().pid);
  }

  memory(): Memory {
    return memoryOf(this.#running().pid);
  }

  /**
   * Creates an empty topic under a new name; all its partitions can be written when it returns.
   * With `isSynced` each write to it is synced.
   */
  async createTopic(partitions: number, isSynced = false): Promise<string> {
    const name = `bench-${++this.#topicNumber}`;
    await using admin = this.#connected().admin();
    const configs = isSynced ? { 'flush.messages': '1' } : {};
    await admin.topics.create([{ name, partitions, replicationFactor: 1, configs }]);
    // Apache Kafka answers before it leads two thousand partitions.
    const deadlineMs = performance.now() + TOPIC_READY_TIMEOUT_MS;
    for (;;) {
      try {
        await this.expectRecords(name, partitions, 0);
        return name;
      } catch (error) {
        if (performance.now() > deadlineMs) throw error;
        await new Promise((resolve) => setTimeout(resolve, TOPIC_RETRY_MS));
      }
    }
  }

  async deleteTopic(name: string): Promise<void> {
    await using admin = this.#connected().admin();
    await admin.topics.delete([name]);
  }

  /** Throws unless the topic's logs end at so many records in all. */
  async expectRecords(topic: string, partitions: number, expected: number): Promise<void> {
    await using admin = this.#connected().admin();
    const queries = Array.from({ length: partitions }, (_, partition) => {
      return { topic, partition, at: 'latest' as const };
    });
    const ends = await admin.offsets.list(queries);
    const found = ends.reduce((sum, { offset }) => sum + Number(offset), 0);
    if (found !== expected) throw new Error(`${topic} holds ${found} records, not ${expected}`);
  }

  #running(): Service {
    if (this.#service === undefined) throw new Error(`${this.target.name} is not running`);
    this.#service.assertRunning();
    return this.#service;
  }

  #connected(): Client {
    this.#running();
    this.#client ??= createClient({ brokers: this.bootstrap, clientId: 'bench' });
    return this.#client;
  }

  async #spawn(): Promise<Service> {
    if (this.#service !== undefined) throw new Error(`${this.target.name} runs already`);
    this.#service = this.target.start(this.place);
    return Promise.resolve(this.#service);
  }

  async #createFirstTopic(): Promise<void> {
    await using client = createClient({ brokers: this.bootstrap, clientId: 'bench' });
    await using admin = client.admin();
    await admin.topics.create([{ name: START_TOPIC, partitions: 1, replicationFactor: 1 }]);
    await awaitFirstAcknowledgement(this.place.port, START_TOPIC, this.#running());
  }
}
