const foundation = '^libs/(settings|database|errors|graphql|jobs|storage|scanner|press|mail|live|symbols)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle is one slice pretending to be two.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'slices-through-their-door',
      severity: 'error',
      comment: 'Another slice is known by its index.ts alone.',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/$1/', '^libs/[^/]+/index\\.ts$'] },
    },
    {
      name: 'apps-through-the-door',
      severity: 'error',
      from: { path: '^apps/(portal|worker|cli)/|^apps/slices' },
      to: { path: '^libs/[^/]+/', pathNot: '^libs/[^/]+/index\\.ts$' },
    },
    {
      name: 'foundation-knows-no-domain',
      severity: 'error',
      comment: 'Foundation slices hold no word of the domain.',
      from: { path: foundation, pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/', pathNot: foundation },
    },
    {
      name: 'libs-know-no-app',
      severity: 'error',
      from: { path: '^libs/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(apps|test|tools)/' },
    },
    {
      name: 'client-and-server-apart',
      severity: 'error',
      comment: 'But for the grammar of symbols: text in, text out, and the same on both sides.',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|schema|apps/(portal|worker|cli))/|^apps/slices', pathNot: '^libs/symbols/index\\.ts$' },
    },
    {
      name: 'apps-apart',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: ['^apps/$1/', '^apps/slices\\.ts$', '^apps/portal/app\\.module\\.ts$'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.boundaries.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '/generated/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
