// The broker under test: Apache Kafka, Millrace, or one that is already running. All offer the same
// handle, so that no case knows which it talks to.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startKafkaNode } from '../oracle/kafka-node.mjs';
import { startService, waitUntilReady } from './command.mjs';
import { repositoryRoot } from './paths.mjs';
import { findFreePort } from './ports.mjs';

const READY_TIMEOUT_MS = 30_000;

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {string} bootstrap host:port
 * @property {string | undefined} logDirectory where the partitions lie, if that is known
 * @property {(() => Promise<void>) | undefined} stop ends it cleanly, if it is ours to end
 * @property {(() => Promise<void>) | undefined} kill ends it with SIGKILL, if it is ours to end
 * @property {() => string} output what the broker printed
 * @property {number | undefined} port
 * @property {number | undefined} controllerPort
 */

/**
 * @typedef {object} StartOptions
 * @property {string} directory
 * @property {Record<string, string | number>} [config] besides what every test broker gets
 * @property {Target} [before] one that ran in the directory, to take the place of
 */

/** Settings that differ from the defaults, for either broker: groups form without waiting. */
const TEST_CONFIG = { 'group.initial.rebalance.delay.ms': 0 };

/** @param {StartOptions} options @returns {Promise<Target>} */
async function startApache({ directory, config, before }) {
  const node = await startKafkaNode({
    directory,
    port: before?.port,
    controllerPort: before?.controllerPort,
    config: { ...TEST_CONFIG, ...config },
  });
  return {
    name: 'apache',
    bootstrap: `127.0.0.1:${node.port}`,
    logDirectory: node.logDirectory,
    stop: node.stop,
    kill: node.kill,
    output: node.output,
    port: node.port,
    controllerPort: node.controllerPort,
  };
}

/** @param {StartOptions} options @returns {Promise<Target>} */
async function startMillrace({ directory, config: ownConfig, before }) {
  const command = join(repositoryRoot, 'packages/broker/dist/cli.js');
  if (!existsSync(command)) {
    throw new Error(`${command} is missing: run "npx -y pnpm@12 build" first`);
  }
  const port = before?.port ?? (await findFreePort());
  const config = Object.entries({ ...TEST_CONFIG, ...ownConfig }).flatMap(([key, value]) => [
    '--config',
    `${key}=${value}`,
  ]);
  const args = [command, '--port', String(port), '--data', directory, ...config];
  const service = startService(process.execPath, args);
  try {
    const isReady = () => service.output().includes(`listening on 127.0.0.1:${port}`);
    await waitUntilReady(service, isReady, READY_TIMEOUT_MS);
  } catch (error) {
    await service.stop();
    throw error;
  }
  const stop = async () => {
    const code = await service.stop();
    if (code !== 0) {
      throw new Error(`the broker ended with ${code}:\n${service.output().slice(-2000)}`);
    }
  };
  return {
    name: 'millrace',
    bootstrap: `127.0.0.1:${port}`,
    logDirectory: directory,
    stop,
    kill: service.kill,
    output: service.output,
    port,
    controllerPort: undefined,
  };
}

/**
 * @param {{ target: string, bootstrap?: string, directory: string }} options
 * @returns {Promise<Target>}
 */
export async function openTarget({ target, bootstrap, directory }) {
  if (bootstrap !== undefined) {
    return {
      name: target,
      bootstrap,
      logDirectory: undefined,
      stop: undefined,
      kill: undefined,
      output: () => '',
      port: undefined,
      controllerPort: undefined,
    };
  }
  return startTarget(target, { directory });
}

/**
 * A broker of that kind of its own, which a case may kill and start again.
 * @param {string} name
 * @param {StartOptions} options
 */
export function startTarget(name, options) {
  switch (name) {
    case 'apache':
      return startApache(options);
    case 'millrace':
      return startMillrace(options);
    default:
      throw new Error(`unknown target ${name}: name millrace or apache`);
  }
}
