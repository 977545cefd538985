// A Python environment in the cache with the clients of ../clients/python/requirements.txt, made
// once per state of that file.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectSuccess, runCommand } from './command.mjs';
import { clientsRoot, pythonEnvironment } from './paths.mjs';

const INSTALL_TIMEOUT_MS = 300_000;
const requirements = join(clientsRoot, 'python/requirements.txt');
const stampPath = join(pythonEnvironment, 'installed-requirements.txt');
const python = join(pythonEnvironment, 'bin/python');

/** Makes the environment, unless it is there for these very requirements. */
export async function installPython() {
  const wanted = readFileSync(requirements, 'utf8');
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === wanted) {
    return;
  }
  rmSync(pythonEnvironment, { recursive: true, force: true });
  const options = { timeoutMs: INSTALL_TIMEOUT_MS };
  expectSuccess(await runCommand('python3', ['-m', 'venv', pythonEnvironment], options));
  const pip = ['-m', 'pip', 'install', '--quiet', '--requirement', requirements];
  expectSuccess(await runCommand(python, pip, options));
  writeFileSync(stampPath, wanted);
}

/** The command that runs a driver. @param {string} file in clients/python */
export const pythonCommand = (file) => [python, '-B', join(clientsRoot, 'python', file)];
