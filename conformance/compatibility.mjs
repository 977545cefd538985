// node conformance/compatibility.mjs [--check]
// Writes docs/compatibility.md from what the broker advertises, the headers of its handlers, Apache
// Kafka's own answer, the known deviations and the recorded runs of the clients. With --check it
// writes nothing and fails if the page is not what it would write. Needs a built broker.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { clients } from './clients/clients.mjs';
import { deviations } from './harness/edge-deviations.mjs';
import { ourAnswers, ourLimits } from './harness/our-limits.mjs';
import { conformanceRoot, repositoryRoot } from './harness/paths.mjs';
import { askApiVersions } from './harness/ports.mjs';
import { readRecord } from './harness/record.mjs';

const pagePath = join(repositoryRoot, 'docs/compatibility.md');
const handlersPath = join(repositoryRoot, 'packages/broker/src/handlers');
const factsPath = join(repositoryRoot, 'packages/protocol/schema/advertised.json');
const edgeAnswersPath = join(conformanceRoot, 'vectors/edge-answers.json');
const errorsPath = join(repositoryRoot, 'packages/protocol/schema/errors.json');

const { values: options } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const row = (/** @type {(string | number)[]} */ cells) => `| ${cells.join(' | ')} |`;

/** @param {string[]} head @param {(string | number)[][]} rows */
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const range = (/** @type {{ min: number, max: number }} */ { min, max }) =>
  min === max ? `${min}` : `${min}–${max}`;

/** What the headers of the handlers say of their deviations, by API key. */
function readHandlerDeviations() {
  const files = readdirSync(handlersPath).filter((name) => /^\d+-[a-z-]+\.ts$/.test(name));
  return new Map(
    files.map((name) => {
      const lines = readFileSync(join(handlersPath, name), 'utf8').split('\n');
      const header = lines.slice(
        0,
        lines.findIndex((line) => !line.startsWith('//')),
      );
      const text = header.map((line) => line.slice(3)).join(' ');
      const [, found] = /Deviations: (.*)$/.exec(text) ?? [];
      if (found === undefined) {
        throw new Error(`${name}: its header does not say how it deviates`);
      }
      return [Number.parseInt(name, 10), /^none\.$/.test(found) ? '' : found];
    }),
  );
}

/** What a built broker advertises, by API key. */
async function readServedVersions() {
  const { startBroker } = await import('../packages/broker/dist/index.js');
  const broker = await startBroker();
  try {
    const apis = await askApiVersions(broker.port);
    return new Map(apis.map(({ apiKey, min, max }) => [apiKey, { min, max }]));
  } finally {
    await broker.close();
  }
}

async function apiTable() {
  const facts = JSON.parse(readFileSync(factsPath, 'utf8'));
  const served = await readServedVersions();
  const handlerDeviations = readHandlerDeviations();
  const unknown = [...served.keys()].filter((key) => !handlerDeviations.has(key));
  if (unknown.length > 0) {
    throw new Error(`no handler's file is named for the API keys ${unknown}`);
  }
  const rows = facts.apis.map(({ apiKey, name, min, max }) => {
    const versions = served.get(apiKey);
    if (versions === undefined) {
      return [apiKey, name, range({ min, max }), '', 'not yet', ''];
    }
    const isWhole = versions.min === min && versions.max === max;
    const status = isWhole ? 'implemented' : 'in part';
    const deviation = handlerDeviations.get(apiKey);
    return [apiKey, name, range({ min, max }), range(versions), status, deviation];
  });
  const count =
    `${served.size} of the ${facts.apis.length} APIs that one node of Apache Kafka 4.3.1 ` +
    'advertises are implemented.';
  const head = ['key', 'API', 'Apache Kafka 4.3.1', 'Millrace', 'status', 'what differs'];
  return `${count}\n\n${table(head, rows)}`;
}

function deviationTable() {
  const errors = JSON.parse(readFileSync(errorsPath, 'utf8'));
  const nameOf = (code) => errors.find((error) => error.code === code)?.name ?? `${code}`;
  const rows = deviations.map(({ question, codes, reason }) => {
    const shown = `\`${question.source.replaceAll('|', '\\|')}\``;
    return [shown, codes.map(nameOf).join(' or ') || 'see the reason', reason];
  });
  return table(['question (a pattern of its name)', 'Millrace answers', 'reason'], rows);
}

function clientTable(record) {
  const rows = clients.map(({ name, language }) => {
    const { version, results } = record[name];
    const { millrace, apache } = results;
    return [name, version, language, millrace.passed, apache.passed, millrace.skipped];
  });
  const head = ['client', 'version', 'language', 'pass on Millrace', 'pass on Apache Kafka 4.3.1'];
  return table([...head, 'client cannot'], rows);
}

function clientNotes(record) {
  return clients
    .map(({ name, notes = [] }) => {
      const cannot = Object.entries(record[name].cannot);
      const lines = [
        ...notes.map((note) => `- ${note}`),
        ...cannot.map(([feature, reason]) => `- cannot: ${feature} (${reason})`),
      ];
      return `### ${name}\n${lines.length === 0 ? 'Nothing one must know.' : lines.join('\n')}`;
    })
    .join('\n\n');
}

async function page() {
  const record = readRecord();
  const edges = JSON.parse(readFileSync(edgeAnswersPath, 'utf8'));
  const questions = edges.entries.length.toLocaleString('en');
  return `# Compatibility

<!-- Generated by \`node conformance/compatibility.mjs\`; change its sources, not this page. -->
Millrace speaks the protocol of Apache Kafka 4.3.1. A case that passes against one and not against the other
is a defect, or stands here with its reason.

## APIs
${await apiTable()}

## Where the edges differ on purpose
${questions} questions at the protocol's edges were answered by Apache Kafka 4.3.1 and are asked
again in every run. Millrace answers otherwise only where that one fails inside:

${deviationTable()}

Beside them:
${ourAnswers.map((answer) => `- ${answer}`).join('\n')}

## Limits of our own
${table(['limit', 'of', 'beyond it'], ourLimits)}

## Clients
Every client runs the same cases: codecs in both directions with another client, headers, nulls, timestamps,
offsets by time and at the ends, records of 1 MiB, 10,000 tiny ones, 100 partitions, groups with joins, leaves and
killed members, static members, commits with metadata, seek, pause, administration of topics, configs, groups
and offsets. What a client itself cannot do is skipped and counted; the reasons follow.

${clientTable(record)}

Kafka's own tools, the Java client beyond these cases, KafkaJS's administration and \`@millrace/client\` have
cases of their own in \`conformance/cases\`.

${clientNotes(record)}
`;
}

const wanted = await page();
if (options.check) {
  const isFresh = readFileSync(pagePath, 'utf8') === wanted;
  console.log(isFresh ? 'docs/compatibility.md is fresh' : 'docs/compatibility.md is stale: run');
  console.log(
    isFresh ? '1 passed, 0 failed' : '  node conformance/compatibility.mjs\n0 passed, 1 failed',
  );
  process.exitCode = isFresh ? 0 : 1;
} else {
  mkdirSync(dirname(pagePath), { recursive: true });
  writeFileSync(pagePath, wanted);
}
