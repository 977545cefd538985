// The whole demo: a broker on disk, the replay into it, two groups that read it, and the check that
// they read all of it, once and in order.
import { startBroker } from '@millrace/broker';
import { type Client, createClient, stringSerde } from '@millrace/client';
import { setTimeout as sleep } from 'node:timers/promises';
import { Analysis } from './analysis.ts';
import type { Arguments } from './arguments.ts';
import { Ledger } from './audit/ledger.ts';
import { type EndOffsets, faultsOf } from './audit/verdict.ts';
import { DataFolder } from './data-folder.ts';
import type { Display } from './display/display.ts';
import { formatSeconds, formatSize } from './display/numbers.ts';
import { groupLines, topicTable } from './display/report.ts';
import { HandOver } from './group/hand-over.ts';
import { ReaderGroup } from './group/reader-group.ts';
import { keepUp } from './keep-up.ts';
import { Pulse } from './pulse.ts';
import { Replay } from './replay.ts';
import { BROKER_CONFIG, PRODUCER_OPTIONS } from './settings.ts';
import { openSources, TOPIC_PLANS } from './sources/sources.ts';
import { createTopics, readEndOffsets } from './topics.ts';
