// Topics of many partitions: opened and deleted in turns, one after the other, and whole again
// after a crash between two of them.
import { ErrorCode } from '@millrace/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { DATA, fill, LogHarness, testLogConfig, TOPIC_ID } from '../../test/support/log-harness.ts';
import type { ManualFileSystem } from '../platform/manual-file-system.ts';
import type { TopicImage } from '../metadata/cluster-image.ts';
import { ReplicaManager } from './replica-manager.ts';

const NODE_ID = 1;
const PARTITIONS = 5;
const ALL = Array.from({ length: PARTITIONS }, (_, index) => index);

let harness: LogHarness;
let hosted: number[];
let dropped: number[];

beforeEach(() => {
  hosted = [];
  dropped = [];
});

function topic(leaderEpoch = 0): TopicImage {
  const partitions = ALL.map((index) => ({
    index,
    replicas: [NODE_ID],
    isr: [NODE_ID],
    leader: NODE_ID,
    leaderEpoch,
    partitionEpoch: 0,
    revision: 1,
  }));
  return { id: TOPIC_ID, name: 't', configs: new Map(), revision: 1, partitions };
}

/** A manager whose turns are over after each partition. */
function start(disk?: ManualFileSystem): ReplicaManager {
  harness = new LogHarness(disk, 0);
  return new ReplicaManager({
    nodeId: NODE_ID,
    directory: harness.directory,
    turn: harness.turn,
    logConfigOf: () => testLogConfig(),
    newId: () => TOPIC_ID,
    onEvent: () => undefined,
    onHosted: ({ index }) => hosted.push(index),
    onDropped: ({ index }) => dropped.push(index),
  });
}

const folders = () => harness.disk.list(DATA).filter((name) => /^t-\d$/.test(name)).length;

describe('ReplicaManager', () => {
  it('opens the partitions of a topic in turns, and is done when all are open', async () => {
    const manager = start();
    let isDone = false;
    const applied = manager.apply({ changed: [topic()], deleted: [] });
    void applied.then(() => (isDone = true));
    expect(hosted).toEqual([0]);
    expect(manager.leaderLog('t', 4)).toBe(ErrorCode.UNKNOWN_TOPIC_OR_PARTITION);
    expect(folders()).toBe(1);
    harness.endTurn();
    await Promise.resolve();
    expect(isDone).toBe(false);
    await harness.platform.scheduler.settle();
    expect(isDone).toBe(true);
    expect(hosted).toEqual(ALL);
    expect(ALL.map((index) => typeof manager.leaderLog('t', index))).toEqual(
      ALL.map(() => 'object'),
    );
  });

  it('opens the rest after a crash between two turns', async () => {
    const manager = start();
    void manager.apply({ changed: [topic()], deleted: [] });
    fill(harness, manager.find('t', 0)!.log!, 3);
    const disk = harness.kill();
    expect(folders()).toBeLessThan(PARTITIONS);
    const next = start(disk);
    void next.apply({ changed: [topic(1)], deleted: [] });
    await harness.platform.scheduler.settle();
    expect(folders()).toBe(PARTITIONS);
    expect(next.find('t', 0)!.log!.logEndOffset).toBe(3);
    expect(next.find('t', 4)!.log!.logEndOffset).toBe(0);
  });

  it('finds no partition of a topic that is being deleted', async () => {
    const manager = start();
    void manager.apply({ changed: [topic()], deleted: [] });
    await harness.platform.scheduler.settle();
    const { log } = manager.find('t', 4)!;
    void manager.apply({ changed: [], deleted: [topic()] });
    expect(dropped).toEqual([0]);
    expect(folders()).toBe(4);
    expect(manager.find('t', 4)).toBeUndefined();
    expect(manager.topicName(TOPIC_ID)).toBeUndefined();
    await harness.platform.scheduler.settle();
    expect(dropped).toEqual(ALL);
    expect(log!.isDeleted).toBe(true);
    expect(folders()).toBe(0);
  });
});
