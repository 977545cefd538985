// The two builds of the kernels, so that every suite runs over both: they must never differ.
import { createCore, type Core } from '../src/core.ts';

export const simdCore = createCore({ simd: 'on' });
export const scalarCore = createCore({ simd: 'off' });

/** Rows for describe.each. */
export const cores: [build: string, core: Core][] = [
  ['SIMD', simdCore],
  ['scalar', scalarCore],
];
