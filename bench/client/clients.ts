// The clients that are compared, and how each one's load program is started. All that run in Node
// run in the same Node 24, because one of them needs it; ours also in the Node that runs this.
import { fileURLToPath } from 'node:url';
import { run, type Command } from '../system/child-processes.ts';
import { javaCommand } from '../system/kafka-java.ts';
import type { ClientAnswer, ClientJob } from './job.ts';
import { NODE_24, PEERS_DIRECTORY } from './peers.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const JAVA_PROGRAM = at('java/ClientLoad.java');
/** As much memory as the Java client cares for, and no more threads than it would get anyway. */
const JAVA_OPTIONS = ['-Xmx1G', '-server', '-XX:+UseG1GC'];
/** A client that takes longer has stopped reading. */
const TIMEOUT_MS = 120_000;

/** A client, and the command that runs a job with it. */
export interface Client {
  readonly name: string;
  command(job: Omit<ClientJob, 'client'>): Command;
}

const inNode = (name: string, client: string, node: string): Client => ({
  name,
  command: (job) => {
    const argument = JSON.stringify({ ...job, client } satisfies ClientJob);
    return { program: node, args: [at('peers/load.mjs'), argument], directory: PEERS_DIRECTORY };
  },
});

const java: Client = {
  name: 'java',
  command: ({ workload, ...job }) => {
    const settings = Object.entries({ ...job, ...workload }).map(([key, value]) => {
      return `${key}=${value}`;
    });
    return javaCommand(JAVA_PROGRAM, settings, JAVA_OPTIONS);
  },
};

/** Every client; the first is the one that ratios speak of. */
export const clients: readonly Client[] = [
  inNode('millrace', 'millrace', NODE_24),
  inNode('kafkajs', 'kafkajs', NODE_24),
  inNode('platformatic', 'platformatic', NODE_24),
  java,
  inNode(`millrace, Node ${process.versions.node.split('.')[0]}`, 'millrace', process.execPath),
];

/** Runs one job with one client. */
export async function runClient(
  client: Client,
  job: Omit<ClientJob, 'client'>,
): Promise<ClientAnswer> {
  const output = await run(client.command(job), TIMEOUT_MS);
  return JSON.parse(output.trim().split('\n').at(-1)!) as ClientAnswer;
}
