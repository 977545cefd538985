// The one build recipe of every published package: ESM, CommonJS and types from the same entries.
// It must never inline another Millrace package: each is published and versioned alone.
import type { Options } from 'tsup';

/** Build options for a published package with the given entry files. */
export function packageBuild(entry: Record<string, string>): Options {
  return {
    entry,
    format: ['esm', 'cjs'],
    // tsup sets baseUrl for its own types build, which TypeScript 6 deprecates.
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
    target: 'node20',
    platform: 'neutral',
    external: [/^node:/],
    splitting: true,
    sourcemap: true,
    clean: true,
    treeshake: true,
    shims: false,
  };
}
