// One member of a group, as cases see it: what it is assigned, and every record it was ever given.
// The driver polls in the background; this collects.
import { until } from './patience.mjs';

let lastNumber = 0;

export class GroupMember {
  #driver;
  #topic;
  #name = `member-${++lastNumber}`;
  #isIn = false;

  /** @param {import('./client-driver.mjs').ClientDriver} driver @param {string} topic */
  constructor(driver, topic) {
    this.#driver = driver;
    this.#topic = topic;
    this.assigned = /** @type {number[]} */ ([]);
    /** How often it was assigned partitions. */
    this.assignments = 0;
    this.seen = /** @type {import('./client-driver.mjs').Received[]} */ ([]);
  }

  /** @param {{ group: string, topic: string, instanceId?: string, offsetReset?: string }} settings */
  async join({ instanceId = null, offsetReset = 'earliest', ...rest }) {
    this.#isIn = true;
    await this.#tell('join', { instanceId, offsetReset, ...rest });
  }

  #tell(/** @type {string} */ command, /** @type {object} */ parameters = {}) {
    return this.#driver.tell(command, { member: this.#name, ...parameters });
  }

  /** Takes what has come. */
  async poll() {
    const { assigned, assignments, records } = await this.#driver.poll(this.#name);
    this.assigned = assigned.sort((left, right) => left - right);
    this.assignments = assignments;
    this.seen.push(...records);
  }

  /** Waits until it has been given `count` records in all. @param {number} count */
  async untilSeen(count) {
    const lastSeen = () => ({ count: this.seen.length, assigned: this.assigned });
    await until(
      `${count} records`,
      async () => {
        await this.poll();
        return this.seen.length >= count;
      },
      lastSeen,
    );
  }

  /** Waits until it has these partitions. @param {number[]} partitions */
  async untilAssigned(partitions) {
    const isSo = async () => {
      await this.poll();
      return `${this.assigned}` === `${partitions}`;
    };
    await until(`partitions ${partitions}`, isSo, () => this.assigned);
  }

  /** Commits the offset behind each partition's last record. */
  async commitSeen() {
    const next = new Map(this.seen.map(({ partition, offset }) => [partition, offset + 1]));
    const owned = [...next].filter(([partition]) => this.assigned.includes(partition));
    await this.commit(owned.map(([partition, offset]) => ({ partition, offset })));
  }

  /** @param {{ partition: number, offset: number, metadata?: string }[]} offsets */
  commit(offsets) {
    const complete = offsets.map((place) => ({ metadata: '', ...place }));
    return this.#tell('commit', { topic: this.#topic, offsets: complete });
  }

  /** @param {number} partition @param {number} offset */
  seek(partition, offset) {
    return this.#tell('seek', { partition, offset });
  }

  /** @param {number[]} partitions */
  pause(partitions) {
    return this.#tell('pause', { partitions });
  }

  /** @param {number[]} partitions */
  resume(partitions) {
    return this.#tell('resume', { partitions });
  }

  /** Says goodbye; a static member only stops. */
  async leave() {
    if (this.#isIn && this.#driver.isRunning) {
      this.#isIn = false;
      await this.#tell('leave');
    }
    this.assigned = [];
  }

  /** Kills its process, which must be its own. */
  async kill() {
    await this.#driver.kill();
    this.assigned = [];
  }
}
