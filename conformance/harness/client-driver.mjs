// One client of another language as a process that takes commands: a JSON object per line in, one
// per line out, in order; ../clients/README.md lists them. Bytes travel as base64. A process serves
// a whole run, because starting one for each case would take longer than the case.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const COMMAND_TIMEOUT_MS = 45_000;
const START_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 5_000;
/** How much of what a driver wrote to stderr an error repeats. */
const QUOTED_CHARS = 1_500;

/** What a client answered instead of doing what it was told; `code` is Kafka's, if it named one. */
export class ClientError extends Error {
  /** @param {string} message @param {number | null} code */
  constructor(message, code) {
    super(code === null ? message : `${message} (error code ${code})`);
    this.code = code;
    // It is made where a line arrives, so its stack would say nothing.
    this.stack = this.message;
  }
}

/** Text where the bytes are UTF-8, else hex after 0x: what a failed comparison should show. */
function shown(/** @type {string | null} */ base64) {
  if (base64 === null) {
    return null;
  }
  const bytes = Buffer.from(base64, 'base64');
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : `0x${bytes.toString('hex')}`;
}

const encoded = (/** @type {string | Buffer | null | undefined} */ value) =>
  value === null || value === undefined ? null : Buffer.from(value).toString('base64');

/**
 * A record as cases write it. Absent fields: partition 0, null, no headers, the client's clock.
 * @typedef {object} Sent
 * @property {number} [partition]
 * @property {string | Buffer | null} [key]
 * @property {string | Buffer | null} [value]
 * @property {[string, string | Buffer | null][]} [headers]
 * @property {number} [timestamp]
 */

/**
 * A record as a client gave it.
 * @typedef {object} Received
 * @property {number} partition
 * @property {number} offset
 * @property {number} timestamp
 * @property {'create' | 'append' | null} timestampType null where the client does not tell
 * @property {string | null} key
 * @property {string | null} value
 * @property {[string, string | null][]} headers
 */

/** @param {Sent} record */
const encodeRecord = ({ partition = 0, key, value, headers = [], timestamp }) => ({
  partition,
  key: encoded(key),
  value: encoded(value),
  headers: headers.map(([name, content]) => [name, encoded(content)]),
  timestamp: timestamp ?? null,
});

/** @returns {Received} */
const decodeRecord = (record) => ({
  ...record,
  key: shown(record.key),
  value: shown(record.value),
  headers: record.headers.map(([name, content]) => [name, shown(content)]),
});

/** A running driver. */
export class ClientDriver {
  #child;
  #waiting = /** @type {{ resolve: Function, reject: Function, what: string }[]} */ ([]);
  #stderr = '';
  #hasEnded = false;

  /**
   * @param {{ name: string, command: string[] }} program
   * @param {string} bootstrap
   */
  constructor({ name, command }, bootstrap) {
    this.name = name;
    /** What the client says of itself; known once `start` has resolved. */
    this.version = '';
    this.cannot = /** @type {Record<string, string>} */ ({});
    const [program, ...args] = command;
    // A group of its own: whoever kills a driver kills what it has started as well.
    const options = { detached: true, stdio: /** @type {const} */ (['pipe', 'pipe', 'pipe']) };
    this.#child = spawn(program, [...args, bootstrap], options);
    this.#child.stderr.on('data', (chunk) => {
      this.#stderr = (this.#stderr + chunk).slice(-QUOTED_CHARS);
    });
    this.#child.stdin.on('error', () => {});
    const lines = createInterface({ input: this.#child.stdout });
    lines.on('line', (line) => this.#take(line));
    this.#child.on('error', (error) => this.#end(error.message));
    this.exited = new Promise((resolve) => {
      this.#child.on('close', (code, signal) => {
        this.#end(`the driver of ${name} ended with ${code ?? signal}`);
        resolve(undefined);
      });
    });
  }

  /** Resolves when the client is ready for commands. */
  async start() {
    const hello = await this.#answer('start', START_TIMEOUT_MS);
    this.version = hello.version;
    this.cannot = hello.cannot;
    return this;
  }

  #take(/** @type {string} */ line) {
    const waiting = this.#waiting.shift();
    if (waiting === undefined) {
      this.#stderr += `unasked: ${line.slice(0, QUOTED_CHARS)}`;
      return;
    }
    const { error, answer } = JSON.parse(line);
    if (error === undefined) {
      waiting.resolve(answer);
    } else {
      waiting.reject(new ClientError(`${waiting.what}: ${error.message}`, error.code ?? null));
    }
  }

  #end(/** @type {string} */ why) {
    this.#hasEnded = true;
    for (const { reject, what } of this.#waiting.splice(0)) {
      reject(new Error(`${what}: ${why}\n${this.#stderr}`));
    }
  }

  #answer(/** @type {string} */ what, /** @type {number} */ timeoutMs) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`${this.name} ${what}: no answer in ${timeoutMs} ms\n${this.#stderr}`));
        // Answers come in order, so nothing that follows could be told apart.
        this.#killAll();
      }, timeoutMs);
      const settle = (done) => (value) => {
        clearTimeout(timer);
        done(value);
      };
      this.#waiting.push({ what, resolve: settle(resolve), reject: settle(reject) });
    });
  }

  /** Whether the process is there to be asked. */
  get isRunning() {
    return !this.#hasEnded;
  }

  /**
   * Sends a command and gives its answer.
   * @param {string} command
   * @param {Record<string, unknown>} [parameters]
   */
  tell(command, parameters = {}) {
    if (this.#hasEnded) {
      return Promise.reject(new Error(`${this.name} ${command}: its driver has ended`));
    }
    const answer = this.#answer(`${this.name} ${command}`, COMMAND_TIMEOUT_MS);
    this.#child.stdin.write(`${JSON.stringify({ do: command, ...parameters })}\n`);
    return answer;
  }

  /**
   * Produces and waits for the acknowledgements; gives their places in the order of the records.
   * @param {{ topic: string, records: Sent[], codec?: string, acks?: number,
   *   idempotent?: boolean }} order
   * @returns {Promise<{ partition: number, offset: number }[]>}
   */
  produce({ records, codec = 'none', acks = -1, idempotent = false, ...rest }) {
    const encodedRecords = records.map(encodeRecord);
    return this.tell('produce', { codec, acks, idempotent, records: encodedRecords, ...rest });
  }

  /**
   * Reads `count` records without a group.
   * @param {{ topic: string, from?: { partition: number, offset: number }[], count: number }} order
   * @returns {Promise<Received[]>}
   */
  async read({ from = [{ partition: 0, offset: 0 }], ...rest }) {
    const records = await this.tell('read', { from, ...rest });
    return records.map(decodeRecord);
  }

  /**
   * What a member has and what has come since the last call.
   * @param {string} member
   * @returns {Promise<{ assigned: number[], assignments: number, records: Received[] }>}
   */
  async poll(member) {
    const { records, ...rest } = await this.tell('poll', { member });
    return { ...rest, records: records.map(decodeRecord) };
  }

  /** Ends the process, and all that it started, as a crash would. */
  async kill() {
    this.#killAll();
    await this.exited;
  }

  #killAll() {
    this.#hasEnded = true;
    try {
      process.kill(-(/** @type {number} */ (this.#child.pid)), 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }

  /** Ends the process by closing its input; what is still there after 5 s is killed. */
  async stop() {
    const timer = setTimeout(() => this.#killAll(), STOP_TIMEOUT_MS);
    this.#child.stdin.end();
    await this.exited;
    clearTimeout(timer);
  }
}
