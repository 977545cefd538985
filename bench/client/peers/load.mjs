// The load program of all clients in JavaScript: one loop for all of them, and an adapter of a few
// lines for each. Runs the job of its first argument and prints the answer as one line of JSON.
import { performance } from 'node:perf_hooks';

const MICROS = 1e6;
const VALUES = 1000;

const job = JSON.parse(process.argv[2]);
const adapter = await import(`./${job.client}.mjs`);

/** Records made once: encoding is the client's work, making values is not. */
const records = Array.from({ length: VALUES }, (_, index) => ({
  key: Buffer.from(`key${String(index).padStart(7, '0')}`),
  value: Buffer.from('v'.repeat(job.valueSizeBytes - 10) + String(index).padStart(10, 'x')),
}));

/** Counts between two marks. */
class Meter {
  total = 0;
  #from;
  #until;

  begin() {
    this.#from = this.#mark();
  }

  end() {
    this.#until = this.#mark();
  }

  get hasBegun() {
    return this.#from !== undefined;
  }

  answer() {
    return {
      recordCount: this.#until.total - this.#from.total,
      seconds: (this.#until.ms - this.#from.ms) / 1000,
      cpuSeconds: (this.#until.cpuMicros - this.#from.cpuMicros) / MICROS,
      totalCount: this.total,
    };
  }

  #mark() {
    const { user, system } = process.cpuUsage();
    return { total: this.total, ms: performance.now(), cpuMicros: user + system };
  }
}

async function produce({ callers, batch }) {
  const producer = await adapter.openProducer(job);
  const meter = new Meter();
  const state = { isOver: false };
  const lists = Array.from({ length: VALUES / Math.min(batch, VALUES) }, (_, index) =>
    adapter.makeList(records.slice(index * batch, (index + 1) * batch), job.topic),
  );
  const call = async (caller) => {
    for (let turn = caller; !state.isOver; turn++) {
      if (batch === 1) await producer.sendOne(records[turn % VALUES]);
      else await producer.sendMany(lists[turn % lists.length]);
      meter.total += batch;
    }
  };
  const calls = Array.from({ length: callers }, (_, caller) => call(caller));
  const failure = Promise.all(calls);
  await Promise.race([failure, new Promise((resolve) => setTimeout(resolve, job.warmUpMs))]);
  meter.begin();
  await Promise.race([failure, new Promise((resolve) => setTimeout(resolve, job.measuredMs))]);
  meter.end();
  state.isOver = true;
  await failure;
  await producer.close();
  return meter.answer();
}

async function consume({ unit }) {
  const meter = new Meter();
  let close;
  await new Promise((resolve, reject) => {
    const take = (count) => {
      meter.total += count;
      if (!meter.hasBegun && meter.total >= job.warmUpCount) meter.begin();
      if (meter.total < job.recordCount) return;
      meter.end();
      resolve();
    };
    adapter.openConsumer(job, unit, take, reject).then((consumer) => (close = consumer), reject);
  });
  const answer = meter.answer();
  await close?.();
  return answer;
}

const { workload } = job;
const answer = await (workload.kind === 'produce' ? produce(workload) : consume(workload));
process.stdout.write(`${JSON.stringify(answer)}\n`);
process.exit(0);
