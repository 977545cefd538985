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
 * @property {() => string} output what the broker printed
 */

/** Settings that differ from the defaults, for either broker: groups form without waiting. */
const TEST_CONFIG = { 'group.initial.rebalance.delay.ms': 0 };

/** @param {string} directory @returns {Promise<Target>} */
async function startApache(directory) {
  const node = await startKafkaNode({ directory, config: TEST_CONFIG });
  return {
    name: 'apache',
    bootstrap: `127.0.0.1:${node.port}`,
    logDirectory: node.logDirectory,
    stop: node.stop,
    output: node.output,
  };
}

/** @param {string} directory @returns {Promise<Target>} */
async function startMillrace(directory) {
  const command = join(repositoryRoot, 'packages/broker/dist/cli.js');
  if (!existsSync(command)) {
    throw new Error(`${command} is missing: run "npx -y pnpm@12 build" first`);
  }
  const port = await findFreePort();
  const config = Object.entries(TEST_CONFIG).flatMap(([key, value]) => [
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
    output: service.output,
  };
}

/**
 * @param {{ target: string, bootstrap?: string, directory: string }} options
 * @returns {Promise<Target>}
 */
export async function openTarget({ target, bootstrap, directory }) {
  if (bootstrap !== undefined) {
    return { name: target, bootstrap, logDirectory: undefined, stop: undefined, output: () => '' };
  }
  switch (target) {
    case 'apache':
      return startApache(directory);
    case 'millrace':
      return startMillrace(directory);
    default:
      throw new Error(`unknown target ${target}: name millrace or apache`);
  }
}
