// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { SAMPLE_PLAN } from '#core/plan/examples.ts'
import { completeOf } from '#app/state/derive.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { CountrySelect } from './country-select.tsx'

afterEach(cleanup)

const present = () => usePlanStore.getState().plan
const site = () => completeOf(present()).site

it('sets the country of the plan, whose own figures count from then on, and takes it back', async () => {
  const { country: _none, usdPerKwh: _own, ...rest } = SAMPLE_PLAN.site ?? {}
  usePlanStore.getState().open({ ...SAMPLE_PLAN, site: rest })
  const usual = site().usdPerKwh
  render(<CountrySelect />)
  const select = screen.getByRole('combobox', { name: 'Country' })
  expect(select).toHaveProperty('value', '')
  await userEvent.selectOptions(select, 'Germany')
  expect(present().site?.country).toBe('DE')
  expect(site()).toMatchObject({ country: 'DE' })
  expect(site().usdPerKwh).toBeGreaterThan(usual)
  await userEvent.selectOptions(select, 'Not said, counts as United States')
  expect(present().site).not.toHaveProperty('country')
  expect(site().usdPerKwh).toBe(usual)
})

it('shows a country of which nothing is known, too', () => {
  usePlanStore.getState().open({ ...SAMPLE_PLAN, site: { ...SAMPLE_PLAN.site, country: 'NZ' } })
  render(<CountrySelect />)
  expect(screen.getAllByRole('option', { name: 'New Zealand', selected: true })).toHaveLength(1)
})
