// Programs that succeed, fail, hang and are stopped.
import { describe, expect, it } from 'vitest';
import { run, startService } from './child-processes.ts';

const node = (script: string) => ({ program: process.execPath, args: ['-e', script] });

describe('child processes', () => {
  it('gives what a program wrote', async () => {
    expect(await run(node('console.log(6 * 7)'))).toBe('42\n');
  });

  it('fails with the last words of a program that failed', async () => {
    const failing = run(node('console.error("no such topic"); process.exit(3)'));
    await expect(failing).rejects.toThrow(/exit 3 of .*\nno such topic/);
  });

  it('fails when a program cannot be started', async () => {
    await expect(run({ program: 'no-such-program', args: [] })).rejects.toThrow('ENOENT');
  });

  it('ends a program that hangs', async () => {
    await expect(run(node('setInterval(() => {}, 1000)'), 300)).rejects.toThrow('still running');
  });

  it('notices a service that ended, and stops one that runs', async () => {
    const service = startService(node('setInterval(() => {}, 1000)'));
    service.assertRunning();
    await service.stop();
    expect(() => service.assertRunning()).toThrow('the service ended');
  });
});
