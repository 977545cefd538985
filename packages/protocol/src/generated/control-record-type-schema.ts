// Generated from schema/ by generator/: change those and run `pnpm protocol:generate`.
import { MessageCodec, type Codec } from '../codec.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

/** ControlRecordTypeSchema, version 0. */
export interface ControlRecordTypeSchema {
  /** int16, versions 0+. */
  readonly type: number;
}

/** {@link ControlRecordTypeSchema} as read: every field is there. */
export class ControlRecordTypeSchemaView implements ControlRecordTypeSchema {
  declare readonly type: number;

  constructor(reader: Reader, _version: number) {
    this.type = reader.int16();
  }
}

function writeControlRecordTypeSchema(
  writer: Writer,
  {
    type,
  }: ControlRecordTypeSchema,
  _version: number,
): void {
  writer.int16(type);
}

/** Reads and writes {@link ControlRecordTypeSchema}. */
export const ControlRecordTypeSchemaCodec: Codec<ControlRecordTypeSchema, ControlRecordTypeSchemaView> = /* @__PURE__ */ new MessageCodec(
  'ControlRecordTypeSchema',
  [0, 0, -1],
  ControlRecordTypeSchemaView,
  writeControlRecordTypeSchema,
);
