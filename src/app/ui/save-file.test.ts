import { expect, it } from 'vitest'
import { fileName } from './save-file.ts'

it('names a file after the plan and the day', () => {
  expect(fileName('Support assistant', '2026-11-20', 'json')).toBe('support-assistant-2026-11-20.json')
})

it('keeps paths, reserved names and directions out of a file name', () => {
  expect(fileName('../../etc/passwd', '2026-11-20', 'json')).toBe('etc-passwd-2026-11-20.json')
  expect(fileName('\u202Eabc:d*?', '2026-11-20', 'csv')).toBe('abc-d-2026-11-20.csv')
  expect(fileName('CON', '2026-11-20', 'pdf')).toBe('con-2026-11-20.pdf')
  expect(fileName('支持', '2026-11-20', 'json')).toBe('plan-2026-11-20.json')
  expect(fileName('Überprüfung', '2026-11-20', 'json')).toBe('uberprufung-2026-11-20.json')
})

it('cuts a long title without leaving a hyphen at its end', () => {
  expect(fileName(`${'a'.repeat(59)} bcd`, '2026-11-20', 'json')).toBe(`${'a'.repeat(59)}-2026-11-20.json`)
})
