// What the codecs share that work in the memory of a core: they decompress in steps, at once or
// with pauses between them; an answer in scratch is copied out for whoever wants to keep it, and
// one that had no room there is given as it is.
import type { Core } from '../core.ts';
import type { Codec, CodecId, CodecName } from './codec.ts';
import { ScratchOutput } from './scratch-output.ts';
import { inSlices } from './slices.ts';
import { atOnce, type Steps } from '../steps.ts';

/** A codec in the memory of one core. */
export abstract class ScratchCodec implements Codec {
  abstract readonly id: CodecId;
  abstract readonly name: CodecName;
  protected readonly core: Core;

  constructor(core: Core) {
    this.core = core;
  }

  abstract compressToScratch(bytes: Uint8Array): Uint8Array;

  /** Decompresses into `output`; between two steps nothing else may lie in scratch. */
  protected abstract decompressSteps(
    bytes: Uint8Array,
    limitBytes: number,
    output: ScratchOutput,
  ): Steps<Uint8Array>;

  compress(bytes: Uint8Array): Uint8Array {
    return new Uint8Array(this.compressToScratch(bytes));
  }

  decompress(bytes: Uint8Array, limitBytes: number): Uint8Array {
    return this.#kept(this.decompressToScratch(bytes, limitBytes));
  }

  decompressToScratch(bytes: Uint8Array, limitBytes: number): Uint8Array {
    const output = new ScratchOutput(this.core, this.name, limitBytes);
    return atOnce(this.decompressSteps(bytes, limitBytes, output));
  }

  async decompressLater(
    bytes: Uint8Array,
    limitBytes: number,
    pause: () => Promise<void>,
  ): Promise<Uint8Array> {
    const output = new ScratchOutput(this.core, this.name, limitBytes);
    return this.#kept(
      await inSlices(this.decompressSteps(bytes, limitBytes, output), output, pause),
    );
  }

  #kept(content: Uint8Array): Uint8Array {
    return this.core.contains(content) ? new Uint8Array(content) : content;
  }
}
