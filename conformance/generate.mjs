// node conformance/generate.mjs: makes every recorded vector anew from Apache Kafka's own classes
// and, for the edge answers, from a node that it starts. Message and batch vectors come out byte
// for byte the same.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectSuccess } from './harness/command.mjs';
import { buildJava, runJava } from './harness/java.mjs';
import { conformanceRoot, repositoryRoot } from './harness/paths.mjs';
import { startKafkaNode } from './oracle/kafka-node.mjs';

const PROBE_TIMEOUT_MS = 300_000;
const packages = 'dev.millrace.conformance.';

/** @param {string} mainClass @param {string[]} args */
async function run(mainClass, ...args) {
  const options = { timeoutMs: PROBE_TIMEOUT_MS };
  console.log(expectSuccess(await runJava(packages + mainClass, args, options)).stdout.trim());
}

await buildJava();
await run('vectors.VectorGenerator', join(repositoryRoot, 'packages/protocol/test/vectors'));
await run('vectors.BatchGenerator', join(repositoryRoot, 'packages/core-wasm/test/vectors'));

const directory = mkdtempSync(join(tmpdir(), 'kafka-oracle-'));
const node = await startKafkaNode({ directory });
try {
  const vectors = join(conformanceRoot, 'vectors');
  mkdirSync(vectors, { recursive: true });
  await run('edges.EdgeProbe', `127.0.0.1:${node.port}`, join(vectors, 'edge-answers.json'));
} finally {
  await node.stop();
}
