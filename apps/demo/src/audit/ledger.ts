// What passed one point, such as the producer or a group: per topic and key how many records, and
// two sums over their hashes. One sum depends on the order, the other does not. It never keeps a
// record, so its size is that of the keys.

/** Odd, so that multiplying loses nothing; large, so that neighbours spread. */
const ORDER_FACTOR = 0x9e3779b1;

/** The records of one key. */
export interface KeyTally {
  recordCount: number;
  /** Sum of the hashes: equal for the same records in any order. */
  contentSum: number;
  /** Polynomial of the hashes: equal only for the same records in the same order. */
  orderSum: number;
}

/** The records of one topic. */
export class TopicLedger {
  readonly keys = new Map<string, KeyTally>();
  recordCount = 0;
  /** Bytes of keys and values. */
  sizeBytes = 0;

  note(key: string, hash: number, sizeBytes: number): void {
    let tally = this.keys.get(key);
    if (tally === undefined) {
      tally = { recordCount: 0, contentSum: 0, orderSum: 0 };
      this.keys.set(key, tally);
    }
    tally.recordCount++;
    tally.contentSum = (tally.contentSum + hash) | 0;
    tally.orderSum = (Math.imul(tally.orderSum, ORDER_FACTOR) + hash) | 0;
    this.recordCount++;
    this.sizeBytes += sizeBytes;
  }
}

/** The records of all topics. */
export class Ledger {
  readonly topics: ReadonlyMap<string, TopicLedger>;

  constructor(topics: readonly string[]) {
    this.topics = new Map(topics.map((topic) => [topic, new TopicLedger()]));
  }

  /**
   * One topic's part.
   *
   * @throws Error for a topic that the ledger was not made for.
   */
  topic(name: string): TopicLedger {
    const ledger = this.topics.get(name);
    if (ledger === undefined) throw new Error(`There is a record of the unknown topic ${name}.`);
    return ledger;
  }

  get recordCount(): number {
    let sum = 0;
    for (const { recordCount } of this.topics.values()) sum += recordCount;
    return sum;
  }

  get sizeBytes(): number {
    let sum = 0;
    for (const { sizeBytes } of this.topics.values()) sum += sizeBytes;
    return sum;
  }
}
