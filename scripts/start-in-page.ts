import { execFileSync } from 'node:child_process'
import type { Plugin } from 'vite'

const MOUNT = '<div id="app"></div>'
const LONGEST_MS = 120_000

/**
 * Writes what Start says into the built page, so that it can be read before any script has come. Nothing of it answers
 * a press until the app puts its own in place of it; public/before-paint.js hides it where another page is called for.
 */
export function startInPage(): Plugin {
  return {
    name: 'crossover:start-in-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        if (!html.includes(MOUNT)) throw new Error(`index.html has no ${MOUNT}`)
        const markup = execFileSync(process.execPath, ['scripts/start-markup.mjs'], {
          encoding: 'utf8',
          timeout: LONGEST_MS,
        })
        return html.replace(MOUNT, () => `<div id="app"><div inert>${markup}</div></div>`)
      },
    },
  }
}
