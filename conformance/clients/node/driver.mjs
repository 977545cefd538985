// Serves the commands of ../README.md for one client of Node: a JSON object per line in and out.
// What differs between the clients lies in their own modules.
import { createInterface } from 'node:readline';

/** How long a command waits for what does not come. */
export const PATIENCE_MS = 30_000;

/** New partitions of a known topic are found when metadata is that old. */
export const METADATA_AGE_MS_MAX = 1_000;

const TOPIC_CONFIG_SOURCE = 1;

export const encode = (/** @type {Uint8Array | string | null | undefined} */ data) =>
  data === null || data === undefined ? null : Buffer.from(data).toString('base64');

export const decode = (/** @type {string | null} */ text) =>
  text === null ? null : Buffer.from(text, 'base64');

/**
 * A record as the harness expects it; of values its client gives as bytes or text, and of numbers
 * in whatever form.
 * @param {{ partition: number, offset: number | bigint | string,
 *   timestamp: number | bigint | string, timestampType?: 'create' | 'append' | null,
 *   key?: Uint8Array | string | null, value?: Uint8Array | string | null,
 *   headers: [string, Uint8Array | string | null | undefined][] }} record
 */
export const received = ({ timestampType = null, ...record }) => ({
  partition: record.partition,
  offset: Number(record.offset),
  timestamp: Number(record.timestamp),
  timestampType,
  key: encode(record.key),
  value: encode(record.value),
  headers: record.headers.map(([name, value]) => [name, encode(value)]),
});

/** A config as the harness expects it. @param {string | null} value @param {number} source */
export const shownConfig = (value, source) => ({
  value,
  isDefault: source !== TOPIC_CONFIG_SOURCE,
});

/**
 * The code of Kafka's error, at whatever depth a client has wrapped it; null where there is none.
 * @param {any} error
 * @param {string} field where an error has its own code
 * @param {(error: any) => unknown[]} [othersWithin] errors besides its cause and its list
 * @returns {number | null}
 */
export function findCode(error, field, othersWithin = () => []) {
  if (typeof error?.[field] === 'number') {
    return error[field];
  }
  const inner = [error?.cause, ...othersWithin(error), ...(error?.errors ?? [])];
  const known = inner.filter((one) => one !== undefined && one !== null);
  const codes = known.map((one) => findCode(one, field, othersWithin));
  return codes.find((code) => code !== null) ?? null;
}

/** A refusal with Kafka's error code, where the client answers it in another way. */
export class Refusal extends Error {
  /** @param {string} message @param {number} code */
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}

/** Resolves when the list has so many entries. @param {unknown[]} list @param {number} count */
export async function untilLength(list, count) {
  const deadline = performance.now() + PATIENCE_MS;
  while (list.length < count) {
    if (performance.now() > deadline) {
      throw new Error(`only ${list.length} of ${count} records`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/**
 * Places of records whose acknowledgement names the first offset of each partition only.
 * @param {{ partition: number }[]} records
 * @param {Map<number, number>} firstOffsets by partition
 */
export function placesFrom(records, firstOffsets) {
  const next = new Map(firstOffsets);
  return records.map(({ partition }) => {
    const offset = next.get(partition) ?? -1;
    next.set(partition, offset + 1);
    return { partition, offset };
  });
}

/** What a member was given and the harness has not yet asked for. */
export class Inbox {
  #records = /** @type {object[]} */ ([]);
  assigned = /** @type {number[]} */ ([]);
  #assignments = 0;

  put(/** @type {object} */ record) {
    this.#records.push(record);
  }

  assign(/** @type {number[]} */ partitions) {
    this.assigned = [...partitions];
    this.#assignments++;
  }

  take() {
    const records = this.#records.splice(0);
    return { assigned: this.assigned, assignments: this.#assignments, records };
  }
}

/**
 * Answers commands until the input ends.
 * @param {{ version: string, cannot: Record<string, string>,
 *   commands: Record<string, (order: any) => Promise<unknown>>,
 *   codeOf: (error: any) => number | null }} client
 */
export async function serve({ version, cannot, commands, codeOf }) {
  const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
  const failed = (error) => ({ message: String(error?.message ?? error), code: codeOf(error) });
  // Some clients fail on their own as well, with nobody there to catch it.
  process.on('unhandledRejection', (error) => console.error('unhandled', error));
  say({ answer: { version, cannot } });
  for await (const line of createInterface({ input: process.stdin })) {
    const order = JSON.parse(line);
    try {
      say({ answer: (await commands[order.do](order)) ?? null });
    } catch (error) {
      say({ error: failed(error) });
    }
  }
  process.exit(0); // Members that nobody has told to leave do not hold up the end.
}
