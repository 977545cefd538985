// ApiVersions (API key 18), versions 0 to 4: what this broker serves, which is what its handlers
// name. An unknown version is answered in version 0 with UNSUPPORTED_VERSION, so that a newer
// client can choose again; the server sees to that. Deviations: no features are finalized until
// transactions are implemented.
import { ApiVersionsApi, ErrorCode } from '@millrace/protocol';
import { defineHandler, type Handler } from './handler.ts';
import type { Services } from './services.ts';

/** What a client's software name and version may consist of. */
const SOFTWARE_PATTERN = /^[a-zA-Z0-9](?:[a-zA-Z0-9\-.]*[a-zA-Z0-9])?$/;
/** The version from which clients give their software's name. */
const SOFTWARE_MIN_VERSION = 3;

/** Handles ApiVersions; `handlers` is read when a request comes. */
export function apiVersionsHandler(
  { image }: Services,
  handlers: () => readonly Handler[],
): Handler {
  return defineHandler(ApiVersionsApi, (request, { apiVersion }) => {
    const isNamed =
      SOFTWARE_PATTERN.test(request.clientSoftwareName) &&
      SOFTWARE_PATTERN.test(request.clientSoftwareVersion);
    const isInvalid = apiVersion >= SOFTWARE_MIN_VERSION && !isNamed;
    return isInvalid
      ? { errorCode: ErrorCode.INVALID_REQUEST, apiKeys: [] }
      : {
          errorCode: ErrorCode.NONE,
          apiKeys: advertised(handlers()),
          finalizedFeaturesEpoch: image.revision,
        };
  });
}

/** The lines of an ApiVersions response. */
export function advertised(handlers: readonly Handler[]) {
  return handlers
    .map(({ api, minVersion, maxVersion }) => ({ apiKey: api.key, minVersion, maxVersion }))
    .sort((a, b) => a.apiKey - b.apiKey);
}
