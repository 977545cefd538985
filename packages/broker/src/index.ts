// Public entry of the package; re-exports only.
export { ConfigError } from './config/broker-config.ts';
export { CorruptFileError } from './log/checkpoint-file.ts';
export { ForeignDirectoryError } from './log/meta-properties.ts';
export { MetadataCorruptError } from './metadata/metadata-log.ts';
export { DirectoryLockedError, DirectoryUnusableError } from './platform/file-system.ts';
export { ListenError } from './platform/network.ts';
export { startBroker, type RunningBroker, type StartBrokerOptions } from './start-broker.ts';
