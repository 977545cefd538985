// Compression of an access log: the core's codecs from heap to heap, as a client uses them, and to
// scratch, as a broker does; beside the native packages and the runtime's zlib.
import * as zlib from 'node:zlib';
import { codecs, type Core } from '@millrace/core-wasm';
import * as lz4 from 'lz4-napi';
import * as snappy from 'snappy';
import { accessLog } from './data.ts';
import type { Group } from './measure.ts';

const SIZES: [title: string, size: number][] = [
  ['64 KiB', 64 * 1024],
  ['1 MiB', 1024 * 1024],
];

const LIMIT = 1 << 24;

interface Rival {
  name: string;
  compress: (bytes: Buffer) => Buffer;
  decompress: (bytes: Buffer) => unknown;
}

const rivals: Record<'lz4' | 'snappy' | 'gzip' | 'zstd', Rival[]> = {
  lz4: [
    { name: 'lz4-napi, block', compress: lz4.compressSync, decompress: lz4.uncompressSync },
    {
      name: 'lz4-napi, frame',
      compress: lz4.compressFrameSync,
      decompress: lz4.decompressFrameSync,
    },
  ],
  snappy: [
    { name: 'snappy', compress: (bytes) => snappy.compressSync(bytes), decompress: snappyContent },
  ],
  gzip: [{ name: 'node:zlib', compress: (bytes) => zlib.gzipSync(bytes), decompress: gunzip }],
  zstd: zstdRivals(),
};

function gunzip(bytes: Buffer): unknown {
  return zlib.gunzipSync(bytes);
}

/** Node has zstd from 22.15 on; its types here are those of Node 20. */
function zstdRivals(): Rival[] {
  const { zstdCompressSync: compress, zstdDecompressSync: decompress } = zlib as {
    zstdCompressSync?: Rival['compress'];
    zstdDecompressSync?: Rival['decompress'];
  };
  if (compress === undefined || decompress === undefined) return [];
  return [{ name: 'node:zlib', compress, decompress }];
}

function snappyContent(bytes: Buffer): unknown {
  return snappy.uncompressSync(bytes, { asBuffer: true });
}

/** Two groups, compress and decompress, per codec and size. */
export function codecGroups(core: Core): Group[] {
  return SIZES.flatMap(([title, size]) =>
    (['lz4', 'snappy', 'gzip', 'zstd'] as const).flatMap((name): Group[] => {
      const bytes = accessLog(size);
      const codec = codecs(core).byName(name);
      const compressed = codec.compress(bytes);
      const ratio = (size / compressed.length).toFixed(1);
      return [
        {
          title: `${name}: compress ${title} (to 1/${ratio})`,
          unit: 'bytes',
          amount: size,
          cases: [
            { name: 'core, heap to heap', run: () => codec.compress(bytes) },
            { name: 'core, to scratch', run: () => codec.compressToScratch(bytes) },
            ...rivals[name].map(({ name, compress }) => ({ name, run: () => compress(bytes) })),
          ],
        },
        {
          title: `${name}: decompress ${title}`,
          unit: 'bytes',
          amount: size,
          cases: [
            { name: 'core, heap to heap', run: () => codec.decompress(compressed, LIMIT) },
            { name: 'core, to scratch', run: () => codec.decompressToScratch(compressed, LIMIT) },
            ...rivals[name].map(({ name, compress, decompress }) => {
              const theirs = compress(bytes);
              return { name, run: () => decompress(theirs) };
            }),
          ],
        },
      ];
    }),
  );
}
