// The meta.properties file of a data directory: which cluster and node its logs belong to, in
// Kafka's form. A directory that belongs to another node is refused before anything is opened.
//
//   version=1 \n cluster.id=… \n node.id=… \n directory.id=…
import { type FileSystem, replaceFile } from '../platform/file-system.ts';

const FILE_NAME = 'meta.properties';
const VERSION = '1';

/** Whose directory it is. */
export interface MetaProperties {
  readonly clusterId: string;
  readonly nodeId: number;
  readonly directoryId: string;
}

/** Says that the directory belongs to another node or cluster. */
export class ForeignDirectoryError extends Error {
  override readonly name = 'ForeignDirectoryError';
  readonly code = 'FOREIGN_DIRECTORY';
}

/** Reads the file; null when there is none. @throws ForeignDirectoryError if it says nothing */
export function readMetaProperties(
  fileSystem: FileSystem,
  directory: string,
): MetaProperties | null {
  const path = `${directory}/${FILE_NAME}`;
  if (!fileSystem.exists(path)) return null;
  const lines = Buffer.from(fileSystem.readFile(path)).toString().split('\n');
  const values = new Map(
    lines
      .filter((line) => line.includes('=') && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).trim()]),
  );
  const clusterId = values.get('cluster.id');
  const nodeId = values.get('node.id');
  if (values.get('version') !== VERSION || clusterId === undefined || nodeId === undefined) {
    throw new ForeignDirectoryError(
      `${path} is not a meta.properties of version ${VERSION}. Give the broker another folder.`,
    );
  }
  return { clusterId, nodeId: Number(nodeId), directoryId: values.get('directory.id') ?? '' };
}

/** Writes the file. */
export function writeMetaProperties(
  fileSystem: FileSystem,
  directory: string,
  { clusterId, nodeId, directoryId }: MetaProperties,
): void {
  const lines = [
    `version=${VERSION}`,
    `cluster.id=${clusterId}`,
    `node.id=${nodeId}`,
    `directory.id=${directoryId}`,
  ];
  replaceFile(fileSystem, `${directory}/${FILE_NAME}`, Buffer.from(`${lines.join('\n')}\n`));
}

/** Checks that the directory is this node's, or makes it so if it is nobody's yet. */
export function claimDirectory(
  fileSystem: FileSystem,
  directory: string,
  { clusterId, nodeId, directoryId }: MetaProperties,
): void {
  const found = readMetaProperties(fileSystem, directory);
  if (found === null) {
    writeMetaProperties(fileSystem, directory, { clusterId, nodeId, directoryId });
    return;
  }
  if (found.clusterId === clusterId && found.nodeId === nodeId) return;
  throw new ForeignDirectoryError(
    `The data directory ${directory} belongs to node ${found.nodeId} of cluster ` +
      `${found.clusterId}, not to node ${nodeId} of cluster ${clusterId}. ` +
      'Give this broker a folder of its own, or the same node id as before.',
  );
}
