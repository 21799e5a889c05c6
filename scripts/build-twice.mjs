/** `npm run build:twice`: builds the app and the command line two times, and fails where any file of theirs differs. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [first, second] = [built(), built()]
const differing = [...new Set([...first.keys(), ...second.keys()])].filter(
  (file) => first.get(file) !== second.get(file),
)
for (const file of differing) console.error(`${file}: differs from one build to the next`)
if (differing.length > 0) process.exit(1)
const all = createHash('sha256').update([...first].join('\n')).digest('hex') // prettier-ignore
console.log(`${first.size} files, the same in both builds: sha256 ${all}`)

/** Every file of a build with its hash. */
function built() {
  execFileSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  const files = ['dist', 'dist-cli'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  return new Map(
    files
      .toSorted()
      .map((file) => [
        file.slice(root.length),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  )
}
