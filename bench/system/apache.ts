// Apache Kafka 4.3.1: one KRaft node, broker and controller in one process, run with the options
// that its own start script gives the virtual machine.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, startService } from './child-processes.ts';
import { javaCommand } from './kafka-java.ts';
import { COMMON_CONFIG, type Place, type Target } from './target.ts';

const CLUSTER_ID = 'AAAAAAAAAAAAAAAAAAAAAQ';

/** Those of `kafka-server-start.sh`. */
const SERVER_OPTIONS = [
  '-Xmx1G',
  '-Xms1G',
  '-server',
  '-XX:+UseG1GC',
  '-XX:MaxGCPauseMillis=20',
  '-XX:InitiatingHeapOccupancyPercent=35',
  '-XX:+ExplicitGCInvokesConcurrent',
  '-XX:MaxInlineLevel=15',
  '-Djava.awt.headless=true',
];

const propertiesPath = ({ directory }: Place) => join(directory, 'server.properties');

function serverProperties({ directory, port }: Place): Record<string, string> {
  const controllerPort = port + 1;
  return {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'controller.listener.names': 'CONTROLLER',
    'listeners': `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'log.dirs': join(directory, 'kafka-logs'),
    'offsets.topic.replication.factor': '1',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'share.coordinator.state.topic.replication.factor': '1',
    'share.coordinator.state.topic.min.isr': '1',
    ...COMMON_CONFIG,
  };
}

/** Apache Kafka. */
export const apache: Target = {
  name: 'apache',

  async format(place) {
    mkdirSync(place.directory, { recursive: true });
    const lines = Object.entries(serverProperties(place)).map(([key, value]) => `${key}=${value}`);
    writeFileSync(propertiesPath(place), `${lines.join('\n')}\n`);
    const args = ['format', '-t', CLUSTER_ID, '-c', propertiesPath(place)];
    await run(javaCommand('kafka.tools.StorageTool', args));
  },

  start(place) {
    const command = javaCommand('kafka.Kafka', [propertiesPath(place)], SERVER_OPTIONS);
    return startService({ ...command, directory: place.directory });
  },
};
