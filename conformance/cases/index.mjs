// Every case, in the order in which they run.
import { cases as adminTools } from './admin-tools.mjs';
import { cases as clients } from './clients/index.mjs';
import { cases as coreBatches } from './core-batches.mjs';
import { cases as dataTools } from './data-tools.mjs';
import { cases as edgeAnswers } from './edge-answers.mjs';
import { cases as javaClient } from './java-client.mjs';
import { cases as kafkajs } from './kafkajs.mjs';
import { cases as kcat } from './kcat.mjs';
import { cases as logFiles } from './log-files.mjs';
import { cases as millraceClient } from './millrace-client.mjs';
import { cases as millraceClientDeath } from './millrace-client-death.mjs';
import { cases as millraceClientFaults } from './millrace-client-faults.mjs';
import { cases as millraceClientStorm } from './millrace-client-storm.mjs';

/** @type {import('../harness/case.mjs').ConformanceCase[]} */
export const allCases = [
  ...coreBatches,
  ...kcat,
  ...kafkajs,
  ...adminTools,
  ...dataTools,
  ...javaClient,
  ...millraceClient,
  ...millraceClientFaults,
  ...millraceClientDeath,
  ...millraceClientStorm,
  ...edgeAnswers,
  ...logFiles,
  ...clients,
];
