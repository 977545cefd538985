// A case that is written once and run for every client. What a client itself cannot do is declared
// by its driver, by the names below; a case says which of them it needs and is skipped without them.

/**
 * @typedef {object} ClientCase
 * @property {string} name what it shows
 * @property {string[]} [needs] features, of the list below
 * @property {(on: Stage) => Promise<void>} run
 */

/**
 * @typedef {object} Stage
 * @property {import('../../harness/client-driver.mjs').ClientDriver} client the one that is judged
 * @property {import('../../harness/client-driver.mjs').ClientDriver} reference another one
 * @property {import('../../harness/client-scene.mjs').ClientScene} scene topics, groups, members
 */

/** Everything a driver may say that its client cannot. Anything else is a slip of the pen. */
export const FEATURES = [
  'codec gzip',
  'codec snappy',
  'codec lz4',
  'codec zstd',
  'acks',
  'idempotence',
  'own timestamps',
  'timestamps far apart',
  'append times',
  'timestamp types',
  'any bytes',
  'headers per record',
  'duplicate headers',
  'order of header names',
  'null header values',
  'telling null headers from empty ones',
  'empty keys',
  'null values',
  'records without key and value',
  'offsets by time',
  'offset of the greatest timestamp',
  'members',
  'each record once',
  'static members',
  'commits of its choice',
  'commit metadata',
  'reset to latest',
  'seek',
  'pause',
  'describing topics',
  'topic administration',
  'more partitions',
  'topic configs',
  'incremental configs',
  'deleting records',
  'listing groups',
  'describing groups',
  'deleting groups',
  'offsets of groups',
  'deleting offsets',
];
