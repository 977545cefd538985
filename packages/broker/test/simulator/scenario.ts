// What one seed is about: which faults can happen, who is at work and how fast. Each seed switches
// some things off, because a run in which everything can happen rarely gets far enough for anything
// subtle (swarm testing).
import type { ManualRandom } from '../../src/platform/manual-random.ts';

/** How a process ends. */
export type Death = 'kill' | 'power' | 'shutdown';

/** A disk operation that fails once or from then on. */
export type DiskFault = 'write' | 'space' | 'sync' | 'read' | 'rename' | 'syncDirectory' | 'open';

/** A producer's habits. */
export interface ProducerPlan {
  readonly isIdempotent: boolean;
  readonly acks: -1 | 0 | 1;
  readonly inFlightMax: number;
  readonly codec: 'none' | 'gzip' | 'lz4' | 'snappy';
  readonly recordsMax: number;
  readonly valueBytesMax: number;
}

/** What the admin may do. */
export type AdminOperation =
  'create' | 'delete' | 'configs' | 'partitions' | 'deleteRecords' | 'deleteGroup';

/** Everything that a seed decides before the first step. */
export interface Scenario {
  readonly lives: number;
  readonly deaths: readonly Death[];
  readonly diskFaults: readonly DiskFault[];
  readonly hasBitFlips: boolean;
  readonly hasConnectionCuts: boolean;
  readonly hasClockSteps: boolean;
  /** How many disk operations a life has at most before it ends. */
  readonly operationsMax: number;
  /** Mean pause between two requests of one actor. */
  readonly paceMs: number;
  readonly diskLatencyMsMax: number;
  readonly networkDelayMsMax: number;
  readonly topics: number;
  readonly partitionsMax: number;
  readonly topicConfigs: Readonly<Record<string, string>>;
  readonly brokerConfigs: Readonly<Record<string, string>>;
  readonly producers: readonly ProducerPlan[];
  readonly readers: number;
  readonly committers: readonly ('simple' | 'member')[];
  readonly adminOperations: readonly AdminOperation[];
}

const DEATHS: readonly Death[] = ['kill', 'power', 'shutdown'];
const DISK_FAULTS: readonly DiskFault[] = [
  'write',
  'space',
  'sync',
  'read',
  'rename',
  'syncDirectory',
  'open',
];
const ADMIN_OPERATIONS: readonly AdminOperation[] = [
  'create',
  'delete',
  'configs',
  'partitions',
  'deleteRecords',
  'deleteGroup',
];

/** Draws from a seeded source. */
export class Dice {
  readonly random: ManualRandom;

  constructor(random: ManualRandom) {
    this.random = random;
  }

  /** True in `share` of all throws. */
  chance(share: number): boolean {
    return this.random.next() < share;
  }

  integer(min: number, max: number): number {
    return this.random.integer(min, max);
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.random.integer(0, choices.length - 1)]!;
  }

  /** Each choice with the given chance; at least one. */
  some<T>(choices: readonly T[], share: number): T[] {
    const chosen = choices.filter(() => this.chance(share));
    return chosen.length > 0 ? chosen : [this.pick(choices)];
  }
}

/** The scenario of a seed, by its dice. */
export function drawScenario(dice: Dice): Scenario {
  const paceMs = dice.pick([2, 20, 20, 300, 4_000]);
  return {
    lives: dice.integer(2, 4),
    deaths: dice.some(DEATHS, 0.5),
    diskFaults: dice.chance(0.5) ? dice.some(DISK_FAULTS, 0.3) : [],
    hasBitFlips: dice.chance(0.2),
    hasConnectionCuts: dice.chance(0.3),
    hasClockSteps: dice.chance(0.1),
    operationsMax: dice.pick([40, 150, 400, 800]),
    paceMs,
    diskLatencyMsMax: dice.pick([0, 1, 5, 50]),
    networkDelayMsMax: dice.pick([0, 1, 5]),
    topics: dice.integer(1, 3),
    partitionsMax: dice.integer(1, 3),
    topicConfigs: drawTopicConfigs(dice, paceMs),
    brokerConfigs: {
      'log.retention.check.interval.ms': String(dice.pick([paceMs * 5, paceMs * 50])),
      'offsets.topic.num.partitions': String(dice.integer(1, 3)),
      // Behind topic configs, and so in force for the topic of the groups' positions.
      'log.index.size.max.bytes': dice.pick(['24', '80', '10485760']),
      'log.index.interval.bytes': dice.pick(['0', '200', '4096']),
      'group.initial.rebalance.delay.ms': '0',
      'auto.create.topics.enable': 'false',
    },
    producers: Array.from({ length: dice.integer(1, 3) }, () => drawProducer(dice)),
    readers: dice.integer(0, 2),
    committers: Array.from({ length: dice.integer(0, 2) }, () => dice.pick(['simple', 'member'])),
    adminOperations: dice.chance(0.5) ? dice.some(ADMIN_OPERATIONS, 0.5) : [],
  };
}

function drawTopicConfigs(dice: Dice, paceMs: number): Record<string, string> {
  const configs: Record<string, string> = {
    'index.interval.bytes': dice.pick(['0', '100', '100', '400', '4096']),
    // segment.bytes begins at a megabyte; a full index rolls a segment after a few entries.
    'segment.index.bytes': dice.pick(['24', '40', '80', '10485760']),
    'file.delete.delay.ms': String(dice.pick([0, paceMs * 10, 60_000])),
    'retention.ms': '-1',
  };
  if (dice.chance(0.2)) configs['segment.ms'] = String(paceMs * dice.integer(2, 30));
  if (dice.chance(0.25)) configs['retention.bytes'] = String(dice.pick([0, 500, 3_000]));
  if (dice.chance(0.25)) configs['retention.ms'] = String(paceMs * dice.integer(5, 60));
  if (dice.chance(0.1)) configs['flush.messages'] = String(dice.integer(1, 5));
  if (dice.chance(0.1)) configs['flush.ms'] = String(paceMs * 3);
  if (dice.chance(0.1)) configs['compression.type'] = dice.pick(['gzip', 'lz4', 'uncompressed']);
  if (dice.chance(0.1)) configs['message.timestamp.type'] = 'LogAppendTime';
  return configs;
}

function drawProducer(dice: Dice): ProducerPlan {
  const isIdempotent = dice.chance(0.6);
  const acks = dice.pick(isIdempotent ? ([-1, -1, -1, 1] as const) : ([-1, 1, 0] as const));
  return {
    isIdempotent,
    acks,
    inFlightMax: dice.integer(1, 5),
    codec: dice.pick(['none', 'none', 'none', 'gzip', 'lz4', 'snappy']),
    recordsMax: dice.pick([1, 3, 10]),
    valueBytesMax: dice.pick([0, 0, 100, 1_500]),
  };
}
