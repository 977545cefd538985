// What one case of a client plays with: the client, another client to check it by, fresh topics and
// groups, and members that are gone when the case ends. A case never touches another's topics.
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { GroupMember } from './group-member.mjs';
import { until } from './patience.mjs';

/** Some records carry times of years ago; retention must not take them away. */
const KEEP_FOR_EVER = { 'retention.ms': '-1' };

// The first batch of a partition's first segment, as far as it is looked at here:
//   base offset(8) | length(4) | leader epoch(4) | magic(1) | crc(4) | attributes(2) |
//   last offset delta(4) | base timestamp(8) | max timestamp(8) | producer id(8) | …
const ATTRIBUTES_OFFSET = 8 + 4 + 4 + 1 + 4;
const PRODUCER_ID_OFFSET = ATTRIBUTES_OFFSET + 2 + 4 + 8 + 8;
const HEADER_BYTES = PRODUCER_ID_OFFSET + 8;
const CODECS = ['none', 'gzip', 'snappy', 'lz4', 'zstd'];
const CODEC_MASK = 0b111;

export class ClientScene {
  #members = /** @type {GroupMember[]} */ ([]);
  #processes = /** @type {import('./client-driver.mjs').ClientDriver[]} */ ([]);
  #context;
  #startAnother;

  /**
   * @param {object} parts
   * @param {import('./case.mjs').CaseContext} parts.context
   * @param {import('./client-driver.mjs').ClientDriver} parts.client the client that is judged
   * @param {import('./client-driver.mjs').ClientDriver} parts.reference another, taken as right
   * @param {() => Promise<import('./client-driver.mjs').ClientDriver>} parts.startAnother
   */
  constructor({ context, client, reference, startAnother }) {
    this.#context = context;
    this.#startAnother = startAnother;
    this.client = client;
    this.reference = reference;
  }

  /** A name that no other case has. @param {string} stem */
  uniqueName(stem) {
    return this.#context.uniqueName(`${this.client.name.replaceAll(/[^\w-]/g, '-')}-${stem}`);
  }

  /**
   * A topic, made by the reference client, with leaders for all partitions.
   * @param {string} stem
   * @param {{ partitions?: number, configs?: Record<string, string> }} [options]
   */
  async createTopic(stem, { partitions = 1, configs = {} } = {}) {
    const topic = this.uniqueName(stem);
    const shape = { partitions, configs: { ...KEEP_FOR_EVER, ...configs } };
    await this.reference.tell('createTopic', { topic, ...shape });
    return topic;
  }

  /**
   * A member of a group, in the client's process unless it is to be killed.
   * @param {{ group: string, topic: string, instanceId?: string, isOwnProcess?: boolean,
   *   offsetReset?: 'earliest' | 'latest' }} settings
   */
  async join({ isOwnProcess = false, ...settings }) {
    const driver = isOwnProcess ? await this.#startAnother() : this.client;
    if (isOwnProcess) {
      this.#processes.push(driver);
    }
    const member = new GroupMember(driver, settings.topic);
    this.#members.push(member);
    await member.join(settings);
    return member;
  }

  /**
   * What the first batch of partition 0 says of itself, or undefined if the files are out of reach.
   * @param {string} topic
   */
  async firstBatch(topic) {
    const { logDirectory } = this.#context.target;
    if (logDirectory === undefined) {
      return undefined;
    }
    const path = join(logDirectory, `${topic}-0`, '00000000000000000000.log');
    const header = Buffer.alloc(HEADER_BYTES);
    await until(`a batch in ${path}`, () => {
      if (!existsSync(path)) {
        return false;
      }
      const file = openSync(path, 'r');
      const bytesRead = readSync(file, header, 0, HEADER_BYTES, 0);
      closeSync(file);
      return bytesRead === HEADER_BYTES;
    });
    return {
      codec: CODECS[header.readInt16BE(ATTRIBUTES_OFFSET) & CODEC_MASK],
      producerId: Number(header.readBigInt64BE(PRODUCER_ID_OFFSET)),
    };
  }

  /** Ends what the case has left behind. */
  async close() {
    for (const member of this.#members) {
      await member.leave().catch(() => {});
    }
    for (const driver of this.#processes) {
      await driver.kill();
    }
  }
}
