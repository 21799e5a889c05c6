import { lexer, type Token, type Tokens } from 'marked'
import { createContext, createElement, Fragment, use, type ReactNode } from 'react'
import { DataTable } from '#app/ui/data-table.tsx'

/** Opens another of our documents: `method/cost.md` or `capacity.md#factors`. */
type OpenDocument = (href: string) => void

const OpenDocumentContext = createContext<OpenDocument>(() => undefined)

/**
 * Our own documents as React elements: no HTML is ever parsed, so raw tags stay literal text. Links to a
 * heading scroll, links to another document go to `onOpen`, and every other address is written out.
 */
export function Markdown({ text, onOpen }: { text: string; onOpen: OpenDocument }) {
  return <OpenDocumentContext value={onOpen}>{blocks(lexer(text))}</OpenDocumentContext>
}

/** The headings of a document down to the given depth, for a table of contents. */
export function headingsOf(text: string, depth: number): { id: string; text: string; depth: number }[] {
  return lexer(text)
    .filter((token): token is Tokens.Heading => token.type === 'heading' && token.depth <= depth)
    .map((token) => ({ id: slug(token.text), text: plainText(token.tokens), depth: token.depth }))
}

/** The anchor of a heading, as code hosts make it: "KV cache" is kv-cache. */
export function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
}

function blocks(tokens: readonly Token[]): ReactNode[] {
  return tokens.map((token, index) => <Fragment key={index}>{block(token)}</Fragment>)
}

function block(token: Token): ReactNode {
  switch (token.type) {
    case 'heading': {
      const heading = token as Tokens.Heading
      return createElement(
        `h${String(heading.depth)}`,
        { id: slug(heading.text), tabIndex: -1 },
        inline(heading.tokens),
      )
    }
    case 'paragraph':
      return <p>{inline((token as Tokens.Paragraph).tokens)}</p>
    case 'text':
      return inline((token as Tokens.Text).tokens ?? [token])
    case 'list': {
      const list = token as Tokens.List
      const items = list.items.map((item, index) => <li key={index}>{blocks(item.tokens)}</li>)
      return list.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'code':
      return (
        <pre tabIndex={0}>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      )
    case 'table':
      return <MarkdownTable table={token as Tokens.Table} />
    case 'blockquote':
      return <blockquote>{blocks((token as Tokens.Blockquote).tokens)}</blockquote>
    case 'hr':
      return <hr />
    case 'space':
      return null
    default:
      return <p>{token.raw}</p>
  }
}

function MarkdownTable({ table: { header, rows } }: { table: Tokens.Table }) {
  return (
    <DataTable
      caption={header.map(({ tokens }) => plainText(tokens)).join(', ')}
      captionHidden
      columns={header.map((cell, column) => ({
        id: String(column),
        title: inline(cell.tokens),
        figures: column > 0 && rows.every((row) => FIGURE.test(row[column]?.text ?? '')),
        cell: (row: Tokens.TableCell[]) => inline(row[column]?.tokens ?? []),
      }))}
      rows={rows}
      rowKey={(row) => String(rows.indexOf(row))}
    />
  )
}

const FIGURE = /^[−-]?[\d,.]+$/

function inline(tokens: readonly Token[]): ReactNode[] {
  return tokens.map((token, index) => <Fragment key={index}>{piece(token)}</Fragment>)
}

function piece(token: Token): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong>{inline((token as Tokens.Strong).tokens)}</strong>
    case 'em':
      return <em>{inline((token as Tokens.Em).tokens)}</em>
    case 'codespan':
      return <code>{(token as Tokens.Codespan).text}</code>
    case 'br':
      return <br />
    case 'link':
      return <MarkdownLink link={token as Tokens.Link} />
    case 'escape':
    case 'text':
      return 'text' in token ? String(token['text']) : token.raw
    default:
      return token.raw
  }
}

function MarkdownLink({ link }: { link: Tokens.Link }) {
  const open = use(OpenDocumentContext)
  const words = inline(link.tokens)
  const { href } = link
  if (href.startsWith('#') || /^[\w/-]+\.md(#|$)/.test(href)) {
    return (
      <button
        type="button"
        data-reads-as-link
        onClick={() => {
          if (href.startsWith('#')) showHeading(href.slice(1))
          else open(href)
        }}
      >
        {words}
      </button>
    )
  }
  return (
    <>
      {words}
      {link.text === href ? null : ` (${href})`}
    </>
  )
}

export function showHeading(id: string): void {
  const heading = document.getElementById(id)
  heading?.scrollIntoView()
  heading?.focus({ preventScroll: true })
}

function plainText(tokens: readonly Token[]): string {
  return tokens.map((token) => ('tokens' in token ? plainText(token.tokens ?? []) : ownText(token))).join('')
}

function ownText(token: Token): string {
  return 'text' in token ? String(token['text']) : ''
}
