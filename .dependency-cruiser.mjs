/**
 * The architecture of the house as a gate: `npm run arch`. docs/development.md explains the house, docs/adr/0001-house.md
 * why it stands so. test/architecture/architecture.spec.ts plants a breach of every rule below and sees it found.
 */

/** Contexts in their order: each may call only those before it. exchange, demo and installation stand below them all. */
const ORDER = [
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

/** What a lib shows to others: index.ts; and the GraphQL types and the processors, for the program that needs them. */
const ENTRANCES = ['^libs/[^/]+/src/index\\.ts$', '^libs/[^/]+/src/graphql/index\\.ts$', '^libs/[^/]+/src/jobs/index\\.ts$'];

const SPEC = '\\.spec\\.ts$';
const GRAPHQL_PACKAGES = '(^|/)node_modules/(graphql|graphql-[^/]+|@graphql-[^/]+/[^/]+|@apollo/[^/]+|@as-integrations/[^/]+|@nestjs/(graphql|apollo)|@escape\\.tech/graphql-[^/]+|dataloader)/';

const room = (name) => `^libs/[^/]+/src/${name}/`;

/** One rule per context, so that the message names the floor that was climbed the wrong way. */
const orderRules = ORDER.slice(0, -1).map((context, floor) => ({
  name: `order-${context}`,
  comment:
    `${context} is built before ${ORDER.slice(floor + 1).join(', ')} and must work without them: data walks one way, ` +
    'so that a change further down cannot break what stands above. The way back is an outbox event.',
  severity: 'error',
  from: { path: `^libs/${context}/` },
  to: { path: `^libs/(${ORDER.slice(floor + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...orderRules,
    {
      name: 'no-cycles',
      comment:
        'Modules in a circle can neither be read nor tested alone, and ES modules load them in an order nobody chose. ' +
        'A circle that is closed by a type alone is not there at run time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kernel-is-pure',
      comment: 'The kernel is what every program shares, the web client too: no framework, no database, no other lib.',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: SPEC },
      to: { pathNot: ['^libs/kernel/', '(^|/)node_modules/(temporal-polyfill|date-holidays)/', '^crypto$'] },
    },
    {
      name: 'platform-knows-no-context',
      comment: 'The platform carries every context and must not know one: else a context could not be added or taken out alone.',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: `^libs/(${ORDER.join('|')})/` },
    },
    {
      name: 'only-through-the-entrance',
      comment: 'What a lib does not export is its own business and may change on any day; others come in through index.ts.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/$1/', ...ENTRANCES] },
    },
    {
      name: 'apps-only-through-the-entrance',
      comment: 'Programs compose what the libs offer; whoever reaches past index.ts builds logic where it cannot be tested.',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/[^/]+/src/', pathNot: ENTRANCES },
    },
    {
      name: 'domain-is-pure',
      comment: 'Rules are functions of their input: they know the kernel and nothing else, so every one is tested without a database.',
      severity: 'error',
      from: { path: room('domain'), pathNot: SPEC },
      to: { pathNot: ['^libs/[^/]+/src/domain/', '^libs/kernel/src/index\\.ts$', '(^|/)node_modules/(temporal-polyfill|rrule-temporal)/'] },
    },
    {
      name: 'persistence-stays-below',
      comment: 'Persistence stores and finds. It knows domain and platform; a use case decides what is stored, never the other way round.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/persistence/', pathNot: SPEC },
      to: { path: '^(libs|apps)/', pathNot: ['^libs/$1/src/(persistence|domain)/', '^libs/(kernel|platform)/src/'] },
    },
    {
      name: 'application-knows-no-surface',
      comment: 'A use case is called by GraphQL, jobs and the command line alike, so it knows none of them.',
      severity: 'error',
      from: { path: room('application') },
      to: { path: ['^libs/[^/]+/src/(graphql|jobs)/', GRAPHQL_PACKAGES] },
    },
    {
      name: 'graphql-never-persistence',
      comment: 'A resolver maps: it calls a use case or query. Past it, access checks and the journal would be left out.',
      severity: 'error',
      from: { path: room('graphql') },
      to: { path: ['^libs/[^/]+/src/persistence/', '(^|/)node_modules/(typeorm|pg)/'] },
    },
    {
      name: 'jobs-never-persistence',
      comment: 'A processor checks its payload and calls the same use case as everybody: no second way to the data.',
      severity: 'error',
      from: { path: room('jobs') },
      to: { path: ['^libs/[^/]+/src/persistence/', '(^|/)node_modules/(typeorm|pg)/'] },
    },
    {
      name: 'graphql-never-jobs',
      comment: 'What a request starts in the background goes through the outbox, committed with its cause.',
      severity: 'error',
      from: { path: room('graphql') },
      to: { path: room('jobs') },
    },
    {
      name: 'jobs-never-graphql',
      comment: 'The worker has no GraphQL in it; a processor that needs a GraphQL type is a use case in the wrong place.',
      severity: 'error',
      from: { path: room('jobs') },
      to: { path: [room('graphql'), GRAPHQL_PACKAGES] },
    },
    {
      name: 'nothing-imports-apps',
      comment: 'An app is an end: it composes, nothing stands on it but the API of the tests. What two programs share belongs into a lib.',
      severity: 'error',
      from: { path: '^(libs|apps/([^/]+)|test)/', pathNot: '^test/support/api-program\\.ts$' },
      to: { path: '^apps/', pathNot: '^apps/$2/' },
    },
    {
      name: 'worker-without-graphql',
      comment: 'The worker starts without a GraphQL schema: no module on any path of its imports is one of GraphQL.',
      severity: 'error',
      from: { path: '^apps/worker/' },
      to: { reachable: true, path: [room('graphql'), GRAPHQL_PACKAGES] },
    },
    {
      name: 'web-only-kernel',
      comment: 'Server code in the browser leaks what it knows and weighs what it weighs; client and server share the kernel and the schema.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/', pathNot: '^libs/kernel/src/index\\.ts$' },
    },
    {
      name: 'oracle-stands-alone',
      comment: 'The naive reckoning is a second opinion. Sharing one line with the product, it would share the mistake in it.',
      severity: 'error',
      from: { path: '^test/support/naive/' },
      to: { reachable: true, path: '^(libs|apps)/' },
    },
    {
      name: 'no-dev-dependencies-in-production',
      comment: 'The container holds production dependencies only: an import of a development package breaks there, and only there.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [SPEC, '^apps/web/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '(^|/)node_modules/@types/' },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'A package that is there by chance, because another one brought it, is gone after that one is updated.',
      severity: 'error',
      from: { path: '^(apps|libs|test)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-tests-in-production',
      comment: 'Test code may be lax, slow and full of fixtures; the product works without it.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: SPEC },
      to: { path: ['^test/', SPEC] },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere is one that no rule above can judge.',
      severity: 'error',
      from: { path: '^(apps|libs|test)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: ['^dist/', '^test/support/global-(setup|teardown)\\.mjs$'] },
    // An import of a type ties two rooms together as well as one of a value.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'], mainFields: ['module', 'main', 'types'] },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
