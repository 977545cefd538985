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

function writeMetaProperties(
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

/**
 * Refuses a folder that is not this node's, by reading alone: neither another broker's data nor
 * other people's files may be touched, and only a folder without files can be nobody's yet.
 * `metadataFile` is what this broker writes before meta.properties, and no other broker has.
 * @throws ForeignDirectoryError
 */
export function checkDirectory(
  fileSystem: FileSystem,
  directory: string,
  nodeId: number,
  metadataFile: string,
): void {
  const found = readMetaProperties(fileSystem, directory);
  if (found !== null && found.nodeId !== nodeId) {
    throw new ForeignDirectoryError(
      `The data directory ${directory} belongs to node ${found.nodeId} of cluster ` +
        `${found.clusterId}; this broker is node ${nodeId}. ` +
        'Give this broker a folder of its own, or the same node id as before.',
    );
  }
  if (fileSystem.exists(`${directory}/${metadataFile}`)) return;
  if (found !== null) {
    throw new ForeignDirectoryError(
      `The data directory ${directory} has a ${FILE_NAME} of cluster ${found.clusterId}, but no ` +
        `${metadataFile}: it is the folder of another broker, or that file is lost. ` +
        'Give this broker a folder of its own, or restore the file from a copy.',
    );
  }
  if (fileSystem.list(directory).every((name) => isFoundInEmptyFolders(name))) return;
  throw new ForeignDirectoryError(
    `The data directory ${directory} holds files that are no broker's. ` +
      'Give the broker an empty folder, or one that does not exist yet.',
  );
}

/** What operating systems and mounts put into a folder: lost+found, .snapshot, .DS_Store. */
function isFoundInEmptyFolders(name: string): boolean {
  return name.startsWith('.') || name === 'lost+found';
}

/**
 * Checks that the folder is of the cluster that its metadata names; null when they name none yet.
 * @throws ForeignDirectoryError
 */
export function checkCluster(
  fileSystem: FileSystem,
  directory: string,
  clusterId: string | null,
): void {
  const found = readMetaProperties(fileSystem, directory);
  if (found === null || found.clusterId === clusterId) return;
  throw new ForeignDirectoryError(
    `The data directory ${directory} belongs to cluster ${found.clusterId}, but its metadata ` +
      `${clusterId === null ? 'are empty' : `are those of cluster ${clusterId}`}. ` +
      'Restore the metadata file that belongs to it, or give the broker another folder.',
  );
}

/** Makes a checked folder this node's, if it is nobody's yet. */
export function claimDirectory(
  fileSystem: FileSystem,
  directory: string,
  properties: MetaProperties,
): void {
  if (readMetaProperties(fileSystem, directory) !== null) return;
  writeMetaProperties(fileSystem, directory, properties);
}
