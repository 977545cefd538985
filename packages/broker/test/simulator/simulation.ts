// One run: a cluster of one machine lives several lives. In each it is started on what the last one
// left, looked at as a whole, put to work and ended. The same seed gives the same run.
import { ManualRandom } from '../../src/platform/manual-random.ts';
import type { Actor } from './actor.ts';
import { AdminActor } from './admin-actor.ts';
import { Audit, AuditCutError } from './audit.ts';
import { SimulatedClient } from './client.ts';
import { ClusterModel } from './cluster-model.ts';
import { CommitterActor } from './committer-actor.ts';
import { mendDamage, plantDamage } from './damage.ts';
import { auditDamaged } from './damage-audit.ts';
import { drawDiskFault } from './disk-faults.ts';
import { type Life, type LifePlan, Machine } from './machine.ts';
import { ProducerActor } from './producer-actor.ts';
import { ReaderActor } from './reader-actor.ts';
import { Trace } from './trace.ts';
import { Violation } from './violation.ts';
import { World } from './world.ts';

/** Starts in a row that the plan may cut short; the next ones must succeed. */
const STARTS_DISTURBED_MAX = 6;
const STARTS_MAX = 8;
/** How long a life works at most, in pauses of its actors. */
const PAUSES_PER_LIFE_MAX = 60;

/** A life in which nothing is to happen. */
const PEACE: LifePlan = { death: 'shutdown', endsAtOperation: Infinity, diskFault: null };

/** What came of a seed. */
export interface Outcome {
  readonly seed: number;
  /** The broken promise; null when all were kept. */
  readonly violation: Violation | null;
  /** The same for the same run. */
  readonly hash: string;
  readonly steps: number;
  readonly diskOperations: number;
  readonly last: readonly string[];
}

/** Runs a seed. `onLine` is told each step. */
export async function runSeed(
  seed: number,
  onLine: ((line: string) => void) | null = null,
): Promise<Outcome> {
  const trace = new Trace(onLine);
  const world = new World(seed, trace);
  try {
    await new Simulation(world).run();
  } catch (error) {
    const violation =
      error instanceof Violation
        ? error
        : new Violation('nothing unforeseen happens', (error as Error).stack ?? String(error));
    world.fail(violation);
  }
  return {
    seed,
    violation: world.violation,
    hash: trace.hash,
    steps: trace.count,
    diskOperations: world.operations,
    last: trace.last,
  };
}

class Simulation {
  readonly #world: World;
  readonly #cluster = new ClusterModel();
  readonly #machine: Machine;
  readonly #producers: readonly ProducerActor[];
  readonly #admin: AdminActor;
  readonly #others: readonly Actor[];

  constructor(world: World) {
    const { scenario } = world;
    this.#world = world;
    this.#machine = new Machine(world);
    const cluster = this.#cluster;
    this.#producers = scenario.producers.map(
      (plan, index) => new ProducerActor(world, cluster, `p${index}`, plan),
    );
    const committers = scenario.committers.map(
      (kind, index) =>
        new CommitterActor(world, cluster, `c${index}`, {
          group: `g${index}`,
          isMember: kind === 'member',
        }),
    );
    const readers = Array.from(
      { length: scenario.readers },
      (_, index) => new ReaderActor(world, cluster, `r${index}`),
    );
    this.#others = [...committers, ...readers];
    const groups = scenario.committers.map((_, index) => `g${index}`);
    this.#admin = new AdminActor(world, cluster, { operations: scenario.adminOperations, groups });
    world.log(`scenario ${JSON.stringify(scenario)}`);
  }

  async run(): Promise<void> {
    const { scenario } = this.#world;
    for (let life = 0; life < scenario.lives && this.#isGood; life++) {
      if (life > 0 && scenario.hasBitFlips) await this.#hurt();
      await this.#live(this.#planLife());
    }
    if (this.#isGood) await this.#endInPeace();
  }

  get #isGood(): boolean {
    return this.#world.violation === null;
  }

  #planLife(): LifePlan {
    const { dice, scenario } = this.#world;
    const death = dice.pick(scenario.deaths);
    const isAtOperation = dice.chance(0.7);
    return {
      death,
      endsAtOperation: isAtOperation ? dice.integer(1, scenario.operationsMax) : Infinity,
      diskFault:
        scenario.diskFaults.length > 0 && dice.chance(0.6)
          ? drawDiskFault(dice, dice.pick(scenario.diskFaults))
          : null,
    };
  }

  /** Lets a disk block go bad, and looks at a broker that is started on it. */
  async #hurt(): Promise<void> {
    const { dice } = this.#world;
    const damage = plantDamage(dice, this.#machine.turnOverDisk(), this.#cluster);
    if (damage === null) return;
    const { partition, path, position, baseOffset, isTail } = damage;
    const kind = isTail ? 'perhaps torn' : 'synced';
    this.#world.log(`damage: ${path} at byte ${position}, offset ${baseOffset}, ${kind}`);
    if (isTail) {
      partition.noteTailDamage(baseOffset);
      for (const producer of this.#producers) producer.noteLoss(true);
      return;
    }
    const life = await this.#machine.start(PEACE);
    if (life === null) throw new Violation('a healthy broker starts', 'it does not');
    const client = SimulatedClient.connect(this.#world, life)!;
    const outcome = await this.#world.runUntil(auditDamaged(client, damage), 'the look at damage');
    this.#world.log(`damage: ${partition.name} ${outcome}`);
    client.close();
    await this.#machine.stop(life, dice.pick(['kill', 'shutdown']));
    this.#noteDeath();
    mendDamage(this.#machine.turnOverDisk(), damage);
  }

  /** One life from its start to its end; starts that fail are repeated. */
  async #live(firstPlan: LifePlan): Promise<void> {
    let plan = firstPlan;
    for (let start = 0; start < STARTS_MAX; start++) {
      const life = await this.#machine.start(plan);
      if (life !== null) {
        const isWhole = await this.#auditIn(life);
        const working = isWhole ? this.#startWork(life) : Promise.resolve();
        if (isWhole) await this.#letWork(life, working);
        await this.#machine.stop(life, plan.death);
        await this.#world.runUntil(working, 'the end of the work');
        this.#noteDeath();
        return;
      }
      this.#noteDeath();
      const isSpared = start >= STARTS_DISTURBED_MAX;
      const next = this.#planLife();
      const endsAtOperation = isSpared ? Infinity : next.endsAtOperation;
      plan = { ...next, endsAtOperation, diskFault: null };
    }
    throw new Violation('the broker starts on whatever a crash left', 'it never did');
  }

  /** The last life: nothing fails, and after a shutdown all is still there. */
  async #endInPeace(): Promise<void> {
    for (let round = 0; round < 2 && this.#isGood; round++) {
      const life = await this.#machine.start(PEACE);
      if (life === null) throw new Violation('a healthy broker starts', 'it does not');
      if (!(await this.#auditIn(life))) throw new Violation('a healthy broker serves', 'it is cut');
      await this.#machine.stop(life, 'shutdown');
      this.#noteDeath();
    }
  }

  /** Returns whether the process lived through it. */
  async #auditIn(life: Life): Promise<boolean> {
    const client = SimulatedClient.connect(this.#world, life);
    if (client === null) return false;
    try {
      const audit = new Audit(this.#world, this.#cluster, client, this.#machine);
      await this.#world.runUntil(audit.run(), 'the audit');
      await this.#world.runUntil(this.#admin.createMissing(client), 'the creation of topics');
      return life.isUp;
    } catch (error) {
      if (!(error instanceof AuditCutError)) throw error;
      this.#world.log(`the audit is cut: ${error.message}`);
      return life.isUp;
    } finally {
      client.close();
    }
  }

  #startWork(life: Life): Promise<unknown> {
    const { scenario, dice, clock } = this.#world;
    const actors = [...this.#producers, ...this.#others];
    if (scenario.adminOperations.length > 0) actors.push(this.#admin);
    if (scenario.hasClockSteps) clock.stepWallClock(dice.integer(-5_000, 5_000));
    return Promise.all(actors.map((actor) => actor.run(life)));
  }

  /** Until the process ends, or until it is time for it to; then perhaps with open requests. */
  async #letWork(life: Life, working: Promise<unknown>): Promise<void> {
    const { scenario, dice } = this.#world;
    const workMs = scenario.paceMs * dice.integer(5, PAUSES_PER_LIFE_MAX);
    const time = this.#world.sleep(workMs).then(() => {
      life.isServing = false;
    });
    await this.#world.runUntil(Promise.race([working, time, life.ended]), 'the work');
    if (dice.chance(0.5)) await this.#world.runUntil(working, 'the last requests');
  }

  #noteDeath(): void {
    const hasLostPower = this.#machine.lastDeath === 'power';
    this.#cluster.noteDeath(hasLostPower);
    if (hasLostPower) for (const producer of this.#producers) producer.noteLoss(false);
  }
}

/** Seeds for a long run: spread, so that neighbours have nothing in common. */
export function seedOf(index: number): number {
  return Math.floor(new ManualRandom(index).next() * 2 ** 32);
}
