// The arena against a model: blocks never overlap, and all of it comes back.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Arena } from './arena.ts';
import { CoreMemoryError } from './errors.ts';

const START = 1 << 20;
const SIZE = 3 << 16;

describe('Arena', () => {
  it('never gives out the same byte twice, whatever the order of frees', () => {
    const step = fc.record({ allocate: fc.boolean(), value: fc.nat(9000) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const arena = new Arena(START, START + SIZE);
        const used: { start: number; end: number }[] = [];
        for (const { allocate, value } of steps) {
          if (!allocate) {
            const [block] = used.splice(value % Math.max(used.length, 1), 1);
            if (block !== undefined) arena.free(block.start);
            continue;
          }
          const start = allocateOrNone(arena, value);
          if (start === undefined) continue;
          const end = start + value;
          expect(start >= START && end <= START + SIZE).toBe(true);
          expect(used.filter((block) => start < block.end && block.start < end)).toEqual([]);
          used.push({ start, end: start + Math.max(value, 64) });
        }
        for (const block of used) arena.free(block.start);
        expect(arena.usedBytes).toBe(0);
        expect(arena.allocate(1 << 17)).toBe(START);
        expect(arena.allocate(1 << 16)).toBe(START + (1 << 17));
      }),
    );
  });

  it('says what is used and which option helps when it is full', () => {
    const arena = new Arena(START, START + SIZE);
    arena.allocate(100_000);
    expect(() => arena.allocate(100_000)).toThrow(
      /allocate 100000 bytes: 131072 of .* 196608 .*memorySizeBytes/,
    );
  });

  it('refuses sizes that are none, and pointers that are not in use', () => {
    const arena = new Arena(START, START + SIZE);
    for (const size of [-1, 1.5, Number.NaN]) {
      expect(() => arena.allocate(size)).toThrow(CoreMemoryError);
    }
    const pointer = arena.allocate(10);
    arena.free(pointer);
    expect(() => arena.free(pointer)).toThrow(/freed before or never allocated/);
    expect(() => arena.free(START + 1)).toThrow(CoreMemoryError);
  });
});

function allocateOrNone(arena: Arena, size: number): number | undefined {
  try {
    return arena.allocate(size);
  } catch (error) {
    if (error instanceof CoreMemoryError) return undefined;
    throw error;
  }
}
