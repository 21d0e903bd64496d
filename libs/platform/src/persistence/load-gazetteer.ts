import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { QueryRunner } from 'typeorm';

/** Path of a file of the project as shipped, found from sources and from the built files alike. */
function projectFile(...path: string[]): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const root = here.replace(/[/\\]libs[/\\]platform[/\\]src[/\\]persistence$/, '').replace(/[/\\]dist$/, '');
  return join(root, ...path);
}

/** Fills platform.place from the shipped gazetteer (GeoNames, CC BY 4.0). */
export async function loadGazetteer(runner: QueryRunner): Promise<void> {
  const lines = readFileSync(projectFile('libs', 'platform', 'data', 'gazetteer.tsv'), 'utf8').trimEnd().split('\n').slice(1);
  const cells = lines.map((line) => line.split('\t'));
  const column = (index: number): string[] => cells.map((row) => row[index]!);
  await runner.query(
    `INSERT INTO platform.place (ags, name, state, lat, lon, main)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::float8[], $5::float8[], $6::boolean[])`,
    [column(0), column(1), column(2), column(3), column(4), column(5).map((flag) => flag === '1')],
  );
}
