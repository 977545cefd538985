// What the codecs share that work in the memory of a core: an answer in scratch is copied out for
// whoever wants to keep it, and one that had no room there is given as it is.
import type { Core } from '../core.ts';
import type { Codec, CodecId, CodecName } from './codec.ts';

/** A codec in the memory of one core. */
export abstract class ScratchCodec implements Codec {
  abstract readonly id: CodecId;
  abstract readonly name: CodecName;
  protected readonly core: Core;

  constructor(core: Core) {
    this.core = core;
  }

  abstract compressToScratch(bytes: Uint8Array): Uint8Array;
  abstract decompressToScratch(bytes: Uint8Array, limitBytes: number): Uint8Array;

  compress(bytes: Uint8Array): Uint8Array {
    return new Uint8Array(this.compressToScratch(bytes));
  }

  decompress(bytes: Uint8Array, limitBytes: number): Uint8Array {
    const content = this.decompressToScratch(bytes, limitBytes);
    return this.core.contains(content) ? new Uint8Array(content) : content;
  }
}
