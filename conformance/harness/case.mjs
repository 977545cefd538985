// What a case is, and what it is given to work with. A case throws to fail and calls skip() where
// this machine cannot judge; both say why.
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { ClientPool } from './client-pool.mjs';
import { expectSuccess, runCommand } from './command.mjs';
import { runJava } from './java.mjs';

/**
 * @typedef {object} ConformanceCase
 * @property {string} name `client: what it shows`
 * @property {string} [lane] cases of one lane run in order, lanes beside each other
 * @property {(context: CaseContext) => Promise<void>} [run] against the running broker
 * @property {(context: CaseContext) => Promise<void>} [afterStop] on its files, once it has stopped
 */

/** Thrown by skip(): counted apart, and printed with its reason. */
export class CaseSkipped extends Error {}

/** Ends the case as neither passed nor failed. @param {string} reason @returns {never} */
export function skip(reason) {
  throw new CaseSkipped(reason);
}

/**
 * What a case works with. One context serves a whole run, so that later cases find earlier data.
 */
export class CaseContext {
  /**
   * @param {import('./targets.mjs').Target} target
   * @param {string} directory where cases may leave files
   */
  constructor(target, directory) {
    this.target = target;
    this.directory = directory;
    this.bootstrap = target.bootstrap;
    /** Clients of other languages, as processes that take commands. */
    this.clients = new ClientPool(target.bootstrap);
    /** Topic names whose record count is known: `afterStop` cases compare it with the files. */
    this.recordCounts = /** @type {Map<string, number>} */ (new Map());
  }

  /** A name that no earlier run has used. @param {string} stem */
  uniqueName(stem) {
    return `${stem}-${randomUUID().slice(0, 8)}`;
  }

  /** A new empty directory for files of a case. */
  temporaryDirectory() {
    return mkdtempSync(join(this.directory, 'case-'));
  }

  /**
   * Runs kcat and returns what it printed.
   * @param {string[]} args
   * @param {{ input?: string | Buffer, timeoutMs?: number }} [options]
   */
  async kcat(args, options) {
    const result = await runCommand('kcat', ['-b', this.bootstrap, ...args], options);
    return expectSuccess(result).stdout;
  }

  /**
   * Runs one of Kafka's own tools and returns what it printed.
   * @param {string} tool class name, in org.apache.kafka.tools unless it is a full one
   * @param {string[]} args
   * @param {{ input?: string | Buffer, timeoutMs?: number }} [options]
   */
  async tool(tool, args, options) {
    return expectSuccess(await this.tryTool(tool, args, options)).stdout;
  }

  /**
   * As `tool`, but gives the whole result, for calls that are to be refused.
   * @param {string} tool
   * @param {string[]} args
   * @param {{ input?: string | Buffer, timeoutMs?: number }} [options]
   */
  tryTool(tool, args, options) {
    const isFullName = /^(kafka|org)\./.test(tool);
    const mainClass = isFullName ? tool : `org.apache.kafka.tools.${tool}`;
    return runJava(mainClass, ['--bootstrap-server', this.bootstrap, ...args], options);
  }

  /** @param {string} topic @param {{ partitions?: number, config?: string[] }} [options] */
  async createTopic(topic, { partitions = 1, config = [] } = {}) {
    const configs = config.flatMap((pair) => ['--config', pair]);
    const shape = ['--partitions', String(partitions), '--replication-factor', '1'];
    await this.tool('TopicCommand', ['--create', '--topic', topic, ...shape, ...configs]);
  }
}
