// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { bytesAt, nullableStringAt, stringAt } from '../slot.ts';
import { NO_TAGGED_FIELDS, type TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** ConsumerGroupMemberMetadataValue, version 0. */
export interface ConsumerGroupMemberMetadataValue {
  /** string, versions 0+, nullable. */
  readonly instanceId: string | null;
  /** string, versions 0+, nullable. */
  readonly rackId: string | null;
  /** string, versions 0+. */
  readonly clientId: string;
  /** string, versions 0+. */
  readonly clientHost: string;
  /** array of string, versions 0+. */
  readonly subscribedTopicNames: readonly string[];
  /** string, versions 0+, nullable. */
  readonly subscribedTopicRegex: string | null;
  /** int32, versions 0+, default -1. */
  readonly rebalanceTimeoutMs?: number | undefined;
  /** string, versions 0+, nullable. */
  readonly serverAssignor: string | null;
  /** ClassicMemberMetadata, versions 0+, nullable, tag 0. */
  readonly classicMemberMetadata?: ConsumerGroupMemberMetadataValueClassicMemberMetadata | null | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ClassicMemberMetadata of ConsumerGroupMemberMetadataValue. */
export interface ConsumerGroupMemberMetadataValueClassicMemberMetadata {
  /** int32, versions 0+. */
  readonly sessionTimeoutMs: number;
  /** array of ClassicProtocol, versions 0+. */
  readonly supportedProtocols: readonly ConsumerGroupMemberMetadataValueClassicProtocol[];
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** ClassicProtocol of ConsumerGroupMemberMetadataValue. */
export interface ConsumerGroupMemberMetadataValueClassicProtocol {
  /** string, versions 0+. */
  readonly name: string;
  /** bytes, versions 0+. */
  readonly metadata: Uint8Array;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link ConsumerGroupMemberMetadataValueClassicProtocol} as read: every field is there. */
export class ConsumerGroupMemberMetadataValueClassicProtocolView implements ConsumerGroupMemberMetadataValueClassicProtocol {
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #name: number;
  readonly #metadata: number;

  constructor(reader: Reader, _version: number) {
    this.#frame = reader.bytes;
    this.#name = reader.stringSlot(true, false);
    this.#metadata = reader.bytesSlot(true, false);
    this.unknownTaggedFields = reader.taggedFields();
  }

  get name(): string {
    return stringAt(this.#frame, this.#name);
  }

  get metadata(): Uint8Array {
    return bytesAt(this.#frame, this.#metadata);
  }
}

function writeConsumerGroupMemberMetadataValueClassicProtocol(
  writer: Writer,
  {
    name,
    metadata,
    unknownTaggedFields,
  }: ConsumerGroupMemberMetadataValueClassicProtocol,
  _version: number,
): void {
  writer.string(name, true);
  writer.byteArray(metadata, true);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link ConsumerGroupMemberMetadataValueClassicMemberMetadata} as read: every field is there. */
export class ConsumerGroupMemberMetadataValueClassicMemberMetadataView implements ConsumerGroupMemberMetadataValueClassicMemberMetadata {
  declare readonly sessionTimeoutMs: number;
  declare readonly supportedProtocols: readonly ConsumerGroupMemberMetadataValueClassicProtocolView[];
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    const flexible = version >= 0;
    this.sessionTimeoutMs = version >= 0 ? reader.int32() : 0;
    this.supportedProtocols = version >= 0 ? reader.structs(flexible, ConsumerGroupMemberMetadataValueClassicProtocolView, version) : [];
    this.unknownTaggedFields = flexible ? reader.taggedFields() : NO_TAGGED_FIELDS;
  }
}

const defaultConsumerGroupMemberMetadataValueClassicMemberMetadata: ConsumerGroupMemberMetadataValueClassicMemberMetadata = { sessionTimeoutMs: 0, supportedProtocols: [] };

function isDefaultConsumerGroupMemberMetadataValueClassicMemberMetadata({
  sessionTimeoutMs,
  supportedProtocols,
  unknownTaggedFields = NO_TAGGED_FIELDS,
}: ConsumerGroupMemberMetadataValueClassicMemberMetadata): boolean {
  return !(sessionTimeoutMs !== 0 || supportedProtocols?.length !== 0 || unknownTaggedFields.length > 0);
}

function writeConsumerGroupMemberMetadataValueClassicMemberMetadata(
  writer: Writer,
  {
    sessionTimeoutMs,
    supportedProtocols,
    unknownTaggedFields,
  }: ConsumerGroupMemberMetadataValueClassicMemberMetadata,
  version: number,
): void {
  const flexible = version >= 0;
  writer.int32(sessionTimeoutMs);
  writer.structs(supportedProtocols, flexible, false, writeConsumerGroupMemberMetadataValueClassicProtocol, version);
  writer.taggedFields(flexible, undefined, unknownTaggedFields);
}

/** {@link ConsumerGroupMemberMetadataValue} as read: every field is there. */
export class ConsumerGroupMemberMetadataValueView implements ConsumerGroupMemberMetadataValue {
  declare readonly subscribedTopicNames: readonly string[];
  declare readonly rebalanceTimeoutMs: number;
  declare readonly classicMemberMetadata: ConsumerGroupMemberMetadataValueClassicMemberMetadataView | null;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #instanceId: number;
  readonly #rackId: number;
  readonly #clientId: number;
  readonly #clientHost: number;
  readonly #subscribedTopicRegex: number;
  readonly #serverAssignor: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.#instanceId = reader.stringSlot(true, true);
    this.#rackId = reader.stringSlot(true, true);
    this.#clientId = reader.stringSlot(true, false);
    this.#clientHost = reader.stringSlot(true, false);
    this.subscribedTopicNames = reader.strings(true, false)!;
    this.#subscribedTopicRegex = reader.stringSlot(true, true);
    this.rebalanceTimeoutMs = reader.int32();
    this.#serverAssignor = reader.stringSlot(true, true);
    this.classicMemberMetadata = new ConsumerGroupMemberMetadataValueClassicMemberMetadataView(reader, -1);
    let unknown = NO_TAGGED_FIELDS;
    for (let count = reader.unsignedVarint(); count > 0; count--) {
      const tag = reader.unsignedVarint();
      const end = reader.tagEnd();
      switch (tag) {
        case 0:
          this.classicMemberMetadata = reader.nullableTaggedStruct(ConsumerGroupMemberMetadataValueClassicMemberMetadataView, version);
          reader.closeTag(tag, end);
          break;
        default:
          unknown = reader.unknownField(unknown, tag, end);
      }
    }
    this.unknownTaggedFields = unknown;
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

  get subscribedTopicRegex(): string | null {
    return nullableStringAt(this.#frame, this.#subscribedTopicRegex);
  }

  get serverAssignor(): string | null {
    return nullableStringAt(this.#frame, this.#serverAssignor);
  }
}

function writeConsumerGroupMemberMetadataValue(
  writer: Writer,
  {
    instanceId,
    rackId,
    clientId,
    clientHost,
    subscribedTopicNames,
    subscribedTopicRegex,
    rebalanceTimeoutMs = -1,
    serverAssignor,
    classicMemberMetadata = defaultConsumerGroupMemberMetadataValueClassicMemberMetadata,
    unknownTaggedFields,
  }: ConsumerGroupMemberMetadataValue,
  version: number,
): void {
  writer.string(instanceId, true, true);
  writer.string(rackId, true, true);
  writer.string(clientId, true);
  writer.string(clientHost, true);
  writer.strings(subscribedTopicNames, true, false);
  writer.string(subscribedTopicRegex, true, true);
  writer.int32(rebalanceTimeoutMs);
  writer.string(serverAssignor, true, true);
  let tags: TaggedField[] | undefined;
  if ((classicMemberMetadata === null || !isDefaultConsumerGroupMemberMetadataValueClassicMemberMetadata(classicMemberMetadata))) {
    const mark = writer.beginTag();
    writer.nullableTaggedStruct(classicMemberMetadata, writeConsumerGroupMemberMetadataValueClassicMemberMetadata, version);
    tags = writer.endTag(tags, 0, mark);
  }
  writer.taggedFields(true, tags, unknownTaggedFields);
}

/** Reads and writes {@link ConsumerGroupMemberMetadataValue}. */
export const ConsumerGroupMemberMetadataValueCodec: Codec<ConsumerGroupMemberMetadataValue, ConsumerGroupMemberMetadataValueView> = /* @__PURE__ */ new MessageCodec(
  'ConsumerGroupMemberMetadataValue',
  [0, 0, 0],
  ConsumerGroupMemberMetadataValueView,
  writeConsumerGroupMemberMetadataValue,
);
