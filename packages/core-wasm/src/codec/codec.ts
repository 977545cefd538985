// What a compression codec is to the rest of the package, and the five that Kafka knows.
// A codec never trusts a size it reads: it makes room only for content it has seen or bounded.

/** Kafka's names of the codecs, at the index that is their id in a batch's attributes. */
export const CODEC_NAMES = ['none', 'gzip', 'snappy', 'lz4', 'zstd'] as const;

/** Name of a codec. */
export type CodecName = (typeof CODEC_NAMES)[number];

/** Number of a codec in the attributes of a batch. */
export type CodecId = 0 | 1 | 2 | 3 | 4;

/** Compresses and decompresses the records of a batch. */
export interface Codec {
  readonly id: CodecId;
  readonly name: CodecName;

  /** Compresses into fresh heap bytes. `level` means what it means to the codec's library. */
  compress(bytes: Uint8Array, level?: number): Uint8Array;

  /**
   * Decompresses into fresh heap bytes.
   *
   * @throws DecompressionError when the bytes are malformed or hold more than `limitBytes`; never
   * makes room for more than the limit.
   */
  decompress(bytes: Uint8Array, limitBytes: number): Uint8Array;

  /**
   * Like {@link compress}, but the answer may lie in core memory that the next call overwrites.
   */
  compressToScratch(bytes: Uint8Array, level?: number): Uint8Array;

  /**
   * Like {@link decompress}, but the answer may lie in core memory that the next call overwrites,
   * or be the input itself.
   */
  decompressToScratch(bytes: Uint8Array, limitBytes: number): Uint8Array;

  /**
   * Like {@link decompress}, without holding up the event loop: on another thread, or in slices
   * with `pause` between them. `bytes` must not change meanwhile.
   */
  decompressLater?(
    bytes: Uint8Array,
    limitBytes: number,
    pause: () => Promise<void>,
  ): Promise<Uint8Array>;
}

/** All codecs of one core, by id and by name. */
export interface CodecRegistry {
  /** The codec of a batch's attributes, or undefined for an id that Kafka does not know. */
  byId(id: number): Codec | undefined;
  byName(name: CodecName): Codec;
}
