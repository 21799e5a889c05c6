/**
 * `npm run build:package`: the command and the engine as one package, dist-package/crossover-VERSION.tgz. It holds no React and
 * asks for nothing from a registry. Then installs it in an empty folder and runs both, so that what is made works.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, 'dist-package')
const folder = join(out, 'crossover')
const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Compiles only where the types are there, and prints what is recommended. */
const USE = `import { catalogue, completePlan, decide, evaluate, parsePlan, type Decision, type Evaluation } from 'crossover'
import { readFileSync } from 'node:fs'
const read = parsePlan(readFileSync('plan.json', 'utf8'))
if (!read.ok) throw new Error(read.issues[0]?.found)
const plan = completePlan(read.plan, catalogue)
const evaluation: Evaluation = evaluate(plan, catalogue)
const decision: Decision = decide(plan, evaluation, catalogue)
// @ts-expect-error a total is a number or there is no cost
const wrong: string = evaluation.workloads[0]?.options[0]?.cost?.totalUsd ?? null
console.log(decision.workloads[0]?.recommended)
`

rmSync(out, { recursive: true, force: true })
node(['node_modules/vite/bin/vite.js', 'build', '-c', 'vite.package.config.ts', '--logLevel', 'warn'])
node(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.package.json'])
copyTypes(join(out, 'declarations'), 'src/package/index.d.ts')
rmSync(join(out, 'declarations'), { recursive: true })
cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
cpSync(join(root, 'docs/cli.md'), join(folder, 'README.md'))
cpSync(join(root, 'node_modules/zod'), join(folder, 'node_modules/zod'), { recursive: true })
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`)
node(['scripts/supply.mjs', 'dist-package/crossover'])
npm(['pack', folder, '--pack-destination', out], root)
const tarball = join(out, `crossover-${own.version}.tgz`)
tryIt(tarball)
console.log(`${relative(root, tarball)}: packed, installed in an empty folder, run and imported`)

function manifest() {
  const { name, version, description, license, type, engines, dependencies } = own
  return {
    ...{ name, version, description, license, type, engines },
    bin: { crossover: './crossover.js' },
    exports: { '.': { types: './types/package/index.d.ts', default: './index.js' } },
    files: ['*.js', 'parts', 'types', '*.txt', 'sbom.json'],
    // The types name its schemas; at run time nothing is asked of it.
    dependencies: { zod: dependencies.zod },
    bundleDependencies: ['zod'],
  }
}

/** The declarations that an entry comes to, each with its imports as paths that need no `#core`. */
function copyTypes(from, entry) {
  const left = [entry]
  const seen = new Set(left)
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    const text = withoutJson(readFileSync(join(from, file), 'utf8'), file).replaceAll(
      /(from |import\()(['"])((?:#core\/|\.)[^'"]+)\.ts\2/g,
      (_all, before, quote, path) => {
        const target = path.startsWith('#core/') ? `src/core/${path.slice(6)}` : join(dirname(file), path)
        const declared = `${target}.d.ts`
        if (!seen.has(declared)) left.push(declared)
        seen.add(declared)
        const there = relative(dirname(file), target)
        return `${before}${quote}${there.startsWith('.') ? there : `./${there}`}.js${quote}`
      },
    )
    const to = join(folder, 'types', relative('src', file))
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, text)
  }
}

/** Of data that a declaration points to its names are enough. */
function withoutJson(text, file) {
  return text.replaceAll(/^import (\w+) from '([^']+\.json)';$/gm, (_all, name, path) => {
    const source = join(root, dirname(file), path)
    const names = Object.keys(JSON.parse(readFileSync(source, 'utf8')))
    return `declare const ${name}: { ${names.map((key) => `readonly ${JSON.stringify(key)}: unknown`).join('; ')} };`
  })
}

function tryIt(file) {
  const react = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.js') && !name.startsWith('node_modules'))
    .filter((name) => /react-dom|jsx-runtime|createRoot/.test(readFileSync(join(folder, name), 'utf8')))
  if (react.length > 0) throw new Error(`React is in ${react.join(', ')}`)

  const place = mkdtempSync(join(tmpdir(), 'crossover-package-'))
  try {
    cpSync(join(root, 'src/core/plan/examples/field-inspection.json'), join(place, 'plan.json'))
    cpSync(file, join(place, 'crossover.tgz'))
    // With a manifest of its own, npm looks for no project in the folders above.
    writeFileSync(join(place, 'package.json'), '{ "type": "module", "private": true }')
    const said = npm(['exec', '--offline', '--yes', '--package', './crossover.tgz', '--', 'crossover', 'decide', 'plan.json', '--json'], place) // prettier-ignore
    const [told] = JSON.parse(said).workloads
    if (typeof told.verdict.headline !== 'string') throw new Error('no verdict from the packed command')
    npm(['install', '--offline', '--no-audit', '--no-fund', './crossover.tgz'], place)
    writeFileSync(join(place, 'use.ts'), USE)
    node(['node_modules/typescript/bin/tsc', '--strict', '--target', 'es2023', '--module', 'nodenext', '--types', 'node', '--typeRoots', join(root, 'node_modules/@types'), '--ignoreConfig', join(place, 'use.ts')]) // prettier-ignore
    const recommended = run(process.execPath, ['use.js'], place).trim()
    if (recommended !== told.recommended)
      throw new Error(`imported: ${recommended}; the command: ${told.recommended}`)
  } finally {
    rmSync(place, { recursive: true })
  }
}

function node(args) {
  return run(process.execPath, args, root)
}

function npm(args, cwd) {
  return run('npm', args, cwd)
}

function run(program, args, cwd) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`)
  return stdout
}
