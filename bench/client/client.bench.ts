// Clients beside each other on one broker, each in a process of its own, in rounds whose order
// turns about. `--broker apache` takes Apache Kafka, `--only <text>` the rows whose name holds the
// text, `--client <text>` the clients; `--rounds N` goes on for longer, `--quick` is soon done.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runLoad } from '../load/run-load.ts';
import { RowCollector, describeMachine, resultPath, writeResult } from '../figures/bench-result.ts';
import type { Sample } from '../figures/metrics.ts';
import { writeReport } from '../report/report.ts';
import { printSummary } from '../figures/print-summary.ts';
import { apache } from '../system/apache.ts';
import { prepareKafkaJava } from '../system/kafka-java.ts';
import { millrace } from '../system/millrace.ts';
import { Session } from '../system/session.ts';
import { clients, runClient, type Client } from './clients.ts';
import { installPeers } from './peers.ts';
import { clientRows, type ClientRow } from './rows.ts';

const DEFAULT_ROUNDS = 3;
const PARTITIONS = 4;
const VALUE_SIZE_BYTES = 100;
/** About 16 KiB, the default batch of most producers. */
const FILL_RECORDS_PER_BATCH = 150;
const FILL_RECORD_COUNT = 20_000 * FILL_RECORDS_PER_BATCH;
const FILL_IN_FLIGHT = 5;
/** A virtual machine needs seconds to compile a client; all get the same. */
const FULL = { warmUpMs: 5_000, measuredMs: 3_000 };
const QUICK = { warmUpMs: 1_000, measuredMs: 1_000 };

const { values: options } = parseArgs({
  options: {
    broker: { type: 'string', default: 'millrace' },
    client: { type: 'string', default: '' },
    json: { type: 'string' },
    only: { type: 'string', default: '' },
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string', default: String(DEFAULT_ROUNDS) },
  },
});

const target = [millrace, apache].find(({ name }) => name === options.broker);
if (target === undefined) throw new Error('--broker takes millrace or apache');
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number');
const rows = clientRows.filter(({ name }) => name.includes(options.only));
const compared = clients.filter(({ name }) => name.includes(options.client));
if (rows.length === 0 || compared.length === 0)
  throw new Error('no row or no client has that name');

/** Fills a topic for the rows that read. */
async function fill(session: Session): Promise<string> {
  const topic = await session.createTopic(PARTITIONS);
  await runLoad({
    kind: 'produce',
    host: session.host,
    port: session.place.port,
    topic,
    partitions: PARTITIONS,
    acks: '1',
    recordSizeBytes: VALUE_SIZE_BYTES,
    recordsPerBatch: FILL_RECORDS_PER_BATCH,
    recordCount: FILL_RECORD_COUNT,
    connections: 1,
    inFlight: FILL_IN_FLIGHT,
  });
  await session.expectRecords(topic, PARTITIONS, FILL_RECORD_COUNT);
  return topic;
}

/** Runs one row with one client, and holds what it says against the log. */
async function runRow(
  session: Session,
  { name, workload }: ClientRow,
  client: Client,
  filled: string,
): Promise<Sample> {
  const isProduce = workload.kind === 'produce';
  const topic = isProduce ? await session.createTopic(PARTITIONS) : filled;
  const answer = await runClient(client, {
    bootstrap: session.bootstrap,
    topic,
    workload,
    valueSizeBytes: VALUE_SIZE_BYTES,
    ...(options.quick ? QUICK : FULL),
    recordCount: FILL_RECORD_COUNT,
    warmUpCount: FILL_RECORD_COUNT / 2,
  });
  if (isProduce) {
    await session.expectRecords(topic, PARTITIONS, answer.totalCount);
    await session.deleteTopic(topic);
  } else if (answer.totalCount !== FILL_RECORD_COUNT) {
    throw new Error(`${client.name}, ${name}: ${answer.totalCount} of ${FILL_RECORD_COUNT} read`);
  }
  return {
    recordsPerSecond: answer.recordCount / answer.seconds,
    recordsPerCpuSecond: answer.recordCount / answer.cpuSeconds,
  };
}

await prepareKafkaJava();
await installPeers();
const scratch = mkdtempSync(join(tmpdir(), 'bench-client-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
const session = await Session.open(target, scratch);
await session.start();
const filled = await fill(session);
const collector = new RowCollector();
for (let round = 0; round < rounds; round++) {
  console.log(`round ${round + 1} of ${rounds}`);
  for (const row of rows) {
    for (const client of round % 2 === 0 ? compared : compared.toReversed()) {
      const sample = await runRow(session, row, client, filled);
      collector.add(row.name, row.workload.kind, client.name, sample);
      const rate = Math.round(sample.recordsPerSecond!).toLocaleString('en');
      console.log(`  ${row.name}: ${client.name} ${rate} records/s`);
    }
  }
}
await session.close();
const result = {
  suite: 'client',
  machine: describeMachine(),
  settings: {
    broker: target.name,
    acks: 'all',
    idempotence: false,
    compression: 'none',
    valueSizeBytes: VALUE_SIZE_BYTES,
    partitions: PARTITIONS,
    quick: options.quick,
  },
  rounds,
  rows: collector.rows(),
};
printSummary(result);
const isWhole = options.only === '' && options.client === '' && !options.quick;
const suite = target.name === 'millrace' ? 'client' : `client-on-${target.name}`;
const path = options.json ?? (isWhole ? resultPath(suite) : undefined);
if (path !== undefined) writeResult(path, result);
if (path === resultPath(suite)) writeReport();
process.exit(0);
