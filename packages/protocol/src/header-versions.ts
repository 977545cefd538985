// Which header versions go before which message versions. Two APIs break the rule: a client that
// asks for ApiVersions cannot know yet whether the broker speaks flexible headers, so that response
// always has header 0; ControlledShutdown 0 came before headers had a client id.

const API_VERSIONS_KEY = 18;
const CONTROLLED_SHUTDOWN_KEY = 7;

/** Version of the request header before version `version` of an API. */
export function requestHeaderVersion(
  apiKey: number,
  version: number,
  flexibleVersion: number,
): 0 | 1 | 2 {
  if (apiKey === CONTROLLED_SHUTDOWN_KEY && version === 0) return 0;
  return flexibleVersion >= 0 && version >= flexibleVersion ? 2 : 1;
}

/** Version of the response header before version `version` of an API. */
export function responseHeaderVersion(
  apiKey: number,
  version: number,
  flexibleVersion: number,
): 0 | 1 {
  if (apiKey === API_VERSIONS_KEY) return 0;
  return flexibleVersion >= 0 && version >= flexibleVersion ? 1 : 0;
}
