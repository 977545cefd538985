// Builds the Java project once per state of its sources and runs its classes and Kafka's own. The
// jars come from Maven Central; nothing else is downloaded.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectSuccess, runCommand } from './command.mjs';
import { cacheRoot, javaClasses, javaLibraries, javaProject } from './paths.mjs';

const BUILD_TIMEOUT_MS = 600_000;
/** Short-lived programs: quick to start is worth more than fast in the long run. */
const TOOL_OPTIONS = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xmx512M'];

const stampPath = join(cacheRoot, 'java-stamp');

/** A digest of the project file and every source. */
function sourceStamp() {
  const digest = createHash('sha256').update(readFileSync(join(javaProject, 'pom.xml')));
  const sources = join(javaProject, 'src');
  const names = readdirSync(sources, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names.filter((path) => path.endsWith('.java'))) {
    digest.update(name).update(readFileSync(join(sources, name)));
  }
  return digest.digest('hex');
}

/** Compiles the project and copies its jars, unless that was done for these very sources. */
export async function buildJava() {
  const stamp = sourceStamp();
  const isBuilt = existsSync(javaClasses) && existsSync(javaLibraries) && existsSync(stampPath);
  if (isBuilt && readFileSync(stampPath, 'utf8') === stamp) {
    return;
  }
  mkdirSync(cacheRoot, { recursive: true });
  const args = ['-q', '-B', '-f', join(javaProject, 'pom.xml'), 'process-classes'];
  expectSuccess(await runCommand('mvn', args, { timeoutMs: BUILD_TIMEOUT_MS }));
  writeFileSync(stampPath, stamp);
}

/**
 * The arguments of `java` that run a class with Kafka's jars.
 * @param {string} mainClass
 * @param {string[]} args
 * @param {string[]} [options] options of the virtual machine
 */
export function javaArguments(mainClass, args, options = TOOL_OPTIONS) {
  const logging = '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn';
  return [...options, logging, '-cp', `${javaClasses}:${javaLibraries}*`, mainClass, ...args];
}

/**
 * Runs a class to its end.
 * @param {string} mainClass
 * @param {string[]} args
 * @param {{ input?: string | Buffer, timeoutMs?: number }} [options]
 */
export function runJava(mainClass, args, options) {
  return runCommand('java', javaArguments(mainClass, args), options);
}
