/** `node scripts/start-markup.mjs`: prints what Start says as markup, drawn by the app's own pages. */
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'
import { classNameIn } from './class-names.mjs'

const server = await createServer({
  configFile: false,
  plugins: [react()],
  css: { modules: { generateScopedName: classNameIn } },
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
})
const { startMarkup } = await server.ssrLoadModule('/src/app/start-markup.tsx')
const markup = await startMarkup()
// The server holds the process open otherwise, closed or not.
process.stdout.write(markup, () => process.exit(0))
