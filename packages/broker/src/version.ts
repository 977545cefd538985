// The version of the package, as npm knows it.
import manifest from '../package.json' with { type: 'json' };

/** The version of @millrace/broker. */
export const VERSION: string = manifest.version;
