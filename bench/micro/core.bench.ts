// Micro benchmarks of the core beside its peers. `--only <text>` measures the groups whose title
// holds the text; `--json <file>` writes the figures elsewhere.
import { parseArgs } from 'node:util';
import { createCore } from '@millrace/core-wasm';
import { resultPath, writeResult } from '../figures/bench-result.ts';
import { writeReport } from '../report/report.ts';
import { batchGroups } from './batch-groups.ts';
import { checksumGroups } from './checksum-groups.ts';
import { codecGroups } from './codec-groups.ts';
import { asBenchResult, measure } from './measure.ts';
import { loadPlatformaticCodec } from './platformatic-batch.ts';

const { values } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string', default: '' } },
});

const platformatic = await loadPlatformaticCodec();
const core = createCore({ simd: 'on' });
const scalar = createCore({ simd: 'off' });
const groups = [
  ...checksumGroups(core, scalar),
  ...batchGroups(core, platformatic),
  ...codecGroups(core),
];
const results = await measure(groups.filter(({ title }) => title.includes(values.only)));
const path = values.json ?? (values.only === '' ? resultPath('micro') : undefined);
if (path !== undefined) writeResult(path, asBenchResult(results));
if (path === resultPath('micro')) writeReport();
