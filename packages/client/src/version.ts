// The version of the package, as npm knows it, and what the client calls itself towards brokers.
import manifest from '../package.json' with { type: 'json' };

/** The version of @millrace/client. */
export const VERSION: string = manifest.version;

/** The name that ApiVersions requests carry; brokers show it in their metrics. */
export const SOFTWARE_NAME = 'millrace-client';
