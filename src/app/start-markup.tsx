import { RouterProvider, createMemoryHistory, createRouter } from '@tanstack/react-router'
import { renderToString } from 'react-dom/server'
import { routeTree } from './route-tree.gen.ts'
import { openSample } from './state/open-sample.ts'

/** What Start says, as markup for a page that no script has reached yet; its links lead where the app's do. */
export async function startMarkup(): Promise<string> {
  openSample()
  const history = createMemoryHistory({ initialEntries: ['/start'] })
  const router = createRouter({ routeTree, history: { ...history, createHref: (path) => `#${path}` } })
  await router.load()
  return renderToString(<RouterProvider router={router} />)
}
