// A disk block that goes bad: one bit of one batch flips while no broker runs. Bits that a CRC
// covers, and the batch's length; its base offset and leader epoch lie outside the CRC, in Kafka's
// format as in ours, so that nobody could tell.
import { batchLayout } from '@millrace/core-wasm';
import type { ManualFileSystem } from '../../src/platform/manual-file-system.ts';
import type { ClusterModel } from './cluster-model.ts';
import { batchesOf } from './file-audit.ts';
import { CLEAN_MARK_PATH, DATA } from './machine.ts';
import type { PartitionModel } from './partition-model.ts';
import type { Dice } from './scenario.ts';

const RECOVERY_POINT_PATH = `${DATA}/recovery-point-offset-checkpoint`;

/** One flipped bit. */
export interface Damage {
  readonly partition: PartitionModel;
  readonly path: string;
  readonly position: number;
  readonly mask: number;
  /** The batch that is hurt. */
  readonly baseOffset: number;
  readonly lastOffset: number;
  /** Whether recovery must take it for a torn tail: nothing says that it was ever synced. */
  readonly isTail: boolean;
}

/** Flips a bit in a batch of a topic; null when there is none. */
export function plantDamage(
  dice: Dice,
  disk: ManualFileSystem,
  cluster: ClusterModel,
): Damage | null {
  const topics = [...cluster.topics.values()].filter(({ isDoomed }) => !isDoomed);
  const partitions = topics.flatMap((topic) => topic.partitions);
  const files = partitions.flatMap((partition) => {
    const folder = `${DATA}/${partition.topic}-${partition.index}`;
    if (!disk.isDirectory(folder)) return [];
    const names = disk.list(folder).filter((name) => name.endsWith('.log'));
    return names.map((name) => ({ partition, path: `${folder}/${name}` }));
  });
  if (files.length === 0) return null;
  const { partition, path } = dice.pick(files);
  const batches = batchesOf(disk.peek(path)).filter(
    // Behind the durable end there may be torn bytes, which are no batches.
    ({ lastOffset }) => lastOffset < partition.durableEnd,
  );
  if (batches.length === 0) return null;
  const { position: start, sizeBytes, baseOffset, lastOffset } = dice.pick(batches);
  const isLength = dice.chance(0.2);
  const within = isLength
    ? dice.integer(batchLayout.BATCH_LENGTH, batchLayout.PARTITION_LEADER_EPOCH - 1)
    : dice.integer(batchLayout.MAGIC, sizeBytes - 1);
  const isClean = disk.exists(CLEAN_MARK_PATH);
  const damage: Damage = {
    partition,
    path,
    position: start + within,
    mask: 1 << dice.integer(0, 7),
    baseOffset,
    lastOffset,
    isTail: !isClean && baseOffset >= recoveryPointOf(disk, partition),
  };
  disk.damage(path, damage.position, damage.mask);
  return damage;
}

/** Puts the block right again, as a restored copy would, unless retention has taken the file. */
export function mendDamage(disk: ManualFileSystem, { path, position, mask }: Damage): void {
  if (disk.exists(path)) disk.damage(path, position, mask);
}

function recoveryPointOf(disk: ManualFileSystem, { topic, index }: PartitionModel): number {
  if (!disk.exists(RECOVERY_POINT_PATH)) return 0;
  const lines = Buffer.from(disk.peek(RECOVERY_POINT_PATH)).toString().split('\n');
  const line = lines.find((one) => one.startsWith(`${topic} ${index} `));
  return Number(line?.split(' ')[2] ?? 0);
}
