// The machine that the broker runs on: a disk that outlives processes, and one process at a time.
// It ends processes at a disk operation or a time that the seed decides, and makes the disk fail.
// It knows nothing of records.
import { Broker } from '../../src/broker.ts';
import type { FileOperation } from '../../src/platform/disk-control.ts';
import { ManualFileSystem } from '../../src/platform/manual-file-system.ts';
import { ManualNetwork } from '../../src/platform/manual-network.ts';
import { ManualRandom } from '../../src/platform/manual-random.ts';
import type { Platform } from '../../src/platform/platform.ts';
import type { Scheduler } from '../../src/platform/scheduler.ts';
import { leaseCore } from './core-lease.ts';
import { DiskFaults, type DiskFaultPlan } from './disk-faults.ts';
import type { Death } from './scenario.ts';
import { drawSurvival } from './torn-disk.ts';
import { Violation } from './violation.ts';
import type { World } from './world.ts';

/** Name of the broker's folder. */
export const DATA = 'data';
/** The file of the cluster's metadata, which is no part of the log directory. */
export const METADATA_PATH = `${DATA}/__cluster_metadata.log`;

/** The file that says that the last process ended properly. */
export const CLEAN_MARK_PATH = `${DATA}/.kafka_cleanshutdown`;

/** How a life is to end, unless it is shut down before. */
export interface LifePlan {
  readonly death: Death;
  /** The disk operation at which it ends; Infinity for none. */
  readonly endsAtOperation: number;
  readonly diskFault: DiskFaultPlan | null;
}

class ProcessEndedError extends Error {
  override readonly name = 'ProcessEndedError';
}

/** One process from its start to its end. */
export class Life {
  readonly network: ManualNetwork;
  readonly faults: DiskFaults;
  /** Resolves when the process is gone. */
  readonly ended: Promise<void>;
  isUp = true;
  isServing = false;
  /** When the broker said that its directory is offline; null while it has not. */
  offlineMs: number | null = null;
  /** When a sync or a write of a log failed; null while none has. */
  logFailureMs: number | null = null;
  /** The same of the metadata's file. */
  metadataFailureMs: number | null = null;
  operations = 0;
  #resolveEnded: () => void = () => undefined;

  constructor(network: ManualNetwork, faults: DiskFaults) {
    this.network = network;
    this.faults = faults;
    this.ended = new Promise((resolve) => (this.#resolveEnded = resolve));
  }

  end(): void {
    this.isUp = false;
    this.isServing = false;
    this.network.die();
    this.#resolveEnded();
  }
}

/** The machine. */
export class Machine {
  readonly #world: World;
  #disk: ManualFileSystem;
  #life: Life | null = null;
  #broker: Broker | null = null;
  #lastDeath: Death = 'shutdown';
  readonly #random: ManualRandom;
  #hasBegunUnclean = false;
  /** Whether a broker has served since the last shutdown. */
  #mustBeUnclean = false;
  #isDiskTurnedOver = false;

  constructor(world: World) {
    this.#world = world;
    this.#random = new ManualRandom(world.seed ^ 0x5eed);
    this.#disk = new ManualFileSystem();
    this.#disk.makeDirectory(DATA);
    this.#disk.syncDirectoryNow('');
  }

  get disk(): ManualFileSystem {
    return this.#disk;
  }

  /** Whether the last start was unclean: then leader epochs must have risen. */
  get hasBegunUnclean(): boolean {
    return this.#hasBegunUnclean;
  }

  /** How the last process ended. */
  get lastDeath(): Death {
    return this.#lastDeath;
  }

  /** Takes the disk as the last process left it; `start` does so too, unless it was done. */
  turnOverDisk(): ManualFileSystem {
    if (!this.#isDiskTurnedOver) this.#disk = this.#diskOfNextLife();
    this.#isDiskTurnedOver = true;
    return this.#disk;
  }

  /**
   * Starts a broker on the disk as the last process left it. Returns null when it ended or gave up
   * before it served; the caller may start again.
   */
  async start(plan: LifePlan): Promise<Life | null> {
    const world = this.#world;
    const life = this.#beginLife(plan);
    const options = {
      platform: this.#platformOf(life),
      directory: DATA,
      host: 'broker',
      port: 9_092,
      advertisedHost: 'broker',
      advertisedPort: null,
      nodeId: 1,
      config: world.scenario.brokerConfigs,
      onEvent: (message: string) => this.#onEvent(life, message),
      core: leaseCore(),
    };
    const started = Broker.start(options).then(
      (broker) => ({ broker, error: null }),
      (error: Error) => ({ broker: null, error }),
    );
    const outcome = await world.runUntil(
      Promise.race([started, life.ended.then(() => null)]),
      'the start of the broker',
    );
    if (outcome === null || !life.isUp) return null;
    if (outcome.broker === null) {
      world.log(`the broker does not start: ${outcome.error.message}`);
      const isExcused = life.faults.hasStruck;
      this.#end(life, 'kill');
      if (!isExcused) {
        throw new Violation('the broker starts on whatever a crash left', outcome.error.message);
      }
      return null;
    }
    this.#broker = outcome.broker;
    life.isServing = true;
    this.#mustBeUnclean = true;
    return life;
  }

  /** Ends the process as its plan says; it may have ended already. */
  async stop(life: Life, death: Death): Promise<void> {
    if (!life.isUp) return;
    if (death !== 'shutdown') return this.#end(life, death);
    this.#world.log('shuts down');
    life.isServing = false;
    // From here on the broker may leave the mark of a clean end, whatever happens after that.
    this.#mustBeUnclean = false;
    const closed = this.#broker!.close().then(
      () => true,
      (error: Error) => {
        this.#world.log(`the shutdown fails: ${error.message}`);
        return false;
      },
    );
    const isClosed = await this.#world.runUntil(
      Promise.race([closed, life.ended.then(() => false)]),
      'the shutdown',
    );
    if (!life.isUp) return;
    this.#end(life, isClosed ? 'shutdown' : 'kill');
  }

  #beginLife(plan: LifePlan): Life {
    const { dice, scenario, clock } = this.#world;
    this.turnOverDisk();
    this.#isDiskTurnedOver = false;
    this.#hasBegunUnclean = !this.#disk.exists(CLEAN_MARK_PATH);
    if (!this.#hasBegunUnclean && this.#mustBeUnclean) {
      throw new Violation('a crash is taken for one', 'the mark of a clean end has come back');
    }
    const faults = new DiskFaults(dice, plan.diskFault);
    const life: Life = new Life(
      new ManualNetwork({
        scheduler: this.#world.scheduler,
        monotonicMs: () => clock.monotonicMs(),
        delayMs: () => dice.integer(0, scenario.networkDelayMsMax),
        cutAt: (sizeBytes) => (dice.chance(0.1) ? dice.integer(0, sizeBytes) : 0),
      }),
      faults,
    );
    this.#life = life;
    this.#disk.latency = () => this.#diskLatency(life);
    this.#disk.interceptor = (operation, path, sizeBytes) => {
      life.operations++;
      this.#world.operations++;
      if (life.operations === plan.endsAtOperation) {
        return this.#endAt(life, plan.death, operation, sizeBytes);
      }
      const struck = faults.strike(operation, path, sizeBytes);
      if (struck !== null) {
        this.#world.log(`disk: ${struck.error.message}`);
        if (isLogFailure(operation, path)) life.logFailureMs ??= clock.monotonicMs();
        if (path === METADATA_PATH) life.metadataFailureMs ??= clock.monotonicMs();
      }
      return struck;
    };
    return life;
  }

  #diskOfNextLife(): ManualFileSystem {
    if (this.#life === null) return this.#disk;
    if (this.#lastDeath !== 'power') {
      return this.#disk.afterProcessDeath(new ProcessEndedError('the process has ended'));
    }
    const { tear, namesKept } = drawSurvival(this.#world.dice);
    return this.#disk.afterPowerFailure(tear, namesKept);
  }

  /** Ends the process in the middle of a disk operation. */
  #endAt(life: Life, death: Death, operation: FileOperation, sizeBytes: number) {
    const doneBytes = this.#world.dice.integer(0, sizeBytes);
    this.#world.log(`ends in operation ${life.operations}, a ${operation}`);
    this.#end(life, death === 'shutdown' ? 'kill' : death);
    return { error: new ProcessEndedError('the process has ended'), doneBytes };
  }

  #end(life: Life, death: Death): void {
    this.#world.log(`process ends: ${death}`);
    this.#lastDeath = death;
    this.#broker = null;
    this.#disk.detach(new ProcessEndedError('the process has ended'));
    life.end();
  }

  async #diskLatency(life: Life): Promise<void> {
    const { dice, scenario } = this.#world;
    await this.#world.sleep(dice.integer(0, scenario.diskLatencyMsMax));
    // A process that is gone learns nothing any more.
    if (!life.isUp) await new Promise(() => undefined);
  }

  #onEvent(life: Life, message: string): void {
    if (!life.isUp) return;
    this.#world.log(`broker: ${message}`);
    if (message.includes('is offline')) life.offlineMs ??= this.#world.clock.monotonicMs();
    const isDefect = message.startsWith('a request failed') && !life.faults.hasStruck;
    if (isDefect) this.#world.fail(new Violation('no request fails unless the disk does', message));
  }

  #platformOf(life: Life): Platform {
    return {
      clock: this.#world.clock,
      random: this.#random,
      scheduler: mortalScheduler(this.#world.scheduler, life),
      fileSystem: this.#disk,
      network: life.network,
      close: () => undefined,
    };
  }
}

/** Whether a failed operation has left unknown what a log holds. */
function isLogFailure(operation: FileOperation, path: string): boolean {
  return (operation === 'sync' || operation === 'write') && /-\d+\/\d{20}\.log$/.test(path);
}

/** A scheduler whose tasks die with the process. */
function mortalScheduler(scheduler: Scheduler, life: Life): Scheduler {
  const whileUp = (task: () => void) => () => {
    if (!life.isUp) return;
    try {
      task();
    } catch (error) {
      // Nobody sees what a process throws in the moment of its end.
      if (life.isUp) throw error;
    }
  };
  return {
    after: (delayMs, task) => scheduler.after(delayMs, whileUp(task)),
    endOfTurn: (task) => scheduler.endOfTurn(whileUp(task)),
  };
}
