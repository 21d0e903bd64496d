import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly url: string; readonly functionName: string } }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const SHOWN = 25;

/** Where a process has spent its time, out of the files of `--cpu-prof` in a folder: own time by package, and of our own code by file. */
export async function summariseProfiles(folder: string): Promise<string[]> {
  const spent = new Map<string, number>();
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.cpuprofile'))) {
    const { nodes, samples, timeDeltas } = JSON.parse(await readFile(join(folder, file), 'utf8')) as Profile;
    const places = new Map(nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]));
    samples.forEach((id, at) => {
      const place = places.get(id)!;
      spent.set(place, (spent.get(place) ?? 0) + (timeDeltas[at] ?? 0) / 1000);
    });
  }
  const idle = spent.get('idle') ?? 0;
  spent.delete('idle');
  const busy = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
  const lines = [...spent].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
  return [`busy ${busy.toFixed(0)} ms, idle ${idle.toFixed(0)} ms`, ...lines.map(([place, ms]) => `${((100 * ms) / busy).toFixed(1).padStart(5)} %  ${place}`)];
}

function placeOf({ url, functionName }: Profile['nodes'][number]['callFrame']): string {
  if (functionName === '(idle)') return 'idle';
  if (functionName === '(garbage collector)') return 'garbage collector';
  const foreign = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/.exec(url);
  if (foreign) return foreign[1]!;
  const own = /\/dist\/(.+)$/.exec(url);
  if (own) return own[1]!;
  return url.startsWith('node:') ? 'node' : 'engine';
}
