// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DriverControl } from './driver-control.tsx'

const range = { low: 100, high: 10_000_000, min: 0, max: 1e9, scale: 'log', integer: false } as const
const gestures: string[] = []

function Requests() {
  const [value, setValue] = useState(20_000)
  return (
    <>
      <DriverControl
        label="Requests a day"
        unit="/day"
        value={value}
        range={range}
        onChange={(next, gesture) => {
          gestures.push(gesture)
          setValue(next)
        }}
      />
      <output>{value}</output>
    </>
  )
}

const text = () => screen.getByRole<HTMLInputElement>('textbox')
const slider = () => screen.getByRole<HTMLInputElement>('slider')
const value = () => Number(screen.getByText(/^\d+$/, { selector: 'output' }).textContent)

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
  expect(screen.queryByText(/is not a number/)).toBeNull()
  act(() => {
    vi.advanceTimersByTime(1100)
  })
  expect(screen.getByText(/is not a number/)).toBeTruthy()
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
