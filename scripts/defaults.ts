/** `npm run -s defaults` prints docs/method/defaults.md; `-- --write` writes it. */
import { writeFileSync } from 'node:fs'
import { defaultsPage, PAGE } from './defaults/page.ts'

const text = await defaultsPage()
if (process.argv.includes('--write')) writeFileSync(PAGE, text)
else process.stdout.write(text)
