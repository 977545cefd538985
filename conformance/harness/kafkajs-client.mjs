// KafkaJS with every codec plugged in, by packages that are plain JavaScript or WebAssembly.
import kafkajs from 'kafkajs';
import snappyCodec from 'kafkajs-snappy';
import lz4 from 'lz4js';
import xxh32 from 'lz4js/xxh32.js';
import zstd from 'zstd-codec';

const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = kafkajs;

const { Simple, Streaming } = await new Promise((resolve) => zstd.ZstdCodec.run(resolve));
const simpleZstd = new Simple();
// Frames of other clients need not say how long their content is; only this one reads those.
const streamingZstd = new Streaming();

// An LZ4 frame:  magic(4) | FLG(1) | BD(1) | header checksum(1) | blocks …
const FLAGS_OFFSET = 4;
const CHECKSUM_OFFSET = FLAGS_OFFSET + 2;
const INDEPENDENT_BLOCKS = 0x20;

/** Kafka takes independent blocks only. One block is such, but the package does not say so. */
function compressLz4(/** @type {Buffer} */ bytes) {
  const frame = Buffer.from(lz4.compress(bytes));
  frame[FLAGS_OFFSET] |= INDEPENDENT_BLOCKS;
  const checksum = xxh32.hash(0, frame, FLAGS_OFFSET, CHECKSUM_OFFSET - FLAGS_OFFSET);
  frame[CHECKSUM_OFFSET] = (checksum >> 8) & 0xff;
  return frame;
}

CompressionCodecs[CompressionTypes.Snappy] = snappyCodec;
CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: async (encoder) => compressLz4(encoder.buffer),
  decompress: async (buffer) => Buffer.from(lz4.decompress(buffer)),
});
CompressionCodecs[CompressionTypes.ZSTD] = () => ({
  compress: async (encoder) => Buffer.from(simpleZstd.compress(encoder.buffer)),
  decompress: async (buffer) => Buffer.from(streamingZstd.decompress(buffer)),
});

/** KafkaJS's codec numbers by Kafka's codec names. */
export const codecs = {
  none: CompressionTypes.None,
  gzip: CompressionTypes.GZIP,
  snappy: CompressionTypes.Snappy,
  lz4: CompressionTypes.LZ4,
  zstd: CompressionTypes.ZSTD,
};

/** @param {string} bootstrap */
export function connectKafkaJs(bootstrap) {
  // Quick retries: some cases provoke errors that the client repeats before it gives up.
  const retry = { initialRetryTime: 50, retries: 6 };
  return new Kafka({
    clientId: 'conformance',
    brokers: [bootstrap],
    logLevel: logLevel.NOTHING,
    retry,
  });
}
