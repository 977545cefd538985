import { rmSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { packageBuild } from '../../tools/tsup.base.ts';

// Two builds write into one folder, so neither may clean it while the other runs.
rmSync(new URL('./dist', import.meta.url), { recursive: true, force: true });

export default defineConfig([
  { ...packageBuild({ index: 'src/index.ts' }), clean: false },
  { ...packageBuild({ cli: 'src/cli.ts' }), format: ['esm'], dts: false, clean: false },
]);
