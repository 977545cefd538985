// Where the suite keeps things. All that is fetched or made lies in the ignored cache, so that a
// checkout stays clean and a second run starts warm.
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export const repositoryRoot = at('../../');
export const conformanceRoot = at('../');
export const cacheRoot = at('../.cache/');
export const javaProject = at('../java/');
export const javaClasses = at('../.cache/java/classes/');
export const javaLibraries = at('../.cache/libs/');
export const clientsRoot = at('../clients/');
export const pythonEnvironment = at('../.cache/python/');
export const goCache = at('../.cache/go/');
