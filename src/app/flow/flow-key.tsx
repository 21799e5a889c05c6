import layout from '#app/ui/layout.module.css'
import styles from './flow.module.css'

/** What the kinds of line mean, and who drew them. */
export function FlowKey() {
  return (
    <ul className={layout.legend}>
      <KeyLine looks={styles.taken}>your way</KeyLine>
      <KeyLine looks={styles.untaken}>other answers</KeyLine>
      <KeyLine looks={styles.ours}>+ added by us where the published chart has none</KeyLine>
      <li className={styles.credit}>
        Drawn with{' '}
        <a href="https://reactflow.dev" target="_blank" rel="noopener noreferrer">
          React Flow
        </a>
      </li>
    </ul>
  )
}

function KeyLine({ looks, children }: { looks: string | undefined; children: string }) {
  return (
    <li className={styles.entry}>
      <svg className={looks} width="36" height="8" viewBox="0 0 36 8" aria-hidden="true">
        <path className={styles.route} d="M1 4H35" />
      </svg>
      {children}
    </li>
  )
}
