import { useLocation, useNavigate } from '@tanstack/react-router'
import styles from './shell.module.css'

/** The first stops of the Tab key: past the header, to the result, to the questions. */
export function SkipLinks() {
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const links = [
    { label: 'Skip to the page', isHere: true, go: () => undefined },
    { label: 'Skip to result', isHere: pathname === '/verdict', go: () => void navigate({ to: '/verdict' }) },
    {
      label: 'Skip to questions',
      isHere: pathname.startsWith('/questions'),
      go: () => void navigate({ to: '/questions' }),
    },
  ]
  return (
    <nav aria-label="Skip" className={styles.skip}>
      {links.map(({ label, isHere, go }) => (
        <a
          key={label}
          href="#main"
          onClick={(event) => {
            // The part after the # is the page's address here, so the jump is made by hand.
            event.preventDefault()
            if (isHere)
              (document.querySelector<HTMLElement>('main h1') ?? document.getElementById('main'))?.focus()
            else go()
          }}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}
