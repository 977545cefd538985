// Every client that runs the shared cases: how it is installed, and how its driver is started. What
// each is and cannot, its driver says itself.
import { join } from 'node:path';
import { goCommand, installGo } from '../harness/go.mjs';
import { javaArguments } from '../harness/java.mjs';
import { installNode, nodeBinary } from '../harness/node-binary.mjs';
import { clientsRoot } from '../harness/paths.mjs';
import { installPython, pythonCommand } from '../harness/python.mjs';

/**
 * @typedef {object} Client
 * @property {string} name as the cases and the compatibility page call it
 * @property {string} language what it is written in, and what for
 * @property {boolean} [isOfTheSystem] whether its version is the machine's choice
 * @property {string[]} [notes] what one must know to use it with any Kafka
 * @property {() => Promise<void>} install into the cache, once
 * @property {string[]} command program and arguments; the address of the broker is added
 */

/** The oldest Node with which @platformatic/kafka works that is in long-term support. */
const PLATFORMATIC_NODE = 24;

const nothing = async () => {};
const installNodeForPlatformatic = async () => void (await installNode(PLATFORMATIC_NODE));

/** @type {Client[]} */
export const clients = [
  {
    name: 'Java client',
    language: 'Java',
    install: nothing,
    command: ['java', ...javaArguments('dev.millrace.conformance.driver.ClientDriver', [])],
  },
  {
    name: 'kcat',
    language: 'C, a command line on librdkafka',
    isOfTheSystem: true,
    install: nothing,
    command: [process.execPath, join(clientsRoot, 'node/kcat-driver.mjs')],
  },
  {
    name: 'confluent-kafka',
    language: 'Python, on librdkafka',
    notes: [
      'The metadata of a commit arrives with the zero byte that ends a string in C, on any Kafka.',
      'A synchronous commit from another thread than the one that polls can wait for seconds.',
    ],
    install: installPython,
    command: pythonCommand('confluent_kafka_driver.py'),
  },
  {
    name: 'kafka-python',
    language: 'Python',
    notes: [
      'A `poll()` that times out while the member waits for SyncGroup loses its answer, and the member then ' +
        'has no partitions for good: poll for longer than a rebalance takes.',
    ],
    install: installPython,
    command: pythonCommand('kafka_python_driver.py'),
  },
  {
    name: 'aiokafka',
    language: 'Python, asyncio',
    install: installPython,
    command: pythonCommand('aiokafka_driver.py'),
  },
  { name: 'franz-go', language: 'Go', install: installGo, command: goCommand('franz-go') },
  { name: 'sarama', language: 'Go', install: installGo, command: goCommand('sarama') },
  {
    name: 'KafkaJS',
    language: 'JavaScript, Node 20 and later',
    notes: [
      'Snappy, LZ4 and zstd need packages; those of the suite are in `conformance/harness/kafkajs-client.mjs`.',
      'Records for a partition that is newer than its metadata are dropped without an error.',
    ],
    install: nothing,
    command: [process.execPath, join(clientsRoot, 'node/kafkajs-driver.mjs')],
  },
  {
    name: '@platformatic/kafka',
    language: 'TypeScript, Node 24',
    notes: ['Records for a partition that is newer than its metadata are written to another one.'],
    install: installNodeForPlatformatic,
    command: [nodeBinary(PLATFORMATIC_NODE), join(clientsRoot, 'node/platformatic-driver.mjs')],
  },
];
