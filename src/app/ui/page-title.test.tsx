// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { usePageTitle } from './page-title.ts'
import { Popup } from './popup.tsx'

afterEach(cleanup)

function Page({ title }: { title: string }) {
  usePageTitle(title)
  return (
    <>
      <Popup label="Plan">{() => <input aria-label="Name" />}</Popup>
      <h1 tabIndex={-1}>{title}</h1>
    </>
  )
}

it('moves the focus to the heading of the page that was reached', () => {
  const { rerender } = render(<Page title="One" />)
  rerender(<Page title="Two" />)
  expect(document.title).toBe('Two · Crossover')
  expect(document.activeElement).toBe(screen.getByRole('heading'))
})

it('leaves the focus in a menu that was opened while the page was on its way', () => {
  const { rerender } = render(<Page title="Three" />)
  fireEvent.click(screen.getByRole('button', { name: 'Plan' }))
  screen.getByRole('textbox', { name: 'Name' }).focus()
  rerender(<Page title="Four" />)
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' }))
})
