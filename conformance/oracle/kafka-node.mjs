// One Apache Kafka node on loopback, from Maven's jars: broker and controller in one process,
// with the settings that let a single node serve groups, transactions and tests without waiting.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectSuccess, runCommand, startService, waitUntilReady } from '../harness/command.mjs';
import { buildJava, javaArguments } from '../harness/java.mjs';
import { answersApiVersions, findFreePort } from '../harness/ports.mjs';

const CLUSTER_ID = 'AAAAAAAAAAAAAAAAAAAAAQ';
const READY_TIMEOUT_MS = 60_000;
const SERVER_OPTIONS = ['-Xmx1G', '-Xms512M', '-server', '-XX:+UseG1GC'];

/** @param {{ port: number, controllerPort: number, logDirectory: string }} place */
function serverProperties({ port, controllerPort, logDirectory }) {
  return {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'controller.listener.names': 'CONTROLLER',
    'listeners': `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'log.dirs': logDirectory,
    'offsets.topic.replication.factor': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'group.initial.rebalance.delay.ms': 0,
    'group.consumer.heartbeat.interval.ms': 1000,
    'group.consumer.min.heartbeat.interval.ms': 100,
  };
}

/**
 * A running node.
 * @typedef {object} KafkaNode
 * @property {number} port
 * @property {number} controllerPort
 * @property {number} pid
 * @property {string} logDirectory holds one directory per partition
 * @property {() => string} output what it has printed
 * @property {() => Promise<void>} stop ends it cleanly
 * @property {() => Promise<void>} kill ends it as the death of the process does
 */

/**
 * Formats the directory and starts a node in it; resolves when it answers.
 * @param {{ directory: string, port?: number, controllerPort?: number,
 *   config?: Record<string, string | number> }} options
 *   ports default to free ones, `config` overrides single settings
 * @returns {Promise<KafkaNode>}
 */
export async function startKafkaNode({ directory, port, controllerPort, config = {} }) {
  await buildJava();
  const place = {
    port: port ?? (await findFreePort()),
    controllerPort: controllerPort ?? (await findFreePort()),
    logDirectory: join(directory, 'kafka-logs'),
  };
  mkdirSync(directory, { recursive: true });
  const propertiesPath = join(directory, 'server.properties');
  const properties = Object.entries({ ...serverProperties(place), ...config });
  writeFileSync(propertiesPath, properties.map(([key, value]) => `${key}=${value}\n`).join(''));

  const format = ['format', '-t', CLUSTER_ID, '-c', propertiesPath, '--ignore-formatted'];
  expectSuccess(await runCommand('java', javaArguments('kafka.tools.StorageTool', format)));
  const server = javaArguments('kafka.Kafka', [propertiesPath], SERVER_OPTIONS);
  const service = startService('java', server, { cwd: directory });
  try {
    await waitUntilReady(service, () => answersApiVersions(place.port), READY_TIMEOUT_MS);
  } catch (error) {
    await service.stop();
    throw error;
  }
  return {
    port: place.port,
    controllerPort: place.controllerPort,
    pid: service.pid,
    logDirectory: place.logDirectory,
    output: service.output,
    stop: async () => void (await service.stop()),
    kill: service.kill,
  };
}
