// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import type { Uncertain } from '#core/plan/schema.ts'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DriverControl } from './driver-control.tsx'

const range = { low: 100, high: 10_000_000, min: 0, max: 1e9, scale: 'log', integer: false } as const
const gestures: string[] = []

function Requests() {
  const [value, setValue] = useState<Uncertain>(20_000)
  return (
    <>
      <DriverControl
        label="Requests a day"
        unit="/day"
        value={value}
        range={range}
        takesRange
        usual="No range said: usually 12,000 to 32,000."
        onChange={(next, gesture) => {
          gestures.push(gesture)
          setValue(next)
        }}
      />
      <output>{typeof value === 'number' ? value : JSON.stringify(value)}</output>
    </>
  )
}

const text = () => screen.getByRole<HTMLInputElement>('textbox')
const slider = () => screen.getByRole<HTMLInputElement>('slider')
const value = () => Number(screen.getByText(/^\d+$/, { selector: 'output' }).textContent)
const said = () => JSON.parse(screen.getByText(/^\{/, { selector: 'output' }).textContent) as unknown
const type = (typed: string) => {
  fireEvent.change(text(), { target: { value: typed } })
}

beforeEach(() => {
  vi.useFakeTimers()
  gestures.length = 0
  render(<Requests />)
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

it('counts a text as soon as it can be read, and echoes what it understood', () => {
  fireEvent.change(text(), { target: { value: '1m' } })
  expect(value()).toBe(1_000_000)
  expect(screen.getByText('= 1,000,000')).toBeTruthy()
  fireEvent.blur(text())
  expect(text().value).toBe('1,000,000')
})

it('keeps a text that cannot be read, keeps the last value, and says so after a second', () => {
  fireEvent.change(text(), { target: { value: 'lots' } })
  expect(value()).toBe(20_000)
  expect(text().value).toBe('lots')
  expect(screen.getByText('not updated')).toBeTruthy()
  expect(screen.queryByText(/neither a number nor a range/)).toBeNull()
  act(() => {
    vi.advanceTimersByTime(1100)
  })
  expect(screen.getByText(/neither a number nor a range/)).toBeTruthy()
})

it('lets a value stand outside the slider, which stays at its end', () => {
  fireEvent.change(text(), { target: { value: '50,000,000' } })
  expect(value()).toBe(50_000_000)
  expect(slider().value).toBe(slider().max)
  expect(screen.getByText(/Outside the usual range, 100 to 10,000,000/)).toBeTruthy()
})

it('moves along 1, 2, 5 with arrows, tenfold with Page Up, to the ends with Home and End', () => {
  fireEvent.keyDown(slider(), { key: 'ArrowRight' })
  expect(value()).toBe(50_000)
  fireEvent.keyDown(slider(), { key: 'PageUp' })
  expect(value()).toBe(500_000)
  fireEvent.keyDown(slider(), { key: 'ArrowDown', shiftKey: true })
  expect(value()).toBe(490_000)
  fireEvent.keyDown(slider(), { key: 'Home' })
  expect(value()).toBe(100)
  fireEvent.keyDown(slider(), { key: 'End' })
  expect(value()).toBe(10_000_000)
})

it('takes steps by its buttons, with the slider and the text in step', () => {
  fireEvent.click(screen.getByRole('button', { name: 'More: Requests a day' }))
  expect(value()).toBe(50_000)
  expect(text().value).toBe('50,000')
  expect(slider().getAttribute('aria-valuetext')).toBe('50,000 /day')
  fireEvent.click(screen.getByRole('button', { name: 'Less: Requests a day' }))
  expect(value()).toBe(20_000)
})

it('gives all changes of one control the same gesture, for one step of undo', () => {
  fireEvent.change(slider(), { target: { value: '600' } })
  fireEvent.change(slider(), { target: { value: '700' } })
  expect(gestures).toHaveLength(2)
  expect(new Set(gestures).size).toBe(1)
})

it('takes a range, keeps the figure that lies in it, and shows it back', () => {
  type('8,000 to 34,500')
  expect(said()).toEqual({ low: 8000, base: 20_000, high: 34_500 })
  fireEvent.blur(text())
  expect(text().value).toBe('8,000 to 34,500')
  expect(slider().getAttribute('aria-valuetext')).toBe('20,000 /day')
  expect(screen.getByText(/Taken as 20,000 between 8,000 and 34,500, where 8 cases in 10 lie/)).toBeTruthy()
})

it('takes the middle of a range that the figure lies outside of, whatever was typed on the way', () => {
  for (const typed of ['8', '8,000', '8,000 to', '8,000 to 1', '8,000 to 14', '8,000 to 14,500']) type(typed)
  expect(said()).toEqual({ low: 8000, base: 10_770, high: 14_500 })
})

it('moves the base within the range, and leaves the range outside it, with a word', () => {
  type('8,000 to 34,500')
  fireEvent.blur(text())
  fireEvent.keyDown(slider(), { key: 'ArrowLeft' })
  expect(said()).toEqual({ low: 8000, base: 10_000, high: 34_500 })
  fireEvent.keyUp(slider(), { key: 'ArrowLeft' })
  fireEvent.keyDown(slider(), { key: 'PageUp' })
  expect(value()).toBe(100_000)
  expect(text().value).toBe('100,000')
  expect(screen.getByText(/Outside its range of 8,000 to 34,500, so the range was dropped/)).toBeTruthy()
})

it('comes back into its range within one drag, and not after it', () => {
  type('8,000 to 34,500')
  fireEvent.blur(text())
  fireEvent.pointerDown(slider())
  fireEvent.change(slider(), { target: { value: '800' } })
  expect(value()).toBe(1_000_000)
  fireEvent.change(slider(), { target: { value: '460' } })
  expect(said()).toEqual({ low: 8000, base: 20_000, high: 34_500 })
  fireEvent.change(slider(), { target: { value: '800' } })
  fireEvent.pointerUp(slider())
  fireEvent.change(slider(), { target: { value: '460' } })
  expect(value()).toBe(20_000)
})

it('moves the base by a number that is typed within the range, and drops the range by a button', () => {
  type('8,000 to 34,500')
  fireEvent.blur(text())
  type('9000')
  expect(said()).toEqual({ low: 8000, base: 9000, high: 34_500 })
  fireEvent.blur(text())
  fireEvent.click(screen.getByRole('button', { name: 'Take 9,000 alone for Requests a day' }))
  expect(value()).toBe(9000)
  expect(text().value).toBe('9,000')
})

it('keeps a range that cannot be, and says what would be right', () => {
  type('30k to 20k')
  fireEvent.blur(text())
  expect(value()).toBe(20_000)
  expect(text().value).toBe('30k to 20k')
  expect(screen.getByText(/upside down: it begins with its larger end. Enter 20k to 30k/)).toBeTruthy()
})

it('says what is usual once it is entered, and no longer beside a range', () => {
  expect(screen.queryByText(/usually/)).toBeNull()
  fireEvent.focus(text())
  expect(screen.getByText(/usually 12,000 to 32,000/)).toBeTruthy()
  type('8,000 to 34,500')
  expect(screen.queryByText(/usually/)).toBeNull()
})

it('says of a range in the room that its curve has, so that nothing below moves', () => {
  type('8,000 to 34,500')
  fireEvent.blur(text())
  const note = screen.getByText(/Taken as 20,000/)
  expect(note.compareDocumentPosition(slider()) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  expect(note.closest('[data-quiet]')).not.toBeNull()
})

it('says the ends of a likely range that its scale does not reach', () => {
  cleanup()
  const beside = (likely: { low: number; high: number }) =>
    render(
      <DriverControl
        label="Requests a day"
        unit="/day"
        value={200}
        range={range}
        likely={likely}
        onChange={vi.fn()}
      />,
    )
  beside({ low: 100, high: 10_000_000 })
  expect(screen.queryByText(/^likely/)).toBeNull()
  cleanup()
  beside({ low: 87.54, high: 16_000_000 })
  expect(screen.getByText('likely from 87.5 to 16,000,000')).toBeTruthy()
  cleanup()
  beside({ low: 100, high: 16_000_000 })
  expect(screen.getByText('likely up to 16,000,000')).toBeTruthy()
})

it('says again what was refused, since it may count by now', () => {
  cleanup()
  const onChange = vi.fn()
  render(
    <DriverControl label="Requests a day" unit="/day" value={20_000} range={range} onChange={onChange} />,
  )
  fireEvent.keyDown(slider(), { key: 'PageDown' })
  fireEvent.keyUp(slider(), { key: 'PageDown' })
  fireEvent.keyDown(slider(), { key: 'PageDown' })
  expect(onChange).toHaveBeenCalledTimes(2)
})
