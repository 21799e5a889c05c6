import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** The policy of the page stops most of these at run time; lint stops them, and the rest, before. */
const banned = {
  markup:
    'Text becomes markup here. Build elements instead; Trusted Types would refuse this at run time anyway.',
  network: 'Crossover makes no network call: everything is computed where the user is.',
  leaving: 'Leaving the page is the one channel that no policy closes, so the code never does it.',
  messages: 'The page listens to nobody: a message can come from any window.',
  workers:
    'Work beside the page goes through state/runner, which takes turns, gives up and goes on in the page.',
  clock: 'The core has no clock and no dice: the day and the random source arrive as arguments.',
  inexact:
    'Engines differ in the last bits of this, so page and terminal would count different chances. Use core/units/exact-math.',
}

const restrictedSyntax = [
  {
    selector:
      'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|setHTMLUnsafe|createContextualFragment)$/]',
    message: banned.markup,
  },
  {
    selector: 'MemberExpression[object.name="document"][property.name=/^(write|writeln)$/]',
    message: banned.markup,
  },
  { selector: 'JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcDoc)$/]', message: banned.markup },
  { selector: 'Property[key.name=/^(dangerouslySetInnerHTML|srcDoc|srcdoc)$/]', message: banned.markup },
  { selector: 'JSXAttribute[name.name="ping"]', message: banned.network },
  { selector: 'MemberExpression[property.name="sendBeacon"]', message: banned.network },
  {
    selector:
      'MemberExpression[object.name=/^(window|globalThis|self)$/][property.name=/^(fetch|XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection)$/]',
    message: banned.network,
  },
  {
    selector: 'MemberExpression[object.name=/^(window|globalThis|self)$/][property.name="open"]',
    message: banned.leaving,
  },
  { selector: 'AssignmentExpression[left.name="location"]', message: banned.leaving },
  { selector: 'AssignmentExpression[left.property.name="location"]', message: banned.leaving },
  {
    selector:
      'AssignmentExpression[left.property.name=/^(href|host|hostname|pathname|port|protocol|search)$/]:matches([left.object.name="location"], [left.object.property.name="location"])',
    message: banned.leaving,
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(assign|replace)$/]:matches([callee.object.name="location"], [callee.object.property.name="location"])',
    message: banned.leaving,
  },
]

const messageListeners = [
  {
    selector:
      'CallExpression:matches([callee.name="addEventListener"], [callee.object.name=/^(window|globalThis|self)$/][callee.property.name="addEventListener"])[arguments.0.value="message"]',
    message: banned.messages,
  },
  {
    selector:
      'AssignmentExpression:matches([left.name="onmessage"], [left.object.name=/^(window|globalThis|self)$/][left.property.name="onmessage"])',
    message: banned.messages,
  },
]

const workers = [{ selector: 'NewExpression[callee.name="Worker"]', message: banned.workers }]

const clockAndDice = [
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: banned.clock,
  },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: banned.clock },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: banned.clock },
  { selector: 'CallExpression[callee.name="Date"]', message: banned.clock },
]

/** What ECMAScript leaves to the engine; Math.sqrt is a correctly rounded instruction everywhere. */
const inexactMath = [
  ...['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'pow', 'cbrt', 'hypot'],
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2'],
  ...['sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh'],
].map((property) => ({ object: 'Math', property, message: banned.inexact }))

const inexactOperators = [
  { selector: 'BinaryExpression[operator="**"]', message: banned.inexact },
  { selector: 'AssignmentExpression[operator="**="]', message: banned.inexact },
]

const restrictedGlobals = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'RTCPeerConnection'].map((name) => ({
    name,
    message: banned.network,
  })),
  { name: 'open', message: banned.leaving },
]

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist-cli/',
    'dist-package/',
    'dist-single/',
    'reports/',
    'test-results/',
    'playwright-report/',
    '.stryker-tmp/',
    '**/*.gen.ts',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Characters of names and labels are counted and cut by code point, on purpose.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A promise given to an event handler is fine: React ignores what a handler returns.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.{js,mjs}', '*.config.ts'],
    languageOptions: {
      globals: {
        Buffer: 'readonly',
        URL: 'readonly',
        console: 'readonly',
        performance: 'readonly',
        process: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  {
    files: ['public/**/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: {
        document: 'readonly',
        localStorage: 'readonly',
        location: 'readonly',
        matchMedia: 'readonly',
        Node: 'readonly',
        window: 'readonly',
      },
    },
  },
  {
    name: 'what no policy stops',
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', ...restrictedGlobals],
      'no-restricted-syntax': ['error', ...restrictedSyntax, ...messageListeners],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['zod', 'zod/*'],
              message:
                'Import z from core/zod.ts or core/plan/zod.ts, which sets it up for the content security policy.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/app/**/*.{ts,tsx}'],
    ignores: ['src/app/state/runner/new-worker.ts'],
    rules: { 'no-restricted-syntax': ['error', ...restrictedSyntax, ...messageListeners, ...workers] },
  },
  {
    files: ['src/**/*.worker.ts'],
    rules: { 'no-restricted-syntax': ['error', ...restrictedSyntax] },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...restrictedSyntax, ...messageListeners, ...clockAndDice],
    },
  },
  {
    files: ['src/core/analysis/**/*.ts', 'src/core/units/exact-math/*.ts'],
    ignores: ['**/*.test.ts', '**/*.test-support.ts'],
    rules: {
      'no-restricted-properties': ['error', ...inexactMath],
      'no-restricted-syntax': [
        'error',
        ...restrictedSyntax,
        ...messageListeners,
        ...clockAndDice,
        ...inexactOperators,
      ],
    },
  },
  { files: ['src/core/zod.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['src/app/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['**/*.test.{ts,tsx}', '**/*.test-support.ts', 'e2e/**/*.ts'],
    rules: {
      // In a test, what is missing should throw where it is read.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['e2e/**/*.ts'],
    // Playwright's fixtures name their callback `use`, and an empty pattern says "no fixtures needed".
    rules: { 'no-empty-pattern': 'off', 'react-hooks/rules-of-hooks': 'off' },
  },
)
