// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { usePlanStore } from '#app/state/plan-store.ts'
import { Reviews } from './reviews.tsx'

afterEach(cleanup)

function Shown() {
  const plan = usePlanStore((state) => state.plan)
  const [workload] = plan.workloads
  return workload ? (
    <Reviews plan={plan} workload={workload} regions={[{ value: 'eu', label: 'EU' }]} />
  ) : null
}

const reviewsNow = () => usePlanStore.getState().plan.workloads[0]?.answers.reviews

it('takes a review once it names provider and reader, and gives it up again', async () => {
  render(<Shown />)
  const user = userEvent.setup()
  const add = screen.getByRole<HTMLButtonElement>('button', { name: 'Add this review' })
  expect(add.disabled).toBe(true)
  await user.selectOptions(screen.getByLabelText('Provider'), 'anthropic')
  await user.click(screen.getByLabelText('EU'))
  await user.type(screen.getByLabelText('Read by'), 'Legal')
  await user.click(add)
  const { asOf } = usePlanStore.getState().plan
  expect(reviewsNow()).toEqual([{ provider: 'anthropic', regions: ['eu'], by: 'Legal', on: asOf }])
  await user.click(screen.getByRole('button', { name: 'Remove the review of Anthropic' }))
  expect(reviewsNow()).toBeUndefined()
})
