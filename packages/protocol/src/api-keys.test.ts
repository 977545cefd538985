// The facts of the APIs against the codecs, and against what a real Kafka advertised.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apiKeys, requestHeaderVersionOf, responseHeaderVersionOf } from './api-keys.ts';
import { apis } from './apis.ts';

interface Advertised {
  apis: { apiKey: number; name: string; min: number; max: number }[];
}

describe('apiKeys', () => {
  it('has the facts of every codec', () => {
    expect(apiKeys.size).toBe(apis.length);
    for (const api of apis) {
      const { key, name, minVersion, maxVersion, flexibleVersion } = api;
      expect(apiKeys.get(key)).toMatchObject({
        key,
        name,
        minVersion,
        maxVersion,
        flexibleVersion,
        latestVersionUnstable: api.latestVersionUnstable,
      });
      for (let version = minVersion; version <= maxVersion; version++) {
        expect(requestHeaderVersionOf(key, version)).toBe(api.requestHeaderVersion(version));
        expect(responseHeaderVersionOf(key, version)).toBe(api.responseHeaderVersion(version));
      }
    }
  });

  it('advertises what Apache Kafka 4.3.1 does', () => {
    const file = new URL('../schema/advertised.json', import.meta.url);
    const advertised = JSON.parse(readFileSync(file, 'utf8')) as Advertised;
    expect(advertised.apis.length).toBeGreaterThan(50);
    for (const { apiKey, name, min, max } of advertised.apis) {
      expect(apiKeys.get(apiKey)).toMatchObject({
        name,
        advertisedMinVersion: min,
        advertisedMaxVersion: max,
      });
    }
  });

  it('knows nothing of other keys', () => {
    expect(requestHeaderVersionOf(999, 0)).toBeUndefined();
    expect(responseHeaderVersionOf(999, 0)).toBeUndefined();
  });
});
