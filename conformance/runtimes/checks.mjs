// What must hold in every runtime: published check values, all codecs there and back, a batch written
// and read. Uses nothing of any runtime, so that the same file runs in servers, workers and browsers.

const text = (value) => new TextEncoder().encode(value);

function expectEqual(what, actual, expected) {
  if (actual !== expected) throw new Error(`${what}: got ${actual}, expected ${expected}`);
}

function expectBytes(what, actual, expected) {
  expectEqual(`${what}, length`, actual.length, expected.length);
  const wrong = actual.findIndex((byte, index) => byte !== expected[index]);
  expectEqual(`${what}, first wrong byte`, wrong, -1);
}

function expectThrow(what, action, code) {
  try {
    action();
  } catch (error) {
    expectEqual(`${what}, code`, error.code, code);
    return;
  }
  throw new Error(`${what}: did not throw`);
}

/** Runs every check against the package's exports; throws at the first that fails. */
export function runChecks(library) {
  const names = [];
  for (const simd of ['auto', 'off']) {
    const core = library.createCore({ simd });
    checkHashes(core);
    for (const name of library.CODEC_NAMES) checkCodec(library, core, name);
    for (const name of library.CODEC_NAMES) checkBatch(library, core, name);
    names.push(core.simd ? 'SIMD' : 'scalar');
  }
  const zlib = globalThis.process?.getBuiltinModule?.('node:zlib');
  const zstd = zlib?.zstdCompressSync === undefined ? 'inlined zstd' : "the runtime's zstd";
  return `${names.join(' and ')}, ${zstd}`;
}

function checkHashes(core) {
  expectEqual('CRC32C', core.crc32c(text('123456789')), 0xe3069283);
  const long = new Uint8Array(300_000).fill(0x5a);
  const half = core.crc32c(long, 0, 150_000);
  expectEqual('CRC32C in two parts', core.crc32c(long, 150_000, 300_000, half), core.crc32c(long));
  expectEqual('murmur2', core.murmur2(text('foobar')), -790332482);
}

function checkCodec(library, core, name) {
  const codec = library.codecs(core).byName(name);
  const content = text('all work and no play makes a dull log. '.repeat(4000));
  const compressed = codec.compress(content);
  expectBytes(name, codec.decompress(compressed, content.length), content);
  if (name === 'none') return;
  const bomb = () => codec.decompress(compressed, content.length - 1);
  expectThrow(`${name} past its limit`, bomb, 'DECOMPRESSION_LIMIT');
  const cut = () => codec.decompress(compressed.slice(0, -9), content.length);
  expectThrow(`${name} cut off`, cut, 'DECOMPRESSION_MALFORMED');
  const twice = new Uint8Array(compressed.length * 2);
  twice.set(compressed);
  twice.set(compressed, compressed.length);
  const both = codec.decompress(twice, content.length * 2);
  expectEqual(`${name}, two contents in one`, both.length, content.length * 2);
}

function checkBatch(library, core, codec) {
  const pointer = core.allocate(65_536);
  const writer = new library.BatchWriter(core);
  writer.reset(pointer, 65_536);
  for (let index = 0; index < 200; index++) {
    const headers = [['trace', text(`${index}`)]];
    if (!writer.append(`key-${index}`, text('value'.repeat(20)), 1000 + index, headers)) {
      throw new Error(`record ${index} did not fit`);
    }
  }
  const { bytes } = writer.finish({ codec, producerId: 7, producerEpoch: 1, baseSequence: 0 });
  const rules = { requireKeys: true, timestampMin: 0, timestampMax: 2000, allowControl: false };
  const validator = new library.BatchValidator(core);
  const { error } = validator.validate(bytes, 0, bytes.length, rules);
  expectEqual(`check of a ${codec} batch`, library.batchErrorName(error), 'none');
  const batch = library.readBatch(core, bytes, 0, bytes.length);
  core.free(pointer);
  expectEqual('codec of the batch', batch.codec, codec);
  expectEqual('records in the batch', batch.recordCount, 200);
  const { offset, timestamp, key, headers } = batch.record(199);
  expectEqual('offset', offset, 199);
  expectEqual('timestamp', timestamp, 1199);
  expectBytes('key', key, text('key-199'));
  expectBytes('header', headers[0].value, text('199'));
}
