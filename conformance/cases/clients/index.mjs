// The shared cases, once per client. Cases of one client run in order, those of several side by
// side; the Java client is the reference of all, and librdkafka that of the Java client.
import { clients } from '../../clients/clients.mjs';
import { skip } from '../../harness/case.mjs';
import { ClientScene } from '../../harness/client-scene.mjs';
import { administrationCases } from './administration.mjs';
import { FEATURES } from './client-case.mjs';
import { groupCases } from './groups.mjs';
import { offsetCases } from './offsets.mjs';
import { produceCases } from './produce.mjs';

const REFERENCE = 'Java client';
const REFERENCE_OF_REFERENCE = 'confluent-kafka';

const sharedCases = [...produceCases, ...offsetCases, ...groupCases, ...administrationCases];

for (const { name, needs = [] } of sharedCases) {
  const unknown = needs.filter((feature) => !FEATURES.includes(feature));
  if (unknown.length > 0) {
    throw new Error(`the case "${name}" needs ${unknown}, which is no feature`);
  }
}

const clientNamed = (/** @type {string} */ name) => {
  const client = clients.find((candidate) => candidate.name === name);
  if (client === undefined) {
    throw new Error(`no client ${name}`);
  }
  return client;
};

/** Throws if the driver declares what no case could ask for. */
function checkFeatures(
  /** @type {import('../../harness/client-driver.mjs').ClientDriver} */ driver,
) {
  const unknown = Object.keys(driver.cannot).filter((feature) => !FEATURES.includes(feature));
  if (unknown.length > 0) {
    throw new Error(`the driver of ${driver.name} cannot ${unknown}, which is no feature`);
  }
}

/**
 * @param {import('../../clients/clients.mjs').Client} definition
 * @param {import('./client-case.mjs').ClientCase} shared
 * @returns {import('../../harness/case.mjs').ConformanceCase}
 */
const caseOf = (definition, { name, needs = [], run }) => ({
  name: `${definition.name}: ${name}`,
  lane: definition.name,
  async run(context) {
    const client = await context.clients.driverOf(definition);
    checkFeatures(client);
    const missing = needs.find((feature) => feature in client.cannot);
    if (missing !== undefined) {
      skip(`client cannot: ${missing} (${client.cannot[missing]})`);
    }
    const referenceName = definition.name === REFERENCE ? REFERENCE_OF_REFERENCE : REFERENCE;
    const reference = await context.clients.driverOf(clientNamed(referenceName));
    const startAnother = () => context.clients.start(definition);
    const scene = new ClientScene({ context, client, reference, startAnother });
    try {
      await run({ client, reference, scene });
    } finally {
      await scene.close();
    }
  },
});

/** @type {import('../../harness/case.mjs').ConformanceCase[]} */
export const cases = clients.flatMap((client) =>
  sharedCases.map((shared) => caseOf(client, shared)),
);
