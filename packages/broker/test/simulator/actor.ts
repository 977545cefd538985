// Somebody at work against the broker: as long as a life lasts it connects, asks, waits and learns.
// What it must remember over lives it keeps itself.
import type { SimulatedClient } from './client.ts';
import { SimulatedClient as Client } from './client.ts';
import type { ClusterModel, TopicModel } from './cluster-model.ts';
import type { Life } from './machine.ts';
import type { PartitionModel } from './partition-model.ts';
import type { World } from './world.ts';

/** How long an actor waits before it connects again. */
const RECONNECT_MS = 50;

/** The base of all actors. */
export abstract class Actor {
  protected readonly world: World;
  protected readonly cluster: ClusterModel;
  readonly name: string;

  constructor(world: World, cluster: ClusterModel, name: string) {
    this.world = world;
    this.cluster = cluster;
    this.name = name;
  }

  /** Works until the life is over. */
  async run(life: Life): Promise<void> {
    while (life.isServing && this.world.violation === null) {
      const client = Client.connect(this.world, life);
      if (client !== null) {
        await this.work(client);
        client.close();
      }
      await this.world.sleep(RECONNECT_MS);
    }
  }

  /** Works on one connection until it ends or the actor has had enough of it. */
  protected abstract work(client: SimulatedClient): Promise<void>;

  protected log(line: string): void {
    this.world.log(`${this.name}: ${line}`);
  }

  /** Whether the connection can go on; some connections are cut at random. */
  protected goesOn(client: SimulatedClient): boolean {
    const { scenario, dice } = this.world;
    if (scenario.hasConnectionCuts && dice.chance(0.03)) client.close();
    return client.isOpen && client.life.isServing && this.world.violation === null;
  }

  protected anyTopic(): TopicModel | null {
    const topics = [...this.cluster.topics.values()];
    return topics.length === 0 ? null : this.world.dice.pick(topics);
  }

  protected anyPartition(): PartitionModel | null {
    const topic = this.anyTopic();
    return topic === null ? null : this.world.dice.pick(topic.partitions);
  }

  /** Whether the topic's absence may be told by the broker. */
  protected mayBeGone(partition: { topic: string; topicId: string }): boolean {
    const topic = this.cluster.topics.get(partition.topic);
    return topic === undefined || topic.id !== partition.topicId || topic.isDoomed;
  }
}
