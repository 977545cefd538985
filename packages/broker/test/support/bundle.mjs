// Bundles a source file so that a child process can run it with plain node: the child then tests the
// sources as they are, not a build that may be stale. esbuild is the one that tsup brings along.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const packages = new URL('../../../', import.meta.url);
const source = (/** @type {string} */ path) => fileURLToPath(new URL(path, packages));

/**
 * Reads one source file with a change in it.
 * @param {{ file: string; find: string; replace: string }} change `file` is a path below packages/
 */
function changing({ file, find, replace }) {
  const path = source(file);
  const pieces = readFileSync(path, 'utf8').split(find);
  if (pieces.length !== 2) {
    throw new Error(`'${find}' is ${pieces.length - 1} times in ${file}, not once`);
  }
  const contents = pieces.join(replace);
  return {
    name: 'change',
    /** @param {{ onLoad(options: object, load: (found: { path: string }) => unknown): void }} build */
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, (found) =>
        found.path === path ? { contents, loader: 'ts' } : null,
      );
    },
  };
}

/**
 * Writes `entry`, a path below packages/, with all it imports to `outputFile`; with `change`, one
 * source file is read with that change in it.
 * @param {string} entry
 * @param {string} outputFile
 * @param {{ file: string; find: string; replace: string } | null} change
 */
export async function bundle(entry, outputFile, change = null) {
  const requireHere = createRequire(import.meta.url);
  const requireInTsup = createRequire(requireHere.resolve('tsup'));
  /** @type {{ build(options: object): Promise<unknown> }} */
  const esbuild = requireInTsup('esbuild');
  await esbuild.build({
    entryPoints: [source(entry)],
    outfile: outputFile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    plugins: change === null ? [] : [changing(change)],
    alias: {
      '@millrace/core-wasm': source('core-wasm/src/index.ts'),
      '@millrace/protocol/apis': source('protocol/src/apis.ts'),
      '@millrace/protocol': source('protocol/src/index.ts'),
    },
  });
}
