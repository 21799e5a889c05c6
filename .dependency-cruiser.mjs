/**
 * Which folder may import which. Each rule says why in its comment, and the
 * comment is what a developer reads when the check fails.
 * @type {import('dependency-cruiser').IConfiguration}
 */

/** The order of the core, lowest first: a folder imports only from folders before it. */
const coreOrder = [
  'units',
  'catalogue',
  'inputs',
  'plan',
  'names',
  'usage',
  'imports',
  'engine',
  'analysis',
  'decision',
  'words',
  'story',
]

const above = (folder) => coreOrder.slice(coreOrder.indexOf(folder) + 1).join('|')

const coreLayers = coreOrder.slice(0, -1).map((folder) => ({
  name: `core-${folder}-looks-down`,
  comment: `core/${folder} may not import from a folder above it. The order is ${coreOrder.join(' < ')}.`,
  severity: 'error',
  // What a decision found may be read in its sentences by a test.
  from: {
    path: `^src/core/${folder}/`,
    ...(folder === 'decision' ? { pathNot: '[.]test(-support)?[.]ts$' } : {}),
  },
  to: { path: `^src/core/(${above(folder)})/` },
}))

export default {
  forbidden: [
    ...coreLayers,
    {
      name: 'core-stands-alone',
      comment: 'The core is the same in a page, a worker, a test and a terminal, so it knows none of them.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '^src/(export|app|cli)/' },
    },
    {
      name: 'export-knows-only-core',
      comment: 'Bytes are made from blocks and plans; who asked for them is no concern of export.',
      severity: 'error',
      from: { path: '^src/export/' },
      to: { path: '^src/(app|cli)/' },
    },
    {
      name: 'core-does-no-io',
      comment:
        'Files, network and processes belong to app and cli; the core takes values and returns values.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-is-handed-its-data',
      comment:
        'The engine, the analysis, the decision and its words know the types of prices, inputs and plans, never the values: prices and plans arrive as arguments, and a plan brings along what is known of its inputs. How a series of prices is read on a day, when a figure is stale, which endpoint stands for an open model and whether enough of one is published to size it, and where a class of machines stands, and how what a plan brings is laid over the market, is known in the catalogue; how one figure follows another, and how large it may be, among the inputs.',
      severity: 'error',
      from: { path: '^src/core/(engine|analysis|decision|words)/', pathNot: '[.]test(-support)?[.]ts$' },
      to: {
        path: '^src/core/(catalogue|inputs|plan|usage|imports)/',
        pathNot:
          '^src/core/(catalogue/(price-at|staleness|endpoints|plain-name|is-sized|machine-class|machine-types|own-entries)|inputs/(followed-value|measures|attempt-usd|bill-volume))[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'decision-has-no-words',
      comment:
        'The decision gives ids and values. What is said of them stands in core/words, keyed by those ids, so that no sentence is ever compared and a second language would be a second folder.',
      severity: 'error',
      from: { path: '^src/core/decision/', pathNot: '[.]test(-support)?[.]ts$' },
      to: { path: '^src/core/(words/|story/|units/format[.]ts$)' },
    },
    {
      name: 'core-libraries',
      comment: 'The core may use only these packages. Adding one is a decision: record it in docs/decisions.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '[.]test(-support)?[.]ts$' },
      to: {
        dependencyTypes: ['npm', 'npm-dev'],
        pathNot: 'node_modules/(zod|pure-rand|simple-statistics|papaparse|d3-[a-z]+)/',
      },
    },
    {
      name: 'surfaces-import-the-story',
      comment:
        'What page and command line show of a decision is put together once, in core/story, so that they cannot differ. They may import the decision’s front doors, decide.ts, decide-workload.ts, judged.ts, risk-of.ts and risk-wanted.ts, and the values it gives; what searches, rules, opinions and proposals find reaches them through the story.',
      severity: 'error',
      from: { path: '^src/(app|cli|export)/', pathNot: '[.]test(-support)?[.]tsx?$' },
      to: {
        path: '^src/core/decision/',
        pathNot:
          '^src/core/decision/(case|decide|decide-workload|decision|ids|judged|risk-of|risk-wanted|volume-ids)[.]ts$',
      },
    },
    {
      name: 'app-and-cli-are-strangers',
      comment: 'What both need belongs in the core.',
      severity: 'error',
      from: { path: '^src/(app|cli)/' },
      to: { path: '^src/(app|cli)/', pathNot: '^src/$1/' },
    },
    {
      name: 'pages-are-independent',
      comment: 'A page may not import another page. What two pages share moves to ui, charts, flow or state.',
      severity: 'error',
      from: { path: '^src/app/pages/([^/]+)/' },
      to: { path: '^src/app/pages/', pathNot: '^src/app/pages/$1/' },
    },
    {
      name: 'building-blocks-do-not-know-pages',
      comment: 'ui, charts, flow and state are used by pages and routes, never the other way round.',
      severity: 'error',
      from: { path: '^src/app/(ui|charts|flow|state)/' },
      to: { path: '^src/app/(pages|routes)/' },
    },
    {
      name: 'drawings-take-props',
      comment:
        'ui, charts and flow draw what they are given, so they can be drawn in a report or a test without a store.',
      severity: 'error',
      from: { path: '^src/app/(ui|charts|flow)/' },
      to: { path: '^src/app/state/' },
    },
    {
      name: 'routes-are-thin',
      comment: 'A route names a path, checks its search parameters and points to a page.',
      severity: 'error',
      from: { path: '^src/app/routes/' },
      to: { path: '^src/app/', pathNot: '^src/app/(pages|ui|routes)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that import each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-imports-of-tests',
      comment: 'Shared test material goes in a file that is not itself a test.',
      severity: 'error',
      from: {},
      to: { path: '[.](test|spec)[.]tsx?$' },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file and it imports nothing. Delete it, or connect it.',
      severity: 'error',
      from: { orphan: true, pathNot: ['[.]d[.]ts$', '(^|/)tsconfig[.]json$', '[.]config[.]ts$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'route-?[tT]ree[.]gen[.]ts$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
}
