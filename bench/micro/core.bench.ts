// Micro benchmarks of the core beside its peers. `--only <text>` measures the groups whose title
// holds the text, `--json <file>` also writes the figures.
import { parseArgs } from 'node:util';
import { createCore } from '@millrace/core-wasm';
import { batchGroups } from './batch-groups.ts';
import { checksumGroups } from './checksum-groups.ts';
import { codecGroups } from './codec-groups.ts';
import { measure, writeJson } from './measure.ts';

const { values } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string', default: '' } },
});

const core = createCore({ simd: 'on' });
const scalar = createCore({ simd: 'off' });
const groups = [...checksumGroups(core, scalar), ...batchGroups(core), ...codecGroups(core)];
const results = await measure(groups.filter(({ title }) => title.includes(values.only)));
if (values.json !== undefined) writeJson(values.json, results);
