// @vitest-environment jsdom
import { configure, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import type { NamedThing } from '#core/words/name-words.ts'
import { NamePicker } from './name-picker.tsx'
import { machineOptions, openOptions, tokenOptions } from './picker-options.ts'

// What a picker knows is read when it is first opened, which takes a while on a busy machine.
configure({ asyncUtilTimeout: 20_000 })

const DAY = '2026-11-28'
const OPTIONS = {
  hardware: machineOptions(catalogue.hardware, 'owned', DAY),
  open: openOptions(catalogue.openModels),
  model: tokenOptions(catalogue.apiModels, DAY),
} as const

async function typed(thing: NamedThing & keyof typeof OPTIONS, value: string, text: string) {
  Element.prototype.scrollIntoView = vi.fn()
  const onChange = vi.fn()
  const { unmount } = render(
    <NamePicker label="It" thing={thing} value={value} options={OPTIONS[thing]} onChange={onChange} />,
  )
  const user = userEvent.setup()
  const box = screen.getByRole('combobox')
  await user.click(box)
  await user.clear(box)
  await user.type(box, text)
  await screen.findByRole('group', { name: `What “${text}” may mean` })
  const said = screen.getByRole('status').textContent
  await user.keyboard('{ArrowDown}{Enter}')
  unmount()
  return { said, onChange }
}

it('says what becomes of a number that is typed with a machine', async () => {
  const { said, onChange } = await typed('hardware', 'l40s', '4090 x2')
  expect(said).toBe('How many are needed is worked out from the load, so the number 2 is not kept.')
  expect(onChange.mock.calls).toEqual([['rtx-4090', null]])
  expect((await typed('hardware', 'l40s', 'single 4090')).said).not.toContain('kept')
  expect((await typed('hardware', 'l40s', '4x H100')).said).toMatch(
    /^“4x H100” fits several .* 4 is not kept\.$/,
  )
})

it('takes the number format over that is typed with an open model, of the present model too', async () => {
  const { said, onChange } = await typed('open', 'gpt-oss-120b', 'llama 3.3 70b q4_k_m')
  expect(said).toBe('Its number format becomes q4_k_m.')
  expect(onChange.mock.calls).toEqual([['llama-3.3-70b', 'q4_k_m']])
  const same = await typed('open', 'llama-3.3-70b', 'llama 3.3 70b q4_k_m')
  expect(same.onChange.mock.calls).toEqual([['llama-3.3-70b', 'q4_k_m']])
  expect((await typed('open', 'llama-3.3-70b', 'llama 3.3 70b')).onChange).not.toHaveBeenCalled()
})
