// Node in a version of its own, from the npm package that carries its binary. Shared with the
// runtime matrix, so that no version is fetched twice.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectSuccess, runCommand } from './command.mjs';
import { cacheRoot } from './paths.mjs';

const INSTALL_TIMEOUT_MS = 300_000;

/**
 * Installs packages into a folder of the cache, once, and gives the folder.
 * @param {string} name @param {...string} packages
 */
export async function installPackages(name, ...packages) {
  const directory = join(cacheRoot, name);
  if (!existsSync(join(directory, 'node_modules'))) {
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, 'package.json'), '{ "private": true }\n');
    const flags = ['install', '--no-audit', '--no-fund', '--no-save', '--loglevel=error'];
    const options = { cwd: directory, timeoutMs: INSTALL_TIMEOUT_MS };
    expectSuccess(await runCommand('npm', [...flags, ...packages], options));
  }
  return directory;
}

/** The program of a major version, whether it is installed yet or not. @param {number} version */
export const nodeBinary = (version) =>
  join(cacheRoot, `node-${version}`, 'node_modules/node/bin/node');

/** Installs a major version, once, and gives its program. @param {number} version */
export async function installNode(version) {
  await installPackages(`node-${version}`, `node@${version}`);
  return nodeBinary(version);
}
