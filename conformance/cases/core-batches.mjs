// Kafka's own classes read what the built core writes: seeded random records, many tiny ones and large
// ones, in every codec and in both builds of the core. Needs no broker, so it judges the same for any
// target. What is expected comes from what went in, never from the core's reader.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expectSuccess, runCommand } from '../harness/command.mjs';
import { javaArguments } from '../harness/java.mjs';

const LIBRARY = new URL('../../packages/core-wasm/dist/index.js', import.meta.url);
const READER = 'dev.millrace.conformance.vectors.BatchReader';
/** Header names are printed as they are, and Java takes the machine's encoding unless told. */
const READER_OPTIONS = ['-Xmx512M', '-Dfile.encoding=UTF-8', '-Dstdout.encoding=UTF-8'];

const CODECS = ['none', 'gzip', 'snappy', 'lz4', 'zstd'];
const SIMD_MODES = ['auto', 'off'];
const SEED = 20_260_801;
const RANDOM_BATCHES = 40;
const RANDOM_RECORDS_MAX = 60;
const TINY_RECORDS = 10_000;
const LARGE_VALUE_BYTES = 1 << 20;
const REGION_BYTES = 4 << 20;
const TIME_MS = 1_700_000_000_000;
/** Kafka's reader names longer keys, values and headers by their digest. */
const LONG_BYTES = 1024;

/** ASCII, two, three and four bytes in UTF-8, a lone surrogate, zero, and one longer than short text. */
const TEXTS = ['', 'order', 'ключ', '漢字', '𝄞🙂', 'half \ud83d', '\0', 'e\u0301'.repeat(40)];

/** @typedef {string | Uint8Array | null} Content */
/**
 * @typedef {object} Batch what goes into one
 * @property {{ key: Content, value: Content, timestamp: number, headers: [string, Content][] }[]} records
 * @property {object} options of the writer, without the codec
 */

/** Numbers from 0 up to `limit`, the same for the same seed. @param {number} seed */
function seededRandom(seed) {
  let state = seed;
  return (/** @type {number} */ limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const noise = (random, size) => Uint8Array.from({ length: size }, () => random(256));
const textOf = (random) => TEXTS[random(TEXTS.length)];

/** Null, text, or bytes of a length that is mostly short. @returns {Content} */
function contentOf(random) {
  switch (random(6)) {
    case 0:
      return null;
    case 1:
      return noise(random, random(random(8) === 0 ? 3_000 : 100));
    case 2:
      return textOf(random).repeat(random(20));
    default:
      return textOf(random) + random(1000);
  }
}

/** Most times are near one another; some lie years off, as those of records that came late. */
function timeOf(random) {
  return random(10) === 0 ? random(2 * TIME_MS) : TIME_MS + random(10_000) - 5_000;
}

/** @returns {Batch} */
function randomBatch(random) {
  const records = Array.from({ length: 1 + random(RANDOM_RECORDS_MAX) }, () => ({
    key: contentOf(random),
    value: contentOf(random),
    timestamp: timeOf(random),
    headers: Array.from({ length: random(2) * random(5) }, () => [
      textOf(random),
      contentOf(random),
    ]),
  }));
  const isIdempotent = random(2) === 0;
  const options = {
    baseOffset: random(2 ** 50),
    partitionLeaderEpoch: random(2 ** 31),
    ...(random(4) === 0 && { logAppendTimeMs: TIME_MS + random(1000) }),
    ...(isIdempotent && {
      producerId: random(2 ** 50),
      producerEpoch: random(2 ** 15),
      baseSequence: random(2 ** 31),
      transactional: random(2) === 0,
    }),
  };
  return { records, options };
}

/** @returns {Batch} */
function tinyBatch() {
  const records = Array.from({ length: TINY_RECORDS }, (_, index) => ({
    key: null,
    value: String(index),
    timestamp: TIME_MS + index,
    headers: [],
  }));
  return { records, options: {} };
}

/** Values of 1 MiB: text, which every codec shrinks, and noise, which none does. @returns {Batch} */
function largeBatch(random) {
  const line = 'the log is the table, and the table is the log; ';
  const text = line.repeat(LARGE_VALUE_BYTES / line.length + 1).slice(0, LARGE_VALUE_BYTES);
  const records = [text, noise(random, LARGE_VALUE_BYTES)].map((value, index) => ({
    key: `large-${index}`,
    value,
    timestamp: TIME_MS,
    headers: [],
  }));
  return { records, options: {} };
}

/** Writes with the core; returns the bytes, and the codec that they ought to name. */
function write(library, core, pointer, { records, options }, codec) {
  const writer = new library.BatchWriter(core);
  writer.reset(pointer, REGION_BYTES);
  for (const { key, value, timestamp, headers } of records) {
    assert.ok(writer.append(key, value, timestamp, headers), 'the region is too small');
  }
  const { bytes, uncompressedSizeBytes } = writer.finish({ ...options, codec });
  // Records that would not shrink are left as they are.
  const isShrunk = bytes.length < uncompressedSizeBytes;
  return { bytes: Buffer.from(bytes), codec: isShrunk ? codec : 'none' };
}

/** Bytes in the words of Kafka's reader. @param {Content} content */
function describeContent(content) {
  if (content === null) {
    return null;
  }
  const bytes = Buffer.from(content);
  if (bytes.length <= LONG_BYTES) {
    return bytes.toString('hex');
  }
  return {
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** What Kafka ought to read, apart from the records. @param {Batch} batch */
function describeBatch({ records, options }, { bytes, codec }) {
  const { baseOffset = 0, logAppendTimeMs } = options;
  const times = records.map(({ timestamp }) => timestamp);
  return {
    baseOffset: String(baseOffset),
    lastOffset: String(baseOffset + records.length - 1),
    sizeBytes: bytes.length,
    partitionLeaderEpoch: options.partitionLeaderEpoch ?? -1,
    magic: 2,
    codec,
    timestampType: logAppendTimeMs === undefined ? 'CreateTime' : 'LogAppendTime',
    maxTimestamp: String(logAppendTimeMs ?? Math.max(...times)),
    producerId: String(options.producerId ?? -1),
    producerEpoch: options.producerEpoch ?? -1,
    baseSequence: options.baseSequence ?? -1,
    isTransactional: options.transactional ?? false,
    isControlBatch: false,
    deleteHorizonMs: null,
  };
}

/** @param {Batch} batch */
function describeRecord({ records, options }, index) {
  const { key, value, timestamp, headers } = records[index];
  return {
    offset: String((options.baseOffset ?? 0) + index),
    timestamp: String(options.logAppendTimeMs ?? timestamp),
    key: describeContent(key),
    value: describeContent(value),
    headers: headers.map(([name, content]) => [
      Buffer.from(name).toString(),
      describeContent(content),
    ]),
  };
}

/** Kafka's answers, one for each item of `lines`. @param {Buffer[]} lines */
async function readWithKafka(lines) {
  const input = lines.map((bytes) => `${bytes.toString('hex')}\n`).join('');
  const args = javaArguments(READER, [], READER_OPTIONS);
  const { stdout } = expectSuccess(await runCommand('java', args, { input }));
  const answers = stdout.split('\n').slice(0, -1);
  assert.equal(answers.length, lines.length, 'an answer for every line');
  return answers.map((answer) => JSON.parse(answer));
}

async function loadLibrary() {
  if (!existsSync(LIBRARY)) {
    const path = fileURLToPath(LIBRARY);
    throw new Error(`${path} is missing: run "npx -y pnpm@12 build" first`);
  }
  return import(LIBRARY.href);
}

/** A check of everything in one codec. @param {string} codec */
async function checkCodec(codec) {
  const library = await loadLibrary();
  for (const simd of SIMD_MODES) {
    const random = seededRandom(SEED);
    const randomOnes = Array.from({ length: RANDOM_BATCHES }, () => randomBatch(random));
    const batches = [...randomOnes, tinyBatch(), largeBatch(random)];
    const core = library.createCore({ simd });
    const pointer = core.allocate(REGION_BYTES);
    const written = batches.map((batch) => write(library, core, pointer, batch, codec));
    const compressed = written.filter((one) => one.codec === codec);
    assert.ok(compressed.length > RANDOM_BATCHES / 2, `only ${compressed.length} in ${codec}`);
    assert.deepEqual([written.at(-2).codec, written.at(-1).codec], [codec, codec]);

    // The random ones in a row, as a segment has them; the others each in a line of its own.
    const all = written.map(({ bytes }) => bytes);
    const rows = [Buffer.concat(all.slice(0, RANDOM_BATCHES)), ...all.slice(RANDOM_BATCHES)];
    const answers = await readWithKafka(rows);
    answers.forEach(({ error }) => assert.equal(error, undefined));
    const found = answers.flatMap((answer) => answer.batches);
    assert.equal(found.length, batches.length);
    found.forEach(({ records, ...header }, place) => {
      const where = `batch ${place}, simd ${simd}, seed ${SEED}`;
      assert.deepEqual(header, describeBatch(batches[place], written[place]), where);
      assert.equal(records.length, batches[place].records.length, where);
      records.forEach((record, index) =>
        assert.deepEqual(record, describeRecord(batches[place], index), `${where}: ${index}`),
      );
    });
  }
}

/** Shows that the judge is awake: Kafka takes the batch, and not one with a bit of it changed. */
async function checkDamage() {
  const library = await loadLibrary();
  const core = library.createCore();
  const pointer = core.allocate(REGION_BYTES);
  const batch = randomBatch(seededRandom(SEED));
  const lines = CODECS.flatMap((codec) => {
    const { bytes } = write(library, core, pointer, batch, codec);
    const damaged = Buffer.from(bytes);
    damaged[damaged.length - 1] ^= 1;
    return [bytes, damaged, bytes.subarray(0, -1)];
  });
  const answers = await readWithKafka(lines);
  for (let place = 0; place < answers.length; place += 3) {
    const [sound, damaged, cut] = answers.slice(place, place + 3);
    assert.equal(sound.batches?.length, 1);
    assert.match(damaged.error, /^CorruptRecordException: Record is corrupt \(stored crc/);
    assert.match(cut.error, /bytes after the last whole batch/);
  }
}

/** @type {import('../harness/case.mjs').ConformanceCase[]} */
export const cases = [
  ...CODECS.map((codec) => ({
    name: `core-wasm ${codec}: Kafka's classes read random, tiny and 1 MiB records`,
    run: () => checkCodec(codec),
  })),
  {
    name: "core-wasm: Kafka's classes refuse its batches once damaged or cut",
    run: checkDamage,
  },
];
