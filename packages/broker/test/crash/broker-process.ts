// A broker in a process of its own, to be ended so that it can do nothing about it.
import { type ChildProcess, spawn } from 'node:child_process';

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
    let output = '';
    const port = await new Promise<number>((resolve, reject) => {
      child.stdout!.on('data', (bytes: Buffer) => {
        output += bytes.toString();
        const found = /listening on [^\s]*:(\d+)/.exec(output)?.[1];
        if (found !== undefined) resolve(Number(found));
      });
      child.once('exit', (code) => reject(new Error(`the broker ended with ${code}: ${output}`)));
    });
    return new BrokerProcess(child, port);
  }

  /** Ends the process so that it can do nothing about it. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGKILL');
    await ended;
  }
}
