// Bundles a source file so that a child process can run it with plain node: the child then tests the
// sources as they are, not a build that may be stale. esbuild is the one that tsup brings along.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const packages = new URL('../../../', import.meta.url);
const source = (/** @type {string} */ path) => fileURLToPath(new URL(path, packages));

/**
 * Writes `entry`, a path below packages/, with all it imports to `outputFile`.
 * @param {string} entry
 * @param {string} outputFile
 */
export async function bundle(entry, outputFile) {
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
    alias: {
      '@millrace/core-wasm': source('core-wasm/src/index.ts'),
      '@millrace/protocol/apis': source('protocol/src/apis.ts'),
      '@millrace/protocol': source('protocol/src/index.ts'),
    },
  });
}
