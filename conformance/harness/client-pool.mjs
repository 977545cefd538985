// The running drivers of a run: one per client, started when first needed, and more for members
// that are to be killed.
import { ClientDriver } from './client-driver.mjs';

export class ClientPool {
  #bootstrap;
  #drivers = /** @type {Map<string, Promise<ClientDriver>>} */ (new Map());
  #installs = /** @type {Map<Function, Promise<void>>} */ (new Map());

  /** @param {string} bootstrap */
  constructor(bootstrap) {
    this.#bootstrap = bootstrap;
  }

  /** Clients may share an installation. @param {import('../clients/clients.mjs').Client} client */
  #install({ install }) {
    const installed = this.#installs.get(install) ?? install();
    this.#installs.set(install, installed);
    return installed;
  }

  /** A driver of its own. @param {import('../clients/clients.mjs').Client} client */
  async start(client) {
    await this.#install(client);
    return new ClientDriver(client, this.#bootstrap).start();
  }

  /** The driver that the client's cases share. @param {import('../clients/clients.mjs').Client} client */
  async driverOf(client) {
    const running = await this.#drivers.get(client.name)?.catch(() => undefined);
    if (running?.isRunning) {
      return running;
    }
    const started = this.start(client);
    this.#drivers.set(client.name, started);
    return started;
  }

  /** Ends all shared drivers. */
  async close() {
    const drivers = await Promise.allSettled(this.#drivers.values());
    await Promise.all(
      drivers.map((driver) => (driver.status === 'fulfilled' ? driver.value.stop() : undefined)),
    );
  }
}
