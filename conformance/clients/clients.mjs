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
    install: nothing,
    command: ['java', ...javaArguments('dev.millrace.conformance.driver.ClientDriver', [])],
  },
  {
    name: 'kcat',
    install: nothing,
    command: [process.execPath, join(clientsRoot, 'node/kcat-driver.mjs')],
  },
  {
    name: 'confluent-kafka',
    install: installPython,
    command: pythonCommand('confluent_kafka_driver.py'),
  },
  {
    name: 'kafka-python',
    install: installPython,
    command: pythonCommand('kafka_python_driver.py'),
  },
  {
    name: 'aiokafka',
    install: installPython,
    command: pythonCommand('aiokafka_driver.py'),
  },
  { name: 'franz-go', install: installGo, command: goCommand('franz-go') },
  { name: 'sarama', install: installGo, command: goCommand('sarama') },
  {
    name: 'KafkaJS',
    install: nothing,
    command: [process.execPath, join(clientsRoot, 'node/kafkajs-driver.mjs')],
  },
  {
    name: '@platformatic/kafka',
    install: installNodeForPlatformatic,
    command: [nodeBinary(PLATFORMATIC_NODE), join(clientsRoot, 'node/platformatic-driver.mjs')],
  },
];
