// The batch codec of @platformatic/kafka, which it does not export: reached by path, for comparison
// only. Its package asks for Node 22, but these files run in Node 20 as well.
import { pathToFileURL } from 'node:url';
import { installPeers, PEERS_DIRECTORY } from '../client/peers.ts';

/** A record as its encoder takes it. */
export interface PlatformaticRecord {
  readonly topic: string;
  readonly partition: number;
  readonly key: Buffer;
  readonly value: Buffer;
  readonly timestamp: bigint;
}

/** Its two functions, ready to be measured. */
export interface PlatformaticCodec {
  encode(records: readonly PlatformaticRecord[]): Buffer;
  /** How many records the batch holds, after decoding them all. */
  decode(bytes: Buffer): number;
}

interface RecordsModule {
  createRecordsBatch(messages: readonly PlatformaticRecord[], options: object): { buffer: Buffer };
  readRecordsBatch(reader: object): { records: unknown[] };
}

interface ReaderModule {
  Reader: { from(bytes: Buffer): object };
}

const PROTOCOL = `${PEERS_DIRECTORY}node_modules/@platformatic/kafka/dist/protocol/`;
const load = (file: string): Promise<unknown> => import(pathToFileURL(PROTOCOL + file).href);

/** Installs it with the other peers and loads its codec. */
export async function loadPlatformaticCodec(): Promise<PlatformaticCodec> {
  await installPeers();
  const records = (await load('records.js')) as RecordsModule;
  const { Reader } = (await load('reader.js')) as ReaderModule;
  const options = { compression: 'none', producerId: -1n, producerEpoch: -1 };
  return {
    encode: (messages) => records.createRecordsBatch(messages, options).buffer,
    decode: (bytes) => records.readRecordsBatch(Reader.from(bytes)).records.length,
  };
}
