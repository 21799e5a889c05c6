import { Outlet, createFileRoute } from '@tanstack/react-router'
import { Tabs } from '#app/ui/tabs.tsx'

const TABS = [
  { to: '/why', label: 'What decides' },
  { to: '/why/change', label: 'What would change it' },
  { to: '/why/opinions', label: 'Second opinions' },
  { to: '/why/options', label: 'Options in detail' },
]

export const Route = createFileRoute('/why')({
  component: () => (
    <>
      <Tabs label="Why" tabs={TABS} />
      <Outlet />
    </>
  ),
})
