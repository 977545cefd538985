// Hands out producer ids. Blocks of them are taken from the store before any is used, so that no id
// is ever given twice, whatever crashes.
import { type ClusterImage, metadataKey } from './cluster-image.ts';
import type { MetadataStore } from './metadata-store.ts';

/** Ids per block; Kafka's number. */
const BLOCK_SIZE = 1_000;

/** A source of fresh producer ids. */
export class ProducerIds {
  readonly #store: MetadataStore;
  readonly #image: ClusterImage;
  #next = 0;
  #end = 0;
  #refill: Promise<void> | null = null;

  constructor(store: MetadataStore, image: ClusterImage) {
    this.#store = store;
    this.#image = image;
  }

  /** An id that no producer has had. @throws the store's error */
  async next(): Promise<number> {
    while (this.#next === this.#end) {
      this.#refill ??= this.#takeBlock().finally(() => {
        this.#refill = null;
      });
      await this.#refill;
    }
    return this.#next++;
  }

  async #takeBlock(): Promise<void> {
    const key = metadataKey.producerIds;
    for (;;) {
      const entry = this.#image.entry(key);
      const start = (entry?.value as number | undefined) ?? 0;
      const { succeeded } = await this.#store.commit({
        compare: [{ key, revision: entry?.revision ?? 0 }],
        operations: [{ type: 'put', key, value: start + BLOCK_SIZE }],
      });
      if (!succeeded) continue;
      this.#next = start;
      this.#end = start + BLOCK_SIZE;
      return;
    }
  }
}
