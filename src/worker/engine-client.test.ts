import { expose } from 'comlink';
import { describe, expect, it } from 'vitest';
import type { Analysis, Workspace } from '../engine/index.ts';
import { createEngineClient, EngineStuck, type EngineWorker } from './engine-client.ts';
import { NOTHING_KNOWN } from './answer.ts';
import type { EngineService } from './messages.ts';
import { overWire } from './wire-service.ts';

const never = new Promise<never>(() => undefined);

/** The service over the wire; where it is to hang, no answer goes out. */
function wireOf(service: EngineService): object {
  const wire = overWire({
    ...service,
    analyse(workspace) {
      const analysis = service.analyse(workspace);
      if ((analysis as unknown) === never) throw never;
      return analysis;
    },
  });
  return {
    ...wire,
    analyse(question: never) {
      try {
        return wire.analyse(question);
      } catch (error) {
        if (error === never) return never;
        throw error;
      }
    },
  };
}

/** A worker whose engine answers as told; `text` is what it was asked last. */
function workerWith(
  service: Partial<Record<keyof EngineService, (...asked: never[]) => unknown>>,
): EngineWorker & { ended: boolean } {
  const { port1, port2 } = new MessageChannel();
  expose(wireOf(service as EngineService), port2);
  port1.start();
  setTimeout(() => port2.postMessage({ report: 'ready' }));
  const report = { reports: (index: number) => port2.postMessage({ report: 'document', index }) };
  return Object.assign(port1, report, {
    ended: false,
    terminate() {
      (this as { ended: boolean }).ended = true;
      port1.close();
    },
  }) as unknown as EngineWorker & { ended: boolean };
}

const workspace = (text: string): Workspace => ({ text }) as Workspace;
/** An analysis that tells which text it is about. */
const analysed = (text: string): Analysis => ({
  ...NOTHING_KNOWN,
  senders: { pods: [`Pod/default/${text}`], nodes: [] },
});
const echo = ({ text }: Workspace): Analysis => analysed(text);

describe('the engine as the page sees it', () => {
  it('answers with the analysis', async () => {
    const client = createEngineClient(() => workerWith({ analyse: echo }));
    expect(await client.analyse(workspace('a'))).toEqual({ kind: 'answer', analysis: analysed('a') });
  });

  it('begins only the newest of the workspaces that wait', async () => {
    const asked: string[] = [];
    const client = createEngineClient(() =>
      workerWith({
        analyse: (each: Workspace) => {
          asked.push(each.text);
          return echo(each);
        },
      }),
    );
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((text) => client.analyse(workspace(text))));
    expect(answers.map(({ kind }) => kind)).toEqual(['superseded', 'superseded', 'superseded', 'answer']);
    expect(asked.at(-1)).toBe('d');
    expect(asked.length).toBeLessThan(4);
  });

  it('ends a worker that does not answer, says at which document it was, and goes on with another', async () => {
    const workers: ReturnType<typeof workerWith>[] = [];
    const client = createEngineClient(() => {
      const worker = workerWith({
        analyse: (each: Workspace) => {
          if (each.text !== 'hangs') return echo(each);
          (worker as unknown as { reports: (index: number) => void }).reports(2);
          return never;
        },
      });
      workers.push(worker);
      return worker;
    }, 60);
    expect(await client.analyse(workspace('hangs'))).toEqual({ kind: 'stuck', document: 2 });
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    expect(await client.analyse(workspace('b'))).toEqual({ kind: 'answer', analysis: analysed('b') });
  });

  it('gives a new worker the cluster of before, so that a request is answered', async () => {
    let workers = 0;
    const log: string[] = [];
    const client = createEngineClient(() => {
      const own = ++workers;
      return workerWith({
        analyse: (each: Workspace) => {
          log.push(`${own} ${each.text}`);
          return each.text === 'hangs' ? never : echo(each);
        },
        send: () => ({ trace: `from ${own}` }),
      });
    }, 60);
    await client.analyse(workspace('good'));
    await client.analyse(workspace('hangs'));
    expect(await client.send({} as never, 1, {} as never)).toEqual({ trace: 'from 2' });
    expect(log).toEqual(['1 good', '1 hangs', '2 good']);
  });

  it('rejects a request that hangs, and says an engine that throws has failed', async () => {
    const client = createEngineClient(
      () =>
        workerWith({
          analyse: ({ text }: Workspace) => {
            if (text === 'bad') throw new Error('broken');
            return analysed(text);
          },
          send: () => never,
        }),
      60,
    );
    expect(await client.analyse(workspace('bad'))).toEqual({ kind: 'failed', message: 'broken' });
    await client.analyse(workspace('good'));
    await expect(client.send({} as never, 1, {} as never)).rejects.toBeInstanceOf(EngineStuck);
  });
});
