import { describe, expect, it } from 'vitest'
import { table } from './table.ts'

describe('table', () => {
  it('sets words to the left and numbers to the right, two spaces apart', () => {
    const text = table([{ title: 'option' }, { title: 'USD', align: 'right' }], [
      ['Hosted', '1,200'],
      ['Own hardware', '90'],
    ]) // prettier-ignore
    expect(text).toBe(['option          USD', 'Hosted        1,200', 'Own hardware     90'].join('\n'))
  })

  it('keeps columns straight under accents, wide letters and emoji', () => {
    const rows = ['é', '漢字', '👩‍💻'].map((name) => [name, '1'])
    const text = table([{ title: 'name' }, { title: 'n' }], rows)
    expect(text.split('\n')).toEqual(['name  n', 'é     1', '漢字  1', '👩‍💻    1'])
  })

  it('keeps them straight beside marks that are not seen and controls that are written out', () => {
    const rows = ['\u2068שרת\u2069', 'a\u202eb', '\u200bx'].map((name) => [name, '1'])
    const text = table([{ title: 'name' }, { title: 'n' }], rows)
    expect(text.split('\n')).toEqual([
      'name      n',
      '\u200eשרת\u200e       1',
      'a\\u202eb  1',
      '\u200bx         1',
    ])
  })

  it('leaves no space at the end of a line', () => {
    expect(table([{ title: 'a' }, { title: '' }], [['1', '']])).toBe('a\n1')
  })
})
