// What the handlers work with. Each takes from it what it needs; none keeps state of its own here.
import type { BrokerConfig } from '../config/broker-config.ts';
import type { CoordinatorRuntime } from '../coordinator/coordinator-runtime.ts';
import type { FlushQueue } from '../log/flush-queue.ts';
import type { ClusterImage } from '../metadata/cluster-image.ts';
import type { ProducerIds } from '../metadata/producer-ids.ts';
import type { TopicController } from '../metadata/topic-controller.ts';
import type { Clock } from '../platform/clock.ts';
import type { LoopTurn } from '../platform/loop-turn.ts';
import type { DelayedFetches } from '../purgatory/delayed-fetches.ts';
import type { ReplicaManager } from '../replication/replica-manager.ts';

/** How this node is reached. */
export interface NodeInfo {
  readonly nodeId: number;
  readonly clusterId: string;
  readonly host: string;
  readonly port: number;
  readonly rack: string | null;
}

/** The broker, as its handlers see it. */
export interface Services {
  /** Known once the listener is open. */
  readonly node: () => NodeInfo;
  readonly config: BrokerConfig;
  readonly image: ClusterImage;
  readonly topics: TopicController;
  readonly producerIds: ProducerIds;
  readonly replicas: ReplicaManager;
  readonly coordinators: CoordinatorRuntime;
  readonly delayedFetches: DelayedFetches;
  readonly flushQueue: FlushQueue;
  readonly clock: Clock;
  /** Asked by whatever a request can make long. */
  readonly turn: LoopTurn;
  /** Makes raised log starts durable; false when the disk has failed. */
  readonly checkpointLogStarts: () => boolean;
  /** A fresh 22-character id. */
  readonly newId: () => string;
}
