// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** StreamsGroupMemberMetadataValue, version 0. */
export interface StreamsGroupMemberMetadataValue {
  /** string, versions 0+, nullable. */
  readonly instanceId: string | null;
  /** string, versions 0+, nullable. */
  readonly rackId: string | null;
  /** string, versions 0+. */
  readonly clientId: string;
  /** string, versions 0+. */
  readonly clientHost: string;
  /** int32, versions 0+, default -1. */
  readonly rebalanceTimeoutMs?: number | undefined;
  /** int32, versions 0+. */
  readonly topologyEpoch: number;
  /** string, versions 0+. */
  readonly processId: string;
  /** Endpoint, versions 0+, nullable, default null. */
  readonly userEndpoint?: StreamsGroupMemberMetadataValueEndpoint | null | undefined;
  /** array of KeyValue, versions 0+. */
  readonly clientTags: readonly StreamsGroupMemberMetadataValueKeyValue[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** KeyValue of StreamsGroupMemberMetadataValue. */
export interface StreamsGroupMemberMetadataValueKeyValue {
  /** string, versions 0+. */
  readonly key: string;
  /** string, versions 0+. */
  readonly value: string;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** Endpoint of StreamsGroupMemberMetadataValue. */
export interface StreamsGroupMemberMetadataValueEndpoint {
  /** string, versions 0+. */
  readonly host: string;
  /** uint16, versions 0+. */
  readonly port: number;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link StreamsGroupMemberMetadataValueEndpoint} as read: every field is there. */
export class StreamsGroupMemberMetadataValueEndpointView implements StreamsGroupMemberMetadataValueEndpoint {
  declare readonly port: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #host: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#host = reader.stringSlot(true, false);
    this.port = reader.uint16();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get host(): string {
    return stringAt(this.#frame, this.#host);
  }
}

function writeStreamsGroupMemberMetadataValueEndpoint(
  writer: Writer,
  {
    host,
    port,
    unknownTaggedFields,
  }: StreamsGroupMemberMetadataValueEndpoint,
  _version: number,
): void {
  writer.string(host, true);
  writer.uint16(port);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupMemberMetadataValueKeyValue} as read: every field is there. */
export class StreamsGroupMemberMetadataValueKeyValueView implements StreamsGroupMemberMetadataValueKeyValue {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #key: number;
  readonly #value: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#key = reader.stringSlot(true, false);
    this.#value = reader.stringSlot(true, false);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get key(): string {
    return stringAt(this.#frame, this.#key);
  }

  get value(): string {
    return stringAt(this.#frame, this.#value);
  }
}

function writeStreamsGroupMemberMetadataValueKeyValue(
  writer: Writer,
  {
    key,
    value,
    unknownTaggedFields,
  }: StreamsGroupMemberMetadataValueKeyValue,
  _version: number,
): void {
  writer.string(key, true);
  writer.string(value, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link StreamsGroupMemberMetadataValue} as read: every field is there. */
export class StreamsGroupMemberMetadataValueView implements StreamsGroupMemberMetadataValue {
  declare readonly rebalanceTimeoutMs: number;
  declare readonly topologyEpoch: number;
  declare readonly userEndpoint: StreamsGroupMemberMetadataValueEndpointView | null;
  declare readonly clientTags: readonly StreamsGroupMemberMetadataValueKeyValueView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #instanceId: number;
  readonly #rackId: number;
  readonly #clientId: number;
  readonly #clientHost: number;
  readonly #processId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#instanceId = reader.stringSlot(true, true);
    this.#rackId = reader.stringSlot(true, true);
    this.#clientId = reader.stringSlot(true, false);
    this.#clientHost = reader.stringSlot(true, false);
    this.rebalanceTimeoutMs = reader.int32();
    this.topologyEpoch = reader.int32();
    this.#processId = reader.stringSlot(true, false);
    this.userEndpoint = reader.nullableStruct(StreamsGroupMemberMetadataValueEndpointView, version);
    this.clientTags = reader.structs(true, StreamsGroupMemberMetadataValueKeyValueView, version);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get instanceId(): string | null {
    return nullableStringAt(this.#frame, this.#instanceId);
  }

  get rackId(): string | null {
    return nullableStringAt(this.#frame, this.#rackId);
  }

  get clientId(): string {
    return stringAt(this.#frame, this.#clientId);
  }

  get clientHost(): string {
    return stringAt(this.#frame, this.#clientHost);
  }

  get processId(): string {
    return stringAt(this.#frame, this.#processId);
  }
}

function writeStreamsGroupMemberMetadataValue(
  writer: Writer,
  {
    instanceId,
    rackId,
    clientId,
    clientHost,
    rebalanceTimeoutMs = -1,
    topologyEpoch,
    processId,
    userEndpoint = null,
    clientTags,
    unknownTaggedFields,
  }: StreamsGroupMemberMetadataValue,
  version: number,
): void {
  writer.string(instanceId, true, true);
  writer.string(rackId, true, true);
  writer.string(clientId, true);
  writer.string(clientHost, true);
  writer.int32(rebalanceTimeoutMs);
  writer.int32(topologyEpoch);
  writer.string(processId, true);
  writer.nullableStruct(userEndpoint, writeStreamsGroupMemberMetadataValueEndpoint, version);
  writer.structs(clientTags, true, false, writeStreamsGroupMemberMetadataValueKeyValue, version);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** Reads and writes {@link StreamsGroupMemberMetadataValue}. */
export const StreamsGroupMemberMetadataValueCodec: Codec<StreamsGroupMemberMetadataValue, StreamsGroupMemberMetadataValueView> = /* @__PURE__ */ new MessageCodec(
  'StreamsGroupMemberMetadataValue',
  [0, 0, 0],
  StreamsGroupMemberMetadataValueView,
  writeStreamsGroupMemberMetadataValue,
);
