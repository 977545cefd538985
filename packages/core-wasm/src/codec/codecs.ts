// The codecs of one core. Made on first use and kept with the core, because LZ4 and Snappy work in
// its memory.
import type { Core } from '../core.ts';
import { CODEC_NAMES, type Codec, type CodecName, type CodecRegistry } from './codec.ts';
import { gzipCodec } from './gzip-codec.ts';
import { Lz4Codec } from './lz4-codec.ts';
import { noneCodec } from './none-codec.ts';
import { SnappyCodec } from './snappy-codec.ts';
import { zstdCodec } from './zstd-codec.ts';

const registries = /* @__PURE__ */ new WeakMap<Core, CodecRegistry>();

/**
 * All codecs that Kafka knows, working in the memory of `core`.
 *
 * @example
 * const compressed = codecs(core).byName('lz4').compress(records);
 */
export function codecs(core: Core): CodecRegistry {
  let registry = registries.get(core);
  if (registry === undefined) {
    registry = createRegistry(core);
    registries.set(core, registry);
  }
  return registry;
}

function createRegistry(core: Core): CodecRegistry {
  // The index is the id.
  const byId: readonly Codec[] = [
    noneCodec,
    gzipCodec,
    new SnappyCodec(core),
    new Lz4Codec(core),
    zstdCodec,
  ];
  return {
    byId: (id) => byId[id],
    byName: (name: CodecName) => byId[CODEC_NAMES.indexOf(name)]!,
  };
}
