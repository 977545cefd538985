// Decompression in slices: whatever others do with the core's windows meanwhile, what comes out is
// what comes out at once.
import * as snappy from 'snappy';
import { describe, expect, it } from 'vitest';
import { cores, simdCore } from '../../test/cores.ts';
import { logLines, noise, utf8 } from '../../test/data.ts';
import { DecompressionError } from '../errors.ts';
import { xxh32 } from '../reference/xxh32.ts';
import { CODEC_NAMES } from './codec.ts';
import { codecs } from './codecs.ts';

const LIMIT = 64 << 20;
const STORED_BIT = 0x80;
/** Version 1, linked blocks with a checksum of the content; blocks of 4 MiB. */
const LINKED_WITH_CHECKSUM = [0x44, 0x70];

const little = (value: number) => [0, 8, 16, 24].map((shift) => (value >>> shift) & 255);

/** Frames of stored blocks, of which each but the first ends in a match far behind it. */
function linkedFrame(blocks: number, blockSize: number): { bytes: Uint8Array; content: Buffer } {
  const descriptor = Uint8Array.from(LINKED_WITH_CHECKSUM);
  const parts = [utf8(''), Uint8Array.from([...little(0x184d2204), ...descriptor])];
  parts.push(Uint8Array.of((xxh32(descriptor) >>> 8) & 255));
  let content = Buffer.alloc(0);
  for (let index = 0; index < blocks; index++) {
    const stored = noise(blockSize, index + 1);
    parts.push(Uint8Array.from(little(blockSize)).map((b, at) => (at === 3 ? b | STORED_BIT : b)));
    parts.push(stored);
    // No literals, 8 bytes from 60,000 back, then the literal "!".
    const match = [0x04, 60_000 & 255, 60_000 >>> 8, 0x10, 0x21];
    parts.push(Uint8Array.from([...little(match.length), ...match]));
    content = Buffer.concat([content, stored]);
    const from = content.length - 60_000;
    content = Buffer.concat([content, content.subarray(from, from + 8), utf8('!')]);
  }
  parts.push(Uint8Array.from([0, 0, 0, 0, ...little(xxh32(content))]));
  return { bytes: Buffer.concat(parts), content };
}

describe.each(cores)('decompression in slices on the %s core', (_build, core) => {
  const registry = codecs(core);
  let pauses = 0;

  /** What others do in a pause: they use every window. */
  const pause = async () => {
    pauses++;
    core.memory.fill(0xee, core.map.outputWindow, core.map.outputWindow + (1 << 18));
    core.memory.fill(0xee, core.map.inputWindow, core.map.inputWindow + (1 << 18));
    await Promise.resolve();
  };

  it.each(CODEC_NAMES)('gives from %s what it gives at once', async (name) => {
    const codec = registry.byName(name);
    for (const bytes of [utf8('x'), logLines(100_000), logLines(12 << 20), noise(3 << 20)]) {
      const compressed = codec.compress(bytes);
      pauses = 0;
      const content = await codec.decompressLater?.(compressed, LIMIT, pause);
      if (content === undefined) continue;
      expect(core.contains(content)).toBe(false);
      expect(Buffer.compare(content, bytes)).toBe(0);
      // The others have a thread of their own, or no way to stop.
      const isSliced = name === 'lz4' || name === 'snappy';
      expect(pauses).toBe(isSliced ? Math.floor(bytes.length / (1 << 20)) : 0);
      const limited = codec.decompressLater!(compressed, bytes.length - 1, pause);
      await expect(limited).rejects.toThrow(expect.objectContaining({ limitExceeded: true }));
    }
  });

  it('looks back over a pause, and checks all of the content', async () => {
    const codec = registry.byName('lz4');
    const { bytes, content } = linkedFrame(24, 1 << 19);
    pauses = 0;
    const made = await codec.decompressLater!(bytes, LIMIT, pause);
    expect(Buffer.compare(made, content)).toBe(0);
    // Once for each MiB of content, and again for each MiB that is hashed.
    expect(pauses).toBeGreaterThanOrEqual(2 * 11);
    bytes[100]! ^= 1;
    await expect(codec.decompressLater!(bytes, LIMIT, pause)).rejects.toThrow(/LZ4 content/);
  });

  it('pauses within a raw Snappy block that no window holds', async () => {
    const bytes = logLines(20 << 20);
    pauses = 0;
    const compressed = new Uint8Array(snappy.compressSync(Buffer.from(bytes)));
    const made = await registry.byName('snappy').decompressLater!(compressed, LIMIT, pause);
    expect(Buffer.compare(made, bytes)).toBe(0);
    expect(pauses).toBeGreaterThanOrEqual(20);
  });

  it('pauses for frames that hold nothing', async () => {
    const codec = registry.byName('lz4');
    const empty = codec.compress(new Uint8Array(0));
    const count = 100_000;
    const frames = new Uint8Array(count * empty.length);
    for (let index = 0; index < count; index++) frames.set(empty, index * empty.length);
    pauses = 0;
    expect(await codec.decompressLater!(frames, LIMIT, pause)).toHaveLength(0);
    expect(pauses).toBeGreaterThanOrEqual(6);
  });
});

describe('many frames with checksums behind much content', () => {
  it('cost what they hold', () => {
    const codec = codecs(simdCore).byName('lz4');
    const large = codec.compress(new Uint8Array(20 << 20));
    const { bytes: small, content } = linkedFrame(1, 60_000);
    const count = 2_000;
    const frames = Buffer.concat([large, ...Array.from({ length: count }, () => small)]);
    // Put together anew for each frame, that would be 40 GiB.
    const made = codec.decompress(frames, 512 << 20);
    expect(made).toHaveLength((20 << 20) + count * content.length);
    frames[frames.length - 100]! ^= 1;
    expect(() => codec.decompress(frames, 512 << 20)).toThrow(DecompressionError);
  });
});
