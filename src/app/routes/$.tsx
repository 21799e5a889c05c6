import { createFileRoute, notFound, redirect } from '@tanstack/react-router'
import { newPlaceOf } from '#app/pages/shell/old-places.ts'

/** Addresses of earlier versions, which stand in notes and bookmarks, lead to where the same thing is now. */
export const Route = createFileRoute('/$')({
  beforeLoad: ({ location: { pathname, searchStr } }) => {
    const to = newPlaceOf(pathname)
    if (to === null) notFound({ throw: true })
    else redirect({ href: `${to}${searchStr}`, replace: true, throw: true })
  },
})
