import type { FromTrainer, ToTrainer } from '../protocol/messages.ts';
import type { FromSeeds, ToSeeds } from '../protocol/seedsMessages.ts';
import { openEngine } from './openEngine.ts';
import type { FromHelper, ToHelper } from './shared/helperMessages.ts';
import { createTrainer } from './trainer.ts';

declare const self: DedicatedWorkerGlobalScope;

const channel = new MessageChannel();

const post = (message: FromTrainer | FromSeeds | FromHelper, transfer: ArrayBufferLike[] = []) =>
  self.postMessage(message, transfer as Transferable[]);

/** The same file again, at the address where it is already: it is a helper of whoever sends it `hold`. */
const openHelper = () => new Worker(self.location.href, { type: 'module' });

const surroundings = {
  post,
  open: (message: Extract<ToTrainer, { kind: 'start' }>, lose: (reason: string) => void) =>
    openEngine(message, lose, openHelper),
  now: () => performance.now(),
  breathe: () =>
    new Promise<void>((resolve) => {
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(undefined);
    }),
  rest: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
};

const receive = createTrainer(surroundings);

/** What takes the messages of a helper, once it is one; they wait for its code. */
let helper: Promise<(message: ToHelper) => void> | undefined;

async function becomeHelper(): Promise<(message: ToHelper) => void> {
  const { createHelper } = await import('./shared/helper.ts');
  return createHelper({
    post,
    async start({ module, problem, objective, from }) {
      if (module) return (await import('./simd/simdEngine.ts')).startSimdEngine(module, problem, objective, from);
      return (await import('./plain/plainEngine.ts')).startPlainEngine(problem, objective, from);
    },
  });
}

function fail(error: unknown): void {
  post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
}

// One file for all, so that the engines are loaded once; a worker does one thing or another.
self.onmessage = ({ data }: MessageEvent<ToTrainer | ToSeeds | ToHelper>) => {
  if (data.kind === 'hold') helper ??= becomeHelper();
  if (helper) helper.then((help) => help(data as ToHelper), fail);
  else if (data.kind === 'run')
    import('./seeds/trainSeeds.ts').then(({ trainSeeds }) => trainSeeds(data, surroundings), fail);
  else receive(data as ToTrainer);
};
