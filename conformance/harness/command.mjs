// Runs other programs: to the end with their output collected, or as a service until it is ready.
// Ends only what it started, by its own handle.
import { spawn } from 'node:child_process';

const RUN_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 30_000;
/** How much of a failed program's output an error message repeats. */
const QUOTED_OUTPUT_CHARS = 2_000;

/**
 * @typedef {object} CommandResult
 * @property {number | null} code exit code, null if a signal ended it
 * @property {string} stdout
 * @property {string} stderr
 * @property {string} commandLine
 */

/**
 * Runs a program to its end. Rejects if it cannot start or is still running after `timeoutMs`.
 * @param {string} command
 * @param {string[]} args
 * @param {{ input?: string | Buffer, timeoutMs?: number, cwd?: string }} [options]
 * @returns {Promise<CommandResult>}
 */
export function runCommand(command, args, { input, timeoutMs = RUN_TIMEOUT_MS, cwd } = {}) {
  const commandLine = [command, ...args].join(' ');
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    const stdout = [];
    const stderr = [];
    let isTimedOut = false;
    const timer = setTimeout(() => (isTimedOut = child.kill('SIGKILL')), timeoutMs);
    child.stdout.on('data', (chunk) => stdout.push(chunk));
    child.stderr.on('data', (chunk) => stderr.push(chunk));
    child.on('error', reject);
    // A program that refuses its arguments exits before it has read its input.
    child.stdin.on('error', () => {});
    child.on('close', (code) => {
      clearTimeout(timer);
      const result = {
        code,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
        commandLine,
      };
      if (isTimedOut) {
        reject(new Error(`still running after ${timeoutMs} ms: ${describe(result)}`));
      } else {
        resolve(result);
      }
    });
    child.stdin.end(input ?? '');
  });
}

/** What failed and what it said, short enough to read. @param {CommandResult} result */
export function describe({ code, stdout, stderr, commandLine }) {
  const quoted = `${stdout}\n${stderr}`.trim().slice(-QUOTED_OUTPUT_CHARS);
  return `exit ${code} of ${commandLine}\n${quoted}`;
}

/** Returns the result if the program succeeded, else throws. @param {CommandResult} result */
export function expectSuccess(result) {
  if (result.code !== 0) {
    throw new Error(describe(result));
  }
  return result;
}

/**
 * A program that keeps running. `output` holds what it has printed so far.
 * @typedef {object} Service
 * @property {number} pid
 * @property {() => string} output
 * @property {Promise<number | null>} exited its exit code
 * @property {() => Promise<number | null>} stop SIGTERM, after 30 s SIGKILL
 * @property {() => Promise<void>} kill SIGKILL, for cases about sudden death
 */

/** Services that run: none outlives the suite, also when that is interrupted. */
const running = new Set();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string }} [options]
 * @returns {Service}
 */
export function startService(command, args, { cwd } = {}) {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const exited = new Promise((resolve) => {
    child.on('error', (error) => {
      output += error.message;
      resolve(null);
    });
    child.on('exit', resolve);
  });
  const stop = async () => {
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    child.kill('SIGTERM');
    const code = await exited;
    clearTimeout(timer);
    return code;
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  return { pid: child.pid ?? 0, output: () => output, exited, stop, kill };
}

/**
 * Polls until `isReady` holds; throws with the service's output if it ends or takes too long.
 * @param {Service} service
 * @param {() => boolean | Promise<boolean>} isReady
 * @param {number} timeoutMs
 */
export async function waitUntilReady(service, isReady, timeoutMs) {
  let hasExited = false;
  void service.exited.then(() => (hasExited = true));
  const deadline = Date.now() + timeoutMs;
  while (!(await isReady())) {
    if (hasExited || Date.now() > deadline) {
      const why = hasExited ? 'it ended' : `not ready after ${timeoutMs} ms`;
      throw new Error(`${why}:\n${service.output().slice(-QUOTED_OUTPUT_CHARS)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
