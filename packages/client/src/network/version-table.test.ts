// The newest common version is chosen; without one the error names both sides.
import { ListGroupsApi, OffsetCommitApi } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { VersionTable } from './version-table.ts';

function table(apiKey: number, minVersion: number, maxVersion: number): VersionTable {
  return new VersionTable('host:1', {
    errorCode: 0,
    apiKeys: [{ apiKey, minVersion, maxVersion }],
    throttleTimeMs: 0,
  });
}

describe('VersionTable', () => {
  it('takes the newest version of the older side', () => {
    expect(table(ListGroupsApi.key, 0, 2).choose(ListGroupsApi)).toBe(2);
    expect(table(ListGroupsApi.key, 0, 99).choose(ListGroupsApi)).toBe(ListGroupsApi.maxVersion);
  });

  it('keeps commits to versions that name topics', () => {
    expect(table(OffsetCommitApi.key, 2, 99).choose(OffsetCommitApi)).toBe(9);
  });

  it('says what both sides speak when that does not meet', () => {
    const newer = table(ListGroupsApi.key, 90, 99);
    expect(newer.supports(ListGroupsApi)).toBe(false);
    expect(() => newer.choose(ListGroupsApi)).toThrow(
      /host:1 serves ListGroups in versions 90 to 99, this client speaks versions 0 to \d/,
    );
    expect(() => table(1, 0, 1).choose(ListGroupsApi)).toThrow('serves ListGroups not at all');
  });
});
