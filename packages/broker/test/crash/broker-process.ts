// A broker in a process of its own, to be ended so that it can do nothing about it.
import { type ChildProcess, spawn } from 'node:child_process';
import { listeningPort } from '../support/listening-port.ts';

/** A broker in a process of its own. */
export class BrokerProcess {
  readonly #process: ChildProcess;
  readonly port: number;

  private constructor(child: ChildProcess, port: number) {
    this.#process = child;
    this.port = port;
  }

  static async start(cli: string, directory: string): Promise<BrokerProcess> {
    const args = [cli, '--port', '0', '--data', directory, '--config', 'log.segment.bytes=1048576'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    return new BrokerProcess(child, await listeningPort(child));
  }

  /** Ends the process so that it can do nothing about it. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGKILL');
    await ended;
  }
}
