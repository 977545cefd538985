// A broker that is given a folder which is not its own: it must refuse it and leave every byte in
// it as it was, whoever it belongs to.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ForeignDirectoryError } from '../../src/log/meta-properties.ts';
import { buildBatch } from '../support/batches.ts';
import { produce, ServedBroker } from '../support/served-broker.ts';

const ID = 'AAAAAAAAAAAAAAAAAAAAAQ';
let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'millrace-foreign-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Every file with its content. */
function contents(): Record<string, string> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => {
      const name = path.join(entry.parentPath, entry.name);
      return [name, entry.isFile() ? fs.readFileSync(name, 'latin1') : 'no file'];
    }),
  );
}

function put(name: string, content: string): void {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), content);
}

async function expectRefused(message: RegExp, nodeId = 1): Promise<void> {
  const before = contents();
  const start = ServedBroker.start({ directory: folder, nodeId });
  const error = await start.then(
    async (served) => served.close(),
    (reason: Error) => reason,
  );
  expect(error).toBeInstanceOf(ForeignDirectoryError);
  expect((error as Error).message).toMatch(message);
  expect(contents()).toEqual(before);
}

/** Leaves the folder as a broker does that was stopped while it deleted a topic. */
async function useFolder(topic = 't'): Promise<void> {
  const served = await ServedBroker.start({ directory: folder });
  await served.createTopic(topic);
  expect((await produce(await served.connect(), topic, buildBatch(1))).errorCode).toBe(0);
  await served.close();
  put(`gone-0.${ID}-delete/00000000000000000000.log`, 'records');
}

describe('a folder that is not this broker’s', () => {
  it('of an Apache Kafka broker is refused and left as it is', async () => {
    put('meta.properties', 'version=1\ncluster.id=AAAAAAAAAAAAAAAAAAAAAA\nnode.id=1\n');
    put('replication-offset-checkpoint', '0\n1\norders 0 4711\n');
    put('recovery-point-offset-checkpoint', '0\n1\norders 0 4711\n');
    put('.kafka_cleanshutdown', '{"version":0,"brokerEpoch":12}');
    put(`orders-0.${ID}-delete/00000000000000000000.log`, 'records');
    put('orders-1/partition.metadata', `version: 0\ntopic_id: ${ID}\n`);
    await expectRefused(/cluster AAAAAAAAAAAAAAAAAAAAAA, but no __cluster_metadata.log/);
    await expectRefused(/belongs to node 1 .* this broker is node 7/, 7);
  });

  it('with other people’s files is refused and left as it is', async () => {
    put('photos-to-delete/only-copy.jpg', 'x');
    put('project-2/source.ts', 'x');
    await expectRefused(/holds files that are no broker's/);
  });

  it('of a node with another id is refused and left as it is', async () => {
    await useFolder();
    await expectRefused(/belongs to node 1/, 2);
  });

  it('with the metadata of another cluster is refused and left as it is', async () => {
    await useFolder();
    const properties = fs.readFileSync(path.join(folder, 'meta.properties'), 'utf8');
    put('meta.properties', properties.replace(/cluster.id=.*/, `cluster.id=${ID}`));
    await expectRefused(/its metadata are those of cluster/);
  });

  it('whose metadata were emptied is refused, and no new cluster begins there', async () => {
    await useFolder();
    put('__cluster_metadata.log', '');
    await expectRefused(/its metadata are empty/);
  });

  it('whose metadata are gone is refused, and no new cluster begins there', async () => {
    await useFolder();
    fs.rmSync(path.join(folder, '__cluster_metadata.log'));
    await expectRefused(/or that file is lost/);
  });
});

describe('a folder that is nobody’s yet', () => {
  it('may hold what systems put into empty ones', async () => {
    fs.mkdirSync(path.join(folder, 'lost+found'));
    put('.DS_Store', 'x');
    await useFolder();
    await useFolder('second');
    expect(fs.readdirSync(folder)).toEqual(expect.arrayContaining(['lost+found', '.DS_Store']));
  });

  it('is taken when a crash came before the first meta.properties', async () => {
    await useFolder();
    fs.rmSync(path.join(folder, 'meta.properties'));
    await useFolder('second');
    expect(fs.existsSync(path.join(folder, 'meta.properties'))).toBe(true);
  });
});
