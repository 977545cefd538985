// Public entry of the package; re-exports only.
export { ConfigError } from './config/broker-config.ts';
export { ForeignDirectoryError } from './log/meta-properties.ts';
export { DirectoryLockedError, DirectoryUnusableError } from './platform/file-system.ts';
export { ListenError } from './platform/network.ts';
export { startBroker, type RunningBroker, type StartBrokerOptions } from './start-broker.ts';
