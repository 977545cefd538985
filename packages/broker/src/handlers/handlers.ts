// The table of all handlers: what is listed here is served and advertised, nothing else.
import { listOffsetsHandler } from './02-list-offsets.ts';
import { metadataHandler } from './03-metadata.ts';
import { produceHandler } from './00-produce.ts';
import { fetchHandler } from './01-fetch.ts';
import { apiVersionsHandler } from './18-api-versions.ts';
import { initProducerIdHandler } from './22-init-producer-id.ts';
import type { Handler } from './handler.ts';
import type { Services } from './services.ts';

/** Makes every handler. */
export function allHandlers(services: Services, newSessionId: () => number): readonly Handler[] {
  const handlers: Handler[] = [
    produceHandler(services),
    fetchHandler(services, newSessionId),
    listOffsetsHandler(services),
    metadataHandler(services),
    apiVersionsHandler(() => handlers),
    initProducerIdHandler(services),
  ];
  return handlers;
}
