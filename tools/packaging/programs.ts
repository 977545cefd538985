// One small program per package, as its user would write it, and what it must print.

/** A program in the three ways to import. */
export interface UserProgram {
  readonly name: string;
  readonly imports: { readonly esm: string; readonly cjs: string; readonly cts: string };
  readonly body: string;
  readonly output: string;
}

function program(
  name: string,
  names: string,
  packageName: string,
  body: string,
  output: string,
): UserProgram {
  const imports = {
    esm: `import { ${names} } from '${packageName}';`,
    cjs: `const { ${names} } = require('${packageName}');`,
    cts: `import { ${names} } from '${packageName}';`,
  };
  return { name, imports, body, output };
}

/** CRC32C of "123456789", the value every description of it gives. */
const CRC_PROGRAM = `
const core = createCore();
const bytes = new Uint8Array([49, 50, 51, 52, 53, 54, 55, 56, 57]);
console.log(core.crc32c(bytes).toString(16));
`;

const CODEC_PROGRAM = `
const writer = new Writer();
HeartbeatApi.request.write(writer, { groupId: 'g', generationId: 3, memberId: 'm' }, 4);
const view = HeartbeatApi.request.read(new Reader(writer.finish()), 4);
console.log(view.groupId, view.generationId, view.memberId);
`;

const BROKER_PROGRAM = `
const broker = await startBroker();
console.log(broker.port > 0, broker.clusterId.length);
await broker.close();
`;

/** The programs. */
export const programs: readonly UserProgram[] = [
  program('core-wasm', 'createCore', '@millrace/core-wasm', CRC_PROGRAM, 'e3069283'),
  program('protocol', 'HeartbeatApi, Reader, Writer', '@millrace/protocol', CODEC_PROGRAM, 'g 3 m'),
  program('broker', 'startBroker', '@millrace/broker', BROKER_PROGRAM, 'true 22'),
];
