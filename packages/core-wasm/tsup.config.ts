import { defineConfig } from 'tsup';
import { packageBuild } from '../../tools/tsup.base.ts';

// The raw modules go beside the inlined ones, for hosts that load WebAssembly their own way.
export default defineConfig({ ...packageBuild({ index: 'src/index.ts' }), publicDir: 'build' });
