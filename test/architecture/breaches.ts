/** A file of the planted tree: imports of other files, each for its effect, so that nothing is unused. */
export interface Breach {
  /** The rule that must find it. */
  readonly rule: string;
  /** The file that breaks it, and what it imports. */
  readonly from: string;
  readonly imports: readonly string[];
  /** Files that the breach needs besides the sound house. */
  readonly others?: Readonly<Record<string, string>>;
}

const CONTEXTS = [
  'identity',
  'inbox',
  'agreements',
  'offers',
  'referrals',
  'matching',
  'reservations',
  'care',
  'settlement',
  'controlling',
  'exchange',
  'demo',
  'installation',
];

const imports = (...names: readonly string[]): string => names.map((name) => `import '${name}';\n`).join('');

/** A small house in which every import is allowed: with it alone the gate must be silent. */
export function soundHouse(): Record<string, string> {
  const files: Record<string, string> = {
    'libs/kernel/src/index.ts': imports('./dates.js'),
    'libs/kernel/src/dates.ts': imports('temporal-polyfill'),
    'libs/platform/src/index.ts': imports('#kernel', 'typeorm'),
    'libs/platform/src/graphql/index.ts': imports('graphql'),
    'apps/api/src/main.ts': imports('#settlement', '#settlement/graphql'),
    'apps/worker/src/main.ts': imports('#settlement', '#settlement/jobs'),
    'apps/cli/src/main.ts': imports('#installation', '#exchange'),
    'apps/web/src/main.ts': imports('#kernel'),
    'test/support/naive/clear.ts': imports('./csv.js'),
    'test/support/naive/csv.ts': imports('node:fs'),
    'test/integration/clear.spec.ts': imports('#settlement', 'fast-check'),
  };
  for (const [floor, context] of CONTEXTS.entries()) {
    const src = `libs/${context}/src`;
    const above = CONTEXTS.slice(0, floor).map((name) => `#${name}`);
    files[`${src}/index.ts`] = imports('./application/act.use-case.js');
    files[`${src}/application/act.use-case.ts`] = imports('../domain/rule.js', '../persistence/thing.entity.js', '#platform', '#kernel', ...above);
    files[`${src}/domain/rule.ts`] = imports('#kernel', './policy.js');
    files[`${src}/domain/policy.ts`] = imports('temporal-polyfill');
    files[`${src}/domain/rule.spec.ts`] = imports('fast-check', './rule.js');
    files[`${src}/persistence/thing.entity.ts`] = imports('typeorm', '../domain/rule.js', '#platform');
    files[`${src}/graphql/index.ts`] = imports('graphql', '../application/act.use-case.js', '../domain/rule.js', '#platform/graphql');
    files[`${src}/jobs/index.ts`] = imports('../application/act.use-case.js', '#platform');
  }
  return files;
}

/** Packages of the planted tree; `left-behind` is there but nobody declared it. */
export const PACKAGES = { dependencies: ['graphql', 'pg', 'temporal-polyfill', 'typeorm'], devDependencies: ['fast-check'], undeclared: ['left-behind'] };

const climbing: Breach[] = CONTEXTS.slice(0, -1).map((context, floor) => ({
  rule: `order-${context}`,
  from: `libs/${context}/src/application/climb.query.ts`,
  imports: [`#${CONTEXTS[floor + 1]!}`],
}));

/** At least one breach of every rule; the spec compares this list with the gate's own. */
export const BREACHES: readonly Breach[] = [
  ...climbing,
  {
    rule: 'no-cycles',
    from: 'libs/offers/src/application/egg.query.ts',
    imports: ['./hen.query.js'],
    others: { 'libs/offers/src/application/hen.query.ts': imports('./egg.query.js') },
  },
  { rule: 'kernel-is-pure', from: 'libs/kernel/src/rows.ts', imports: ['typeorm'] },
  { rule: 'platform-knows-no-context', from: 'libs/platform/src/grants.ts', imports: ['#offers'] },
  { rule: 'only-through-the-entrance', from: 'libs/care/src/application/reach.query.ts', imports: ['../../../offers/src/application/act.use-case.js'] },
  { rule: 'apps-only-through-the-entrance', from: 'apps/cli/src/reach.ts', imports: ['../../../libs/offers/src/application/act.use-case.js'] },
  { rule: 'domain-is-pure', from: 'libs/offers/src/domain/stores.ts', imports: ['#platform'] },
  { rule: 'domain-is-pure', from: 'libs/offers/src/domain/rows.ts', imports: ['typeorm'] },
  { rule: 'domain-is-pure', from: 'libs/offers/src/domain/asks.ts', imports: ['../application/act.use-case.js'] },
  { rule: 'persistence-stays-below', from: 'libs/offers/src/persistence/decides.repository.ts', imports: ['../application/act.use-case.js'] },
  { rule: 'persistence-stays-below', from: 'libs/offers/src/persistence/visits.repository.ts', imports: ['#identity'] },
  { rule: 'application-knows-no-surface', from: 'libs/offers/src/application/shows.query.ts', imports: ['../graphql/index.js'] },
  { rule: 'application-knows-no-surface', from: 'libs/offers/src/application/types.query.ts', imports: ['graphql'] },
  { rule: 'graphql-never-persistence', from: 'libs/offers/src/graphql/thing.resolver.ts', imports: ['../persistence/thing.entity.js'] },
  { rule: 'graphql-never-persistence', from: 'libs/offers/src/graphql/rows.resolver.ts', imports: ['pg'] },
  { rule: 'jobs-never-persistence', from: 'libs/offers/src/jobs/free-seats.processor.ts', imports: ['../persistence/thing.entity.js'] },
  { rule: 'graphql-never-jobs', from: 'libs/offers/src/graphql/starts.resolver.ts', imports: ['../jobs/index.js'] },
  { rule: 'jobs-never-graphql', from: 'libs/offers/src/jobs/shows.processor.ts', imports: ['../graphql/index.js'] },
  { rule: 'nothing-imports-apps', from: 'libs/installation/src/starts.ts', imports: ['../../../apps/api/src/main.js'] },
  { rule: 'nothing-imports-apps', from: 'apps/cli/src/starts.ts', imports: ['../../api/src/main.js'] },
  {
    rule: 'worker-without-graphql',
    from: 'apps/worker/src/far.ts',
    imports: ['#demo'],
    others: { 'libs/demo/src/index.ts': imports('./far.js'), 'libs/demo/src/far.ts': imports('./farther.js'), 'libs/demo/src/farther.ts': imports('graphql') },
  },
  { rule: 'web-only-kernel', from: 'apps/web/src/features/offers.ts', imports: ['#offers'] },
  {
    rule: 'oracle-stands-alone',
    from: 'test/support/naive/helped.ts',
    imports: ['../helper.js'],
    others: { 'test/support/helper.ts': imports('#kernel') },
  },
  { rule: 'no-dev-dependencies-in-production', from: 'libs/offers/src/application/random.query.ts', imports: ['fast-check'] },
  { rule: 'no-undeclared-packages', from: 'libs/offers/src/application/lucky.query.ts', imports: ['left-behind'] },
  {
    rule: 'no-tests-in-production',
    from: 'libs/offers/src/application/fixture.query.ts',
    imports: ['../../../../test/support/fixture.js'],
    others: { 'test/support/fixture.ts': imports('node:fs') },
  },
  { rule: 'everything-resolves', from: 'libs/offers/src/application/lost.query.ts', imports: ['./nowhere.js'] },
];
