import { Link } from '@tanstack/react-router'
import { Button, buttonClass } from './button.tsx'

/** The one thing to do next: a page to go to, a question to answer, or something to have done here. */
export type NextMove = { readonly label: string } & (
  | { readonly to: '/why' | '/why/change' | '/why/options' }
  | { readonly question: string }
  | { readonly press: () => void }
)

export function NextMoveButton({ move }: { move: NextMove }) {
  if ('press' in move) {
    return (
      <Button kind="primary" onClick={move.press}>
        {move.label}
      </Button>
    )
  }
  return 'question' in move ? (
    <Link
      to="/questions/$section"
      params={{ section: move.question }}
      search={{ from: 'check' }}
      className={buttonClass('primary')}
    >
      {move.label}
    </Link>
  ) : (
    <Link to={move.to} className={buttonClass('primary')}>
      {move.label}
    </Link>
  )
}
