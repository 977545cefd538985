// CRC32C: the kernels in place and with the copy in, the native package, and the plain twin.
import * as zlib from 'node:zlib';
import type { Core } from '@millrace/core-wasm';
import { crc32c as nativeCrc32c } from '@node-rs/crc32';
// The twin is no public export: it is here only to show what plain TypeScript does.
import { crc32c as twinCrc32c } from '../../packages/core-wasm/src/reference/crc32c.ts';
import { accessLog } from './data.ts';
import type { Case, Group } from './measure.ts';

const SIZES: [title: string, size: number][] = [
  ['100 B', 100],
  ['1 KiB', 1024],
  ['16 KiB', 16 * 1024],
  ['64 KiB', 64 * 1024],
  ['1 MiB', 1024 * 1024],
];

/** Of another polynomial, but the work of a native checksum; in Node from 20.15 on. */
function zlibCase(bytes: Buffer): Case[] {
  const { crc32 } = zlib as { crc32?: (data: Buffer) => number };
  return crc32 === undefined ? [] : [{ name: 'node:zlib, CRC-32', run: () => crc32(bytes) }];
}

/** One group per size. */
export function checksumGroups(simd: Core, scalar: Core): Group[] {
  return SIZES.map(([title, size]) => {
    const bytes = accessLog(size);
    const pointer = simd.allocate(size);
    simd.memory.set(bytes, pointer);
    const scalarPointer = scalar.allocate(size);
    scalar.memory.set(bytes, scalarPointer);
    return {
      title: `CRC32C of ${title}`,
      unit: 'bytes',
      amount: size,
      cases: [
        { name: 'core, in place', run: () => simd.crc32cAt(pointer, size) },
        { name: 'core, from the heap', run: () => simd.crc32c(bytes) },
        { name: 'core without SIMD, in place', run: () => scalar.crc32cAt(scalarPointer, size) },
        { name: '@node-rs/crc32', run: () => nativeCrc32c(bytes) },
        ...zlibCase(bytes),
        { name: 'TypeScript twin', run: () => twinCrc32c(bytes) },
      ],
    };
  });
}
