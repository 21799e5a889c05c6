import { Outlet, createFileRoute } from '@tanstack/react-router'
import { Tabs } from '#app/ui/tabs.tsx'

const TABS = [
  { to: '/sources', label: 'Prices' },
  { to: '/sources/method', label: 'Method' },
  { to: '/sources/claims', label: 'Claims' },
]

export const Route = createFileRoute('/sources')({
  component: () => (
    <>
      <Tabs label="Sources" tabs={TABS} />
      <Outlet />
    </>
  ),
})
