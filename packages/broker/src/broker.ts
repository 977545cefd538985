// The broker: wires the rooms together and nothing else. The one file that may import all of them.
import { inspect } from 'node:util';
import { type Core, createCore } from '@millrace/core-wasm';
import { BrokerConfig } from './config/broker-config.ts';
import { groupConfigOf } from './config/group-config.ts';
import { checkTopicConfig, isTopicDefault, logConfigOf } from './config/topic-configs.ts';
import { CoordinatorPartitionLog } from './coordinator-partition-log.ts';
import { CoordinatorRuntime } from './coordinator/coordinator-runtime.ts';
import { allHandlers } from './handlers/handlers.ts';
import type { Services } from './handlers/services.ts';
import {
  CONNECTIONS_MAX,
  CORE_MEMORY_BYTES,
  REPLY_BYTES_HELD_MAX,
  REQUEST_BYTES_HELD_MAX,
  TURN_MS_MAX,
} from './limits.ts';
import { LogDirectory } from './log/log-directory.ts';
import {
  checkCluster,
  checkDirectory,
  claimDirectory,
  ForeignDirectoryError,
} from './log/meta-properties.ts';
import { ClusterImage, type ImageDelta, metadataKey } from './metadata/cluster-image.ts';
import { LocalMetadataStore } from './metadata/local-metadata-store.ts';
import { ProducerIds } from './metadata/producer-ids.ts';
import { TopicController } from './metadata/topic-controller.ts';
import { CONSUMER_OFFSETS_TOPIC } from './metadata/topic-names.ts';
import {
  type DirectoryLock,
  DirectoryLockedError,
  DirectoryUnusableError,
  type FileSystem,
  foldsCase,
  makeDirectoryDurably,
} from './platform/file-system.ts';
import { LoopTurn } from './platform/loop-turn.ts';
import type { Platform } from './platform/platform.ts';
import { randomUuid } from './platform/random.ts';
import { DelayedFetches } from './purgatory/delayed-fetches.ts';
import type { Partition } from './replication/partition.ts';
import { ReplicaManager } from './replication/replica-manager.ts';
import { ConnectionLimits } from './server/connection-limits.ts';
import { Dispatcher } from './server/dispatcher.ts';
import { Server } from './server/server.ts';

/** What a broker is made with; every field is decided (start-broker.ts has the defaults). */
export interface BrokerOptions {
  readonly platform: Platform;
  readonly directory: string;
  readonly host: string;
  readonly port: number;
  readonly advertisedHost: string;
  /** Null for the port listened on. */
  readonly advertisedPort: number | null;
  readonly nodeId: number;
  /** Kafka's broker configs by name. */
  readonly config: Readonly<Record<string, string>>;
  /** Told what an operator should know, one line each. */
  readonly onEvent: (message: string) => void;
  /** A core that nobody else works in; without it the broker makes one. */
  readonly core?: Core | undefined;
}

const METADATA_FILE = '__cluster_metadata.log';

/** One node. */
export class Broker {
  readonly #options: BrokerOptions;
  readonly #config: BrokerConfig;
  readonly #lock: DirectoryLock;
  readonly #core: Core;
  readonly #image: ClusterImage;
  readonly #store: LocalMetadataStore;
  readonly #turn: LoopTurn;
  readonly #directory: LogDirectory;
  readonly #coordinators: CoordinatorRuntime;
  readonly #replicas: ReplicaManager;
  readonly #topics: TopicController;
  readonly #server: Server;
  #clusterId = '';
  /** Every log is open, and whoever read it before can tell what is gone. */
  #isRecovered = false;

  private constructor(options: BrokerOptions, config: BrokerConfig, lock: DirectoryLock) {
    const { fileSystem } = options.platform;
    this.#options = options;
    this.#config = config;
    this.#lock = lock;
    this.#core = options.core ?? createCore({ memorySizeBytes: CORE_MEMORY_BYTES });
    const metadataPath = `${options.directory}/${METADATA_FILE}`;
    this.#store = LocalMetadataStore.open(fileSystem, metadataPath, {
      onEvent: options.onEvent,
      // It lies on the disk of the logs: what failed one write there is trusted with no other.
      onFailure: (error) => this.#directory.fail(error),
    });
    this.#image = new ClusterImage(foldsCase(fileSystem, options.directory, METADATA_FILE));
    this.#turn = new LoopTurn(options.platform.clock, options.platform.scheduler, TURN_MS_MAX);
    this.#directory = this.#createDirectory();
    this.#coordinators = this.#createCoordinators();
    this.#replicas = this.#createReplicas();
    this.#topics = this.#createTopics();
    this.#server = this.#createServer();
  }

  /**
   * Opens the data directory, recovers what a crash left, and listens.
   * @throws ConfigError, DirectoryLockedError, DirectoryUnusableError, ListenError,
   * ForeignDirectoryError, MetadataCorruptError
   */
  static async start(options: BrokerOptions): Promise<Broker> {
    const config = new BrokerConfig(options.config);
    for (const name of config.withoutEffect(isTopicDefault)) {
      options.onEvent(`config ${name} has no effect in this broker`);
    }
    const { fileSystem } = options.platform;
    const lock = await claim(fileSystem, options);
    let broker: Broker | null = null;
    try {
      broker = new Broker(options, config, lock);
      await broker.#open();
      return broker;
    } catch (error) {
      // A port in use must not cost the next start a recovery, nor this process its files.
      const end = broker === null ? lock.release() : broker.close();
      await end.catch((other: unknown) =>
        options.onEvent(`after a failed start: ${String(other)}`),
      );
      throw error;
    }
  }

  /** The port that is listened on. */
  get port(): number {
    return this.#server.port;
  }

  /** The id of the cluster, kept in the data directory. */
  get clusterId(): string {
    return this.#clusterId;
  }

  /** Topics that exist, internal ones included. */
  get topicCount(): number {
    return this.#image.topicCount;
  }

  /** Why the disk is not served any more; null while it works. */
  get failure(): Error | null {
    return this.#directory.failure;
  }

  /**
   * Stops taking requests, writes and syncs everything, and lets the directory go.
   * @throws the first error, after all else was done
   */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (const step of [
      () => this.#server.close(),
      () => this.#coordinators.shutdown(),
      // Before the logs: what was committed may still have some to open.
      () => this.#store.close(),
      () => this.#directory.close(this.#isRecovered),
      () => this.#options.platform.close(),
      () => this.#lock.release(),
    ]) {
      // What one step leaves undone must not keep the lock, nor this process, from ending.
      try {
        await step();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  async #open(): Promise<void> {
    this.#image.load(await this.#store.list());
    await this.#claimDirectory();
    this.#directory.takeOver();
    this.#directory.setAsideStrays(
      (topicId, index) => this.#image.topicById(topicId)?.partitions[index] !== undefined,
    );
    await this.#follow({ changed: this.#image.topics(), deleted: [] });
    this.#store.watch((changes) => this.#follow(this.#image.apply(changes)));
    // Unsynced records may be gone and their offsets written anew: readers must be able to tell.
    if (!this.#directory.wasClean) await this.#topics.raiseLeaderEpochs();
    this.#isRecovered = true;
    await this.#server.listen(this.#options.host, this.#options.port);
  }

  /** Brings everything in line with what was committed to the metadata, in turns if need be. */
  async #follow(delta: ImageDelta): Promise<void> {
    const offsetsTopic = this.#image.topicByName(CONSUMER_OFFSETS_TOPIC);
    this.#coordinators.partitionCount = offsetsTopic?.partitions.length ?? 0;
    await this.#replicas.apply(delta);
    const deleted = new Map(delta.deleted.map(({ name, id }) => [name, id]));
    if (deleted.size > 0) this.#coordinators.forgetTopics(deleted);
  }

  /** Learns whose folder it is, or makes it this node's; a foreign one is left as it is. */
  async #claimDirectory(): Promise<void> {
    const { platform, directory, nodeId } = this.#options;
    const known = this.#image.entry(metadataKey.cluster)?.value as string | undefined;
    checkCluster(platform.fileSystem, directory, known ?? null);
    const clusterId = known ?? (await this.#createCluster());
    const directoryId = randomUuid(platform.random);
    claimDirectory(platform.fileSystem, directory, { clusterId, nodeId, directoryId });
    this.#clusterId = clusterId;
  }

  async #createCluster(): Promise<string> {
    const clusterId = randomUuid(this.#options.platform.random);
    await this.#store.commit({
      compare: [{ key: metadataKey.cluster, revision: 0 }],
      operations: [{ type: 'put', key: metadataKey.cluster, value: clusterId }],
    });
    this.#image.load(await this.#store.list());
    return clusterId;
  }

  #createDirectory(): LogDirectory {
    const { platform, directory, onEvent } = this.#options;
    return new LogDirectory({
      path: directory,
      fileSystem: platform.fileSystem,
      clock: platform.clock,
      random: platform.random,
      scheduler: platform.scheduler,
      turn: this.#turn,
      core: this.#core,
      retentionCheckIntervalMs: this.#config.number('log.retention.check.interval.ms'),
      producerExpirationMs: this.#config.number('producer.id.expiration.ms'),
      onEvent,
      onFailure: (error) => {
        onEvent(`the data directory ${directory} is offline: ${error.message}; restart to recover`);
        this.#store.fail(error);
      },
    });
  }

  #createCoordinators(): CoordinatorRuntime {
    const { platform, onEvent } = this.#options;
    return new CoordinatorRuntime({
      clock: platform.clock,
      scheduler: platform.scheduler,
      config: groupConfigOf(this.#config),
      onError: (error) => onEvent(`a group coordinator stopped: ${error.message}`),
    });
  }

  #createReplicas(): ReplicaManager {
    const { nodeId, platform, onEvent } = this.#options;
    return new ReplicaManager({
      nodeId,
      directory: this.#directory,
      turn: this.#turn,
      logConfigOf: (topic) => logConfigOf(topic.configs, this.#config),
      newId: () => randomUuid(platform.random),
      onEvent,
      onHosted: (partition) => this.#onHosted(partition),
      onDropped: ({ topic, index }) => {
        if (topic === CONSUMER_OFFSETS_TOPIC) this.#coordinators.close(index);
      },
    });
  }

  #onHosted(partition: Partition): void {
    if (partition.topic !== CONSUMER_OFFSETS_TOPIC || partition.log === null) return;
    const leaderEpoch = () => partition.leaderEpoch;
    const log = new CoordinatorPartitionLog(this.#core, partition.log, leaderEpoch);
    void this.#coordinators.open(partition.index, log);
  }

  #createTopics(): TopicController {
    return new TopicController({
      nodeId: this.#options.nodeId,
      image: this.#image,
      store: this.#store,
      newId: () => randomUuid(this.#options.platform.random),
      defaultPartitions: this.#config.number('num.partitions'),
      defaultReplicationFactor: this.#config.number('default.replication.factor'),
      checkConfig: checkTopicConfig,
    });
  }

  #createServer(): Server {
    const { platform, onEvent } = this.#options;
    const handlers = allHandlers(this.#createServices(), () => this.#newSessionId());
    const dispatcher = new Dispatcher(handlers, (error) =>
      onEvent(`a request failed: ${inspect(error)}`),
    );
    return new Server(platform.network, platform.scheduler, dispatcher, {
      requestBytesMax: this.#config.number('socket.request.max.bytes'),
      idleMs: this.#config.number('connections.max.idle.ms'),
      limits: this.#createLimits(),
    });
  }

  #createLimits(): ConnectionLimits {
    const heldMax = this.#config.number('queued.max.request.bytes');
    return new ConnectionLimits({
      connectionsMax: Math.min(this.#config.number('max.connections'), CONNECTIONS_MAX),
      connectionsPerHostMax: this.#config.number('max.connections.per.ip'),
      // Kafka's default of -1 leaves it to the memory there is.
      requestBytesHeldMax: heldMax > 0 ? heldMax : REQUEST_BYTES_HELD_MAX,
      replyBytesHeldMax: REPLY_BYTES_HELD_MAX,
    });
  }

  #createServices(): Services {
    const { platform, nodeId, advertisedHost, advertisedPort } = this.#options;
    return {
      node: () => ({
        nodeId,
        clusterId: this.#clusterId,
        host: advertisedHost,
        port: advertisedPort ?? this.#server.port,
        rack: this.#config.text('broker.rack'),
      }),
      config: this.#config,
      image: this.#image,
      topics: this.#topics,
      producerIds: new ProducerIds(this.#store, this.#image),
      replicas: this.#replicas,
      coordinators: this.#coordinators,
      delayedFetches: new DelayedFetches(platform.scheduler),
      flushQueue: this.#directory.flushQueue,
      clock: platform.clock,
      turn: this.#turn,
      checkpointLogStarts: () => this.#directory.checkpointLogStarts(),
      newId: () => randomUuid(platform.random),
    };
  }

  /** A positive int32. */
  #newSessionId(): number {
    const bytes = this.#options.platform.random.bytes(4);
    return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) >>> 1 || 1;
  }
}

/** Makes the directory if there is none, and takes it for this process alone. */
async function claim(
  fileSystem: FileSystem,
  { directory, nodeId }: BrokerOptions,
): Promise<DirectoryLock> {
  try {
    makeDirectoryDurably(fileSystem, directory);
    checkDirectory(fileSystem, directory, nodeId, METADATA_FILE);
    return await fileSystem.lock(directory);
  } catch (error) {
    if (error instanceof DirectoryLockedError || error instanceof ForeignDirectoryError) {
      throw error;
    }
    throw new DirectoryUnusableError(directory, error as NodeJS.ErrnoException);
  }
}
