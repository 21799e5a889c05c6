import { createFileRoute, redirect } from '@tanstack/react-router'
import { homeOf } from '#app/pages/start/home-of.ts'
import { StartPage } from '#app/pages/start/start-page.tsx'

/** Who comes for the first time starts here; a plan of one's own opens at its verdict, a plan of several at the whole. */
export const Route = createFileRoute('/')({
  beforeLoad: () => {
    const home = homeOf()
    if (home !== '/start') redirect({ to: home, replace: true, throw: true })
  },
  component: StartPage,
  codeSplitGroupings: [],
})
