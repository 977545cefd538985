// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { lacking, MessageCodec, type Codec, type Api } from '../codec.ts';
import { MessageApi } from '../message-api.ts';
import type { Reader } from '../reader.ts';
import { nullableStringAt, stringAt } from '../slot.ts';
import type { TaggedField } from '../tagged-field.ts';
import type { Writer } from '../writer.ts';

/** DescribeClusterRequest, versions 0 to 2. */
export interface DescribeClusterRequest {
  /** bool, versions 0+. */
  readonly includeClusterAuthorizedOperations: boolean;
  /** int8, versions 1+, default 1. */
  readonly endpointType?: number | undefined;
  /** bool, versions 2+, default false. */
  readonly includeFencedBrokers?: boolean | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeClusterRequest} as read: every field is there. */
export class DescribeClusterRequestView implements DescribeClusterRequest {
  declare readonly includeClusterAuthorizedOperations: boolean;
  declare readonly endpointType: number;
  declare readonly includeFencedBrokers: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];

  constructor(reader: Reader, version: number) {
    this.includeClusterAuthorizedOperations = reader.bool();
    this.endpointType = version >= 1 ? reader.int8() : 1;
    this.includeFencedBrokers = version >= 2 ? reader.bool() : false;
    this.unknownTaggedFields = reader.taggedFields();
  }
}

function writeDescribeClusterRequest(
  writer: Writer,
  {
    includeClusterAuthorizedOperations,
    endpointType = 1,
    includeFencedBrokers = false,
    unknownTaggedFields,
  }: DescribeClusterRequest,
  version: number,
): void {
  writer.bool(includeClusterAuthorizedOperations);
  if (version >= 1) writer.int8(endpointType);
  else if (endpointType !== 1) lacking('endpointType', version, '1+');
  if (version >= 2) writer.bool(includeFencedBrokers);
  else if (includeFencedBrokers !== false) lacking('includeFencedBrokers', version, '2+');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const DescribeClusterRequestCodec: Codec<DescribeClusterRequest, DescribeClusterRequestView> = /* @__PURE__ */ new MessageCodec(
  'DescribeClusterRequest',
  [0, 2, 0],
  DescribeClusterRequestView,
  writeDescribeClusterRequest,
);

/** DescribeClusterResponse, versions 0 to 2. */
export interface DescribeClusterResponse {
  /** int32, versions 0+. */
  readonly throttleTimeMs: number;
  /** int16, versions 0+. */
  readonly errorCode: number;
  /** string, versions 0+, nullable, default null. */
  readonly errorMessage?: string | null | undefined;
  /** int8, versions 1+, default 1. */
  readonly endpointType?: number | undefined;
  /** string, versions 0+. */
  readonly clusterId: string;
  /** int32, versions 0+, default -1. */
  readonly controllerId?: number | undefined;
  /** array of DescribeClusterBroker, versions 0+. */
  readonly brokers: readonly DescribeClusterResponseDescribeClusterBroker[];
  /** int32, versions 0+, default -2147483648. */
  readonly clusterAuthorizedOperations?: number | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** DescribeClusterBroker of DescribeClusterResponse. */
export interface DescribeClusterResponseDescribeClusterBroker {
  /** int32, versions 0+. */
  readonly brokerId: number;
  /** string, versions 0+. */
  readonly host: string;
  /** int32, versions 0+. */
  readonly port: number;
  /** string, versions 0+, nullable, default null. */
  readonly rack?: string | null | undefined;
  /** bool, versions 2+, default false. */
  readonly isFenced?: boolean | undefined;
  readonly unknownTaggedFields?: readonly TaggedField[] | undefined;
}

/** {@link DescribeClusterResponseDescribeClusterBroker} as read: every field is there. */
export class DescribeClusterResponseDescribeClusterBrokerView implements DescribeClusterResponseDescribeClusterBroker {
  declare readonly brokerId: number;
  declare readonly port: number;
  declare readonly isFenced: boolean;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #host: number;
  readonly #rack: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.brokerId = reader.int32();
    this.#host = reader.stringSlot(true, false);
    this.port = reader.int32();
    this.#rack = reader.stringSlot(true, true);
    this.isFenced = version >= 2 ? reader.bool() : false;
    this.unknownTaggedFields = reader.taggedFields();
  }

  get host(): string {
    return stringAt(this.#frame, this.#host);
  }

  get rack(): string | null {
    return nullableStringAt(this.#frame, this.#rack);
  }
}

function writeDescribeClusterResponseDescribeClusterBroker(
  writer: Writer,
  {
    brokerId,
    host,
    port,
    rack = null,
    isFenced = false,
    unknownTaggedFields,
  }: DescribeClusterResponseDescribeClusterBroker,
  version: number,
): void {
  writer.int32(brokerId);
  writer.string(host, true);
  writer.int32(port);
  writer.string(rack, true, true);
  if (version >= 2) writer.bool(isFenced);
  else if (isFenced !== false) lacking('isFenced', version, '2+');
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

/** {@link DescribeClusterResponse} as read: every field is there. */
export class DescribeClusterResponseView implements DescribeClusterResponse {
  declare readonly throttleTimeMs: number;
  declare readonly errorCode: number;
  declare readonly endpointType: number;
  declare readonly controllerId: number;
  declare readonly brokers: readonly DescribeClusterResponseDescribeClusterBrokerView[];
  declare readonly clusterAuthorizedOperations: number;
  declare readonly unknownTaggedFields: readonly TaggedField[];
  readonly #frame: Uint8Array;
  readonly #errorMessage: number;
  readonly #clusterId: number;

  constructor(reader: Reader, version: number) {
    this.#frame = reader.bytes;
    this.throttleTimeMs = reader.int32();
    this.errorCode = reader.int16();
    this.#errorMessage = reader.stringSlot(true, true);
    this.endpointType = version >= 1 ? reader.int8() : 1;
    this.#clusterId = reader.stringSlot(true, false);
    this.controllerId = reader.int32();
    this.brokers = reader.structs(true, DescribeClusterResponseDescribeClusterBrokerView, version);
    this.clusterAuthorizedOperations = reader.int32();
    this.unknownTaggedFields = reader.taggedFields();
  }

  get errorMessage(): string | null {
    return nullableStringAt(this.#frame, this.#errorMessage);
  }

  get clusterId(): string {
    return stringAt(this.#frame, this.#clusterId);
  }
}

function writeDescribeClusterResponse(
  writer: Writer,
  {
    throttleTimeMs,
    errorCode,
    errorMessage = null,
    endpointType = 1,
    clusterId,
    controllerId = -1,
    brokers,
    clusterAuthorizedOperations = -2147483648,
    unknownTaggedFields,
  }: DescribeClusterResponse,
  version: number,
): void {
  writer.int32(throttleTimeMs);
  writer.int16(errorCode);
  writer.string(errorMessage, true, true);
  if (version >= 1) writer.int8(endpointType);
  else if (endpointType !== 1) lacking('endpointType', version, '1+');
  writer.string(clusterId, true);
  writer.int32(controllerId);
  writer.structs(brokers, true, false, writeDescribeClusterResponseDescribeClusterBroker, version);
  writer.int32(clusterAuthorizedOperations);
  writer.taggedFields(true, undefined, unknownTaggedFields);
}

const DescribeClusterResponseCodec: Codec<DescribeClusterResponse, DescribeClusterResponseView> = /* @__PURE__ */ new MessageCodec(
  'DescribeClusterResponse',
  [0, 2, 0],
  DescribeClusterResponseView,
  writeDescribeClusterResponse,
);

/** The DescribeCluster API. */
export const DescribeClusterApi: Api<
  DescribeClusterRequest,
  DescribeClusterRequestView,
  DescribeClusterResponse,
  DescribeClusterResponseView
> = /* @__PURE__ */ new MessageApi(
  60,
  'DescribeCluster',
  DescribeClusterRequestCodec,
  DescribeClusterResponseCodec,
);
