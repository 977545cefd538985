// ProtocolError: its message, and that copies of the package recognize each other's.
import { describe, expect, it } from 'vitest';
import { MetadataApi } from './generated/03-metadata.ts';
import { ProtocolError } from './protocol-error.ts';
import { Reader } from './reader.ts';
import { Writer } from './writer.ts';

describe('ProtocolError', () => {
  it('says where it happened', () => {
    const read = () => MetadataApi.request.read(new Reader(Uint8Array.of(0, 0)), 1);
    expect(read).toThrow('MetadataRequest v1: 4 bytes wanted, 2 are left (at byte 0)');
    expect(read).toThrow(
      expect.objectContaining({
        code: 'MALFORMED_TRUNCATED',
        position: 0,
        within: 'MetadataRequest v1',
      }),
    );
  });

  it('is recognized by its brand', () => {
    const brand = Symbol.for('@millrace/protocol.ProtocolError');
    const foreign = Object.assign(new Error('from another copy'), { [brand]: true });
    expect(foreign instanceof ProtocolError).toBe(true);
    expect(new Error('none') instanceof ProtocolError).toBe(false);
    expect((null as unknown) instanceof ProtocolError).toBe(false);
  });

  it('names the version that has a field', () => {
    const message = { topics: [], allowAutoTopicCreation: false };
    const write = () => MetadataApi.request.write(new Writer(), message, 3);
    expect(write).toThrow('field allowAutoTopicCreation is set, but version 3 lacks it');
    expect(write).toThrow('it is in 4+');
  });
});
