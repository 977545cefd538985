// `pnpm protocol:import --version 4.3.1 [--check]`: takes the facts of a Kafka release (names,
// numbers, versions, defaults; none of its sentences) out of its jars on Maven Central into schema/.
// With --check it writes nothing and exits with 1 if schema/ differs. Needs mvn, unzip, java 17.
//
// Own sentences stay by hand: after an import that brings new errors, `pnpm protocol:generate`
// names those that lack a cause and cure in schema/error-advice.json.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const MODULES = [
  'kafka-clients',
  'kafka-group-coordinator',
  'kafka-metadata',
  'kafka-raft',
  'kafka-share-coordinator',
  'kafka-storage',
  'kafka-transaction-coordinator',
];

/** Where the modules keep their schemas inside the jar. */
const SCHEMA_FOLDERS = ['common/message', 'common/metadata', 'message'];

const schemaFolder = fileURLToPath(new URL('../schema/', import.meta.url));
const errorsProgram = fileURLToPath(new URL('./PrintErrors.java', import.meta.url));

const { values: options } = parseArgs({
  options: { version: { type: 'string' }, check: { type: 'boolean', default: false } },
});
if (!/^\d+\.\d+\.\d+/.test(options.version ?? '')) {
  throw new Error('say which release: --version 4.3.1');
}

const work = mkdtempSync(join(tmpdir(), 'kafka-facts-'));
try {
  const jars = fetchJars(options.version);
  const wanted = new Map([...readMessages(jars), ...readErrors(jars)]);
  const changes = compare(wanted);
  for (const line of changes) process.stdout.write(`${line}\n`);
  process.stdout.write(`${wanted.size} files, ${changes.length} differ\n`);
  if (options.check) process.exitCode = changes.length === 0 ? 0 : 1;
  else write(wanted);
} finally {
  rmSync(work, { recursive: true });
}

/** Copies the release's jars, dependencies included, and returns their paths. */
function fetchJars(version) {
  const dependencies = MODULES.map(
    (module) =>
      `<dependency><groupId>org.apache.kafka</groupId><artifactId>${module}</artifactId>` +
      `<version>${version}</version></dependency>`,
  );
  const pom = join(work, 'pom.xml');
  writeFileSync(
    pom,
    '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>' +
      '<groupId>local</groupId><artifactId>facts</artifactId><version>1</version>' +
      `<dependencies>${dependencies.join('')}</dependencies></project>`,
  );
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${join(work, 'jars')}`];
  execFileSync('mvn', ['-q', '-B', '-f', pom, ...goal], { stdio: ['ignore', 'ignore', 'inherit'] });
  return readdirSync(join(work, 'jars')).map((jar) => join(work, 'jars', jar));
}

/** Every message of every module, as file name and text. */
function readMessages(jars) {
  const files = new Map();
  for (const module of MODULES) {
    const jar = jars.find((path) => path.endsWith(`/${module}-${options.version}.jar`));
    if (jar === undefined) throw new Error(`${module} ${options.version} was not copied`);
    const target = join(work, module);
    mkdirSync(target);
    execFileSync('unzip', ['-q', jar, '*.json', '-d', target]);
    for (const folder of SCHEMA_FOLDERS) {
      for (const name of listJson(join(target, folder))) {
        const source = readFileSync(join(target, folder, name), 'utf8');
        const schema = factsOfMessage(JSON.parse(withoutComments(source)), module);
        files.set(`messages/${kebabCase(schema.name)}.json`, pretty(schema));
      }
    }
  }
  return files;
}

function listJson(folder) {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Removes // comments, which Kafka's schemas begin lines with or put behind values. */
function withoutComments(text) {
  return text.replace(/("(?:[^"\\]|\\.)*")|\/\/[^\n]*/g, (_, string) => string ?? '');
}

function factsOfMessage(source, module) {
  const { name, type, apiKey, listeners, validVersions, latestVersionUnstable } = source;
  return defined({
    name,
    type,
    apiKey,
    listeners,
    validVersions,
    latestVersionUnstable,
    flexibleVersions: source.flexibleVersions,
    module,
    fields: (source.fields ?? []).map(factsOfField),
    commonStructs: source.commonStructs?.map((struct) => ({
      name: struct.name,
      versions: struct.versions,
      fields: struct.fields.map(factsOfField),
    })),
  });
}

function factsOfField(source) {
  return defined({
    name: source.name,
    type: source.type,
    versions: source.versions,
    nullableVersions: source.nullableVersions,
    taggedVersions: source.taggedVersions,
    tag: source.tag,
    default: source.default,
    mapKey: source.mapKey,
    entityType: source.entityType,
    ignorable: source.ignorable,
    zeroCopy: source.zeroCopy,
    flexibleVersions: source.flexibleVersions,
    fields: source.fields?.map(factsOfField),
  });
}

function defined(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

/** Error codes are not data in the jars, so a small program prints them. */
function readErrors(jars) {
  const printed = execFileSync('java', ['-cp', jars.join(':'), errorsProgram], {
    encoding: 'utf8',
  });
  const errors = printed
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([code, name, retriable]) => ({
      code: Number(code),
      name,
      retriable: retriable === 'true',
    }))
    .sort((one, other) => one.code - other.code);
  return new Map([['errors.json', pretty(errors)]]);
}

function compare(wanted) {
  const present = readdirSync(join(schemaFolder, 'messages')).map((name) => `messages/${name}`);
  const gone = present.filter((name) => !wanted.has(name)).map((name) => `gone: ${name}`);
  const differing = [...wanted].flatMap(([name, text]) => {
    if (name.startsWith('messages/') && !present.includes(name)) return [`new: ${name}`];
    const same = sortedJson(readFileSync(join(schemaFolder, name), 'utf8')) === sortedJson(text);
    return same ? [] : [`changed: ${name}`];
  });
  return [...gone, ...differing];
}

/** JSON with sorted keys: the order of a schema's keys is no fact. */
function sortedJson(text) {
  return JSON.stringify(JSON.parse(text), (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

function write(wanted) {
  rmSync(join(schemaFolder, 'messages'), { recursive: true });
  mkdirSync(join(schemaFolder, 'messages'));
  for (const [name, text] of wanted) writeFileSync(join(schemaFolder, name), text);
}

function pretty(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** As in generator/schema.ts: `KRaftVersionRecord` is `k-raft-version-record`. */
function kebabCase(name) {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase();
}
