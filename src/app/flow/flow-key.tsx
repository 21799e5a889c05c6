import styles from './flow-key.module.css'

/** What the kinds of line mean, and who drew them. */
export function FlowKey() {
  return (
    <ul className={styles.key}>
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
        <line x1="1" x2="35" y1="4" y2="4" />
      </svg>
      {children}
    </li>
  )
}
