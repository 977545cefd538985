// Runs every package's tests against the sources, so that a test never sees a stale build.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (name: string, entry = 'index') =>
  fileURLToPath(new URL(`./packages/${name}/src/${entry}.ts`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      '@millrace/core-wasm': source('core-wasm'),
      '@millrace/protocol/apis': source('protocol', 'apis'),
      '@millrace/protocol': source('protocol'),
      '@millrace/broker': source('broker'),
      '@millrace/client': source('client'),
    },
  },
  test: {
    include: [
      'packages/*/{src,test}/**/*.test.ts',
      'apps/*/src/**/*.test.ts',
      'tools/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    pool: 'threads',
    testTimeout: 30_000,
  },
});
