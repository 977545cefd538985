// Public entry of the package; re-exports only.
export * from './generated/index.ts';
export type { Api, Codec } from './codec.ts';
export { Reader } from './reader.ts';
export { Writer } from './writer.ts';
export type { WriterOptions } from './growing-buffer.ts';
export type { UnreadBytes } from './unread-bytes.ts';
export { ProtocolError, type ProtocolErrorCode } from './protocol-error.ts';
export type { TaggedField } from './tagged-field.ts';
export { uuidFromBytes, uuidIntoBytes, ZERO_UUID, type Uuid } from './uuid.ts';
export { decodeVersioned, encodeVersioned, type DecodeVersionedOptions } from './versioned.ts';
export {
  decodeCoordinatorRecord,
  encodeCoordinatorKey,
  encodeCoordinatorValue,
  type CoordinatorRecord,
  type CoordinatorRecordType,
} from './coordinator-record.ts';
export {
  apiKeys,
  PRODUCE_ADVERTISED_MIN_VERSION,
  requestHeaderVersionOf,
  responseHeaderVersionOf,
  type ApiKey,
} from './api-keys.ts';
export {
  readRequestHeader,
  readResponseHeader,
  writeRequestHeader,
  writeResponseHeader,
  type RequestHeaderFields,
  type ReceivedRequestHeader,
} from './headers.ts';
export { errorByCode, errorByName, ErrorCode, errors } from './errors.ts';
export type { ErrorInfo, ErrorName } from './errors.ts';
export { groupRecordTypes, shareRecordTypes } from './generated/coordinator-records.ts';
export { transactionRecordTypes } from './generated/coordinator-records.ts';
export {
  ControlRecordType,
  decodeControlType,
  decodeTransactionMarker,
  encodeControlKey,
  encodeTransactionMarker,
  type TransactionMarker,
} from './control-record.ts';
export {
  decodeFramedRecord,
  encodeFramedRecord,
  type FramedRecord,
  type FramedRecordType,
} from './framed-record.ts';
export { clusterMetadataRecordTypes, remoteLogRecordTypes } from './generated/framed-records.ts';
export { toPlainObject, type Plain } from './plain-object.ts';
