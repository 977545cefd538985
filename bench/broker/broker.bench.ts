// Apache Kafka 4.3.1 and Millrace under the same loads, in turn: A B, B A, A B, so that a drift of
// the machine falls on both. `--quick` takes the rows that matter most, `--only <text>` those whose
// name holds the text, `--rounds N` goes on for longer, `--json <file>` writes elsewhere.
// For a look at one broker: `--target <name>`, and `--skip-warm-up`, which would wrong the other.
// Only a run of all rows is recorded; `--add` puts the rows of another in the recorded run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  describeMachine,
  readResult,
  resultPath,
  RowCollector,
  withRows,
  writeResult,
} from '../figures/bench-result.ts';
import { metrics, type Metric, type Sample } from '../figures/metrics.ts';
import { apache } from '../system/apache.ts';
import { prepareKafkaJava } from '../system/kafka-java.ts';
import { millrace } from '../system/millrace.ts';
import { writeReport } from '../report/report.ts';
import { printSummary } from '../figures/print-summary.ts';
import { runRound } from './round.ts';
import { selectRows } from './rows.ts';
import { PRODUCER_SETTINGS } from './sizes.ts';
import { warmUpSizeBytes } from './warm-up.ts';

const DEFAULT_ROUNDS = 2;
const QUICK_ROUNDS = 1;
const MEBIBYTE = 1024 * 1024;

const { values: options } = parseArgs({
  options: {
    'only': { type: 'string', default: '' },
    'quick': { type: 'boolean', default: false },
    'rounds': { type: 'string' },
    'target': { type: 'string' },
    'skip-warm-up': { type: 'boolean', default: false },
    'json': { type: 'string' },
    'add': { type: 'boolean', default: false },
  },
});

const rounds = Number(options.rounds ?? (options.quick ? QUICK_ROUNDS : DEFAULT_ROUNDS));
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number');
const rows = selectRows(options.only, options.quick);
if (rows.length === 0) throw new Error(`no row's name holds "${options.only}"`);

function describe(sample: Sample): string {
  const figures = Object.entries(sample) as [Metric, number][];
  return figures
    .map(
      ([metric, value]) =>
        `${metrics[metric].title} ${value.toPrecision(4)} ${metrics[metric].unit}`,
    )
    .join(', ');
}

await prepareKafkaJava();
const scratch = mkdtempSync(join(tmpdir(), 'bench-broker-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
const collector = new RowCollector();
const targets = [apache, millrace].filter(({ name }) => name === (options.target ?? name));
for (let round = 0; round < rounds; round++) {
  for (const target of round % 2 === 0 ? targets : targets.toReversed()) {
    console.log(`round ${round + 1} of ${rounds}: ${target.name}`);
    await runRound(
      { target, rows, scratch, isWarmedUp: !options['skip-warm-up'] },
      (row, sample) => {
        collector.add(row.name, row.kind, target.name, sample);
        console.log(`  ${row.name}: ${describe(sample)}`);
      },
    );
  }
}
const result = {
  suite: 'broker',
  machine: describeMachine(),
  settings: {
    ...PRODUCER_SETTINGS,
    quick: options.quick,
    warmUpMib: Math.round(warmUpSizeBytes / MEBIBYTE),
    millraceSyncsAcksAll: true,
    apacheSyncsAcksAll: false,
  },
  rounds,
  rows: collector.rows(),
};
printSummary(result);
const isPart = options.quick || options.only !== '' || options.target !== undefined;
const recorded = resultPath('broker');
const path = options.json ?? (isPart && !options.add ? undefined : recorded);
if (path !== undefined) {
  writeResult(path, options.add ? withRows(readResult(recorded), result) : result);
}
if (path === recorded) writeReport();
process.exit(0);
