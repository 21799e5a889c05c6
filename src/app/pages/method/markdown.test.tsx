// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { headingsOf, Markdown, slug } from './markdown.tsx'

afterEach(cleanup)

describe('Markdown', () => {
  it('shows raw tags as text and makes no element of them', () => {
    const { container } = render(
      <Markdown onOpen={() => undefined} text={'a <img src=x onerror=alert(1)> b'} />,
    )
    expect(container.querySelector('img')).toBeNull()
    expect(container.textContent).toContain('<img src=x onerror=alert(1)>')
  })

  it('writes the address of an outside link out and links nowhere', () => {
    const { container } = render(
      <Markdown onOpen={() => undefined} text={'see [the paper](https://example.org/p)'} />,
    )
    expect(container.textContent).toBe('see the paper (https://example.org/p)')
    expect(container.querySelector('a')).toBeNull()
  })

  it('hands a link to another document of ours over', () => {
    const opened: string[] = []
    render(<Markdown onOpen={(href) => opened.push(href)} text={'see [Cost](method/cost.md#energy)'} />)
    fireEvent.click(screen.getByRole('button', { name: 'Cost' }))
    expect(opened).toEqual(['method/cost.md#energy'])
  })

  it('makes a table with column heads', () => {
    render(<Markdown onOpen={() => undefined} text={'| kind | hours |\n| --- | --- |\n| api | 24 |'} />)
    expect(screen.getByRole('columnheader', { name: 'hours' })).toBeTruthy()
    expect(screen.getByRole('cell', { name: '24' })).toBeTruthy()
  })

  it('gives a heading the anchor that the line items name', () => {
    const { container } = render(<Markdown onOpen={() => undefined} text={'## KV cache'} />)
    expect(container.querySelector('#kv-cache')?.textContent).toBe('KV cache')
  })
})

describe('headingsOf', () => {
  it('lists headings down to a depth, in order', () => {
    expect(headingsOf('# A\n\n## B `c`\n\n### D', 2)).toEqual([
      { id: 'a', text: 'A', depth: 1 },
      { id: 'b-c', text: 'B c', depth: 2 },
    ])
  })
})

describe('slug', () => {
  it('drops punctuation and joins words with hyphens', () => {
    expect(slug('Break-even, and payback (simple)')).toBe('break-even-and-payback-simple')
  })
})
