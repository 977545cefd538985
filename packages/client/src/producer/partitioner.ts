// Which partition a record goes to. Keyed records go where every Kafka client that hashes as Java
// does puts them; records without a key stay with one partition until it has had a batch's worth,
// which makes few large batches of many small records (KIP-480, KIP-794).
import { toPositive, type Core, type RecordBytes } from '@millrace/core-wasm';
import type { TopicImage } from '../network/cluster-image.ts';
import { KEY_SCRATCH_BYTES } from '../limits.ts';
import { randomIndex, type Random } from '../platform/random.ts';

const UTF8_BYTES_PER_UNIT = 3;
const ASCII_END = 0x80;

/** Chooses a partition for a record whose sender named none. */
export type Partitioner = (record: {
  readonly topic: string;
  readonly key: RecordBytes;
  readonly value: RecordBytes;
  readonly partitionCount: number;
}) => number;

/** Hashes keys as Kafka's Java client does. */
export class KeyHasher {
  readonly #core: Core;
  readonly #scratch = new Uint8Array(KEY_SCRATCH_BYTES);
  readonly #encoder = new TextEncoder();

  constructor(core: Core) {
    this.#core = core;
  }

  /** The partition of `key` among `partitionCount`. */
  partition(key: string | Uint8Array, partitionCount: number): number {
    return toPositive(this.#hash(key)) % partitionCount;
  }

  #hash(key: string | Uint8Array): number {
    if (typeof key !== 'string') return this.#core.murmur2(key);
    if (key.length * UTF8_BYTES_PER_UNIT > KEY_SCRATCH_BYTES) {
      return this.#core.murmur2(this.#encoder.encode(key));
    }
    const scratch = this.#scratch;
    for (let index = 0; index < key.length; index++) {
      const unit = key.charCodeAt(index);
      if (unit >= ASCII_END) {
        const { written } = this.#encoder.encodeInto(key, scratch);
        return this.#core.murmur2(scratch, 0, written);
      }
      scratch[index] = unit;
    }
    return this.#core.murmur2(scratch, 0, key.length);
  }
}

/** The partition that a topic's keyless records stick to. */
export class StickyChoice {
  readonly #random: Random;
  readonly #switchBytes: number;
  #partition = -1;
  #bytes = 0;

  /** @param switchBytes After so many bytes another partition is chosen. */
  constructor(random: Random, switchBytes: number) {
    this.#random = random;
    this.#switchBytes = switchBytes;
  }

  /** The partition for the next record; one without a leader only if none has one. */
  choose(topic: TopicImage): number {
    const isGone = this.#partition >= topic.partitions.length;
    if (this.#partition === -1 || isGone || this.#bytes >= this.#switchBytes) {
      const led = topic.partitions.filter(({ leaderId }) => leaderId !== -1);
      const choices = led.length > 0 ? led : topic.partitions;
      this.#partition = choices[randomIndex(this.#random, choices.length)]!.partition;
      this.#bytes = 0;
    }
    return this.#partition;
  }

  /** Notes that the chosen partition got `sizeBytes` more. */
  note(sizeBytes: number): void {
    this.#bytes += sizeBytes;
  }
}
