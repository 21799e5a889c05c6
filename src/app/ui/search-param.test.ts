import { expect, it } from 'vitest'
import { oneOf, shortText } from './search-param.ts'

it('takes only what is on the list', () => {
  expect(oneOf(['chart', 'list'], 'list')).toBe('list')
  expect(oneOf(['chart', 'list'], 'constructor')).toBeUndefined()
  expect(oneOf(['chart', 'list'], ['list'])).toBeUndefined()
})

it('takes only text that is short enough', () => {
  expect(shortText('gpt', 80)).toBe('gpt')
  expect(shortText('x'.repeat(81), 80)).toBeUndefined()
  expect(shortText({ length: 1 }, 80)).toBeUndefined()
})
