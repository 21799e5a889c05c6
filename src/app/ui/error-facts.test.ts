import { expect, it } from 'vitest'
import { errorCode, errorText, isMissingScript } from './error-facts.ts'

it('knows a script that could not be fetched in the words of every browser', () => {
  const words = [
    'Failed to fetch dynamically imported module: http://localhost/assets/a.js',
    'error loading dynamically imported module: http://localhost/assets/a.js',
    'Importing a module script failed.',
    'Unable to preload CSS for /assets/a.css',
  ]
  for (const message of words) expect(isMissingScript(new TypeError(message))).toBe(true)
  expect(isMissingScript(new TypeError('x is not a function'))).toBe(false)
  expect(isMissingScript('Failed to fetch dynamically imported module')).toBe(false)
})

it('gives the same message the same code of four letters and figures, wherever it came from', () => {
  const code = errorCode('TypeError: x is not a function\n    at a.js:1')
  expect(code).toMatch(/^[0-9A-Z]{4}$/)
  expect(errorCode('TypeError: x is not a function\n    at b.js:7')).toBe(code)
  expect(errorCode('TypeError: y is not a function')).not.toBe(code)
})

it('tells the message once, with where it came from', () => {
  const error = new Error('no workload w1')
  expect(errorText(error).match(/no workload w1/g)).toHaveLength(1)
  expect(errorText(error)).toContain('error-facts.test')
  error.stack = 'run@http://localhost/a.js:1:2'
  expect(errorText(error)).toBe('Error: no workload w1\nrun@http://localhost/a.js:1:2')
  expect(errorText('a string')).toBe('a string')
})
