import { expect, test } from 'vitest'
import { endFigures } from './end-figures.ts'

const room = { width: 170, mostLines: 2 }

test('a total and its likely range stand in one line where they fit', () => {
  expect(endFigures('$427K', '$384K–$467K', room)).toEqual(['$427K ($384K–$467K)'])
})

test('a likely range that does not fit behind the total has a line of its own', () => {
  expect(endFigures('CHF 427K', 'CHF 384K–CHF 467K', room)).toEqual(['CHF 427K', '(CHF 384K–CHF 467K)'])
})

test('the total stands alone where there is no likely range, no line for it, or one too long for any', () => {
  expect(endFigures('$427K', null, room)).toEqual(['$427K'])
  expect(endFigures('CHF 427K', 'CHF 384K–CHF 467K', { ...room, mostLines: 1 })).toEqual(['CHF 427K'])
  expect(endFigures('CHF 1.21E21', 'CHF 1.21E21–CHF 1.21E21', room)).toEqual(['CHF 1.21E21'])
})

test('a likely range that reads as its total is not said again', () => {
  expect(endFigures('$427K', '$427K', room)).toEqual(['$427K'])
})
