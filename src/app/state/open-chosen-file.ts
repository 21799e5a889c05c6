import { useAttention } from './attention.ts'
import { openAnother } from './open-another.ts'

/** Opens a plan file, and then goes on; where it can't be opened, a notice says why, and the open plan stays as it is. */
export async function openChosenFile(file: File, then: () => void): Promise<void> {
  const { openPlanFile, takeIn } = await import('./open-plan-file.ts')
  const opened = await openPlanFile(file)
  useAttention.setState({ notOpened: opened.kind === 'not-opened' ? opened : null })
  if (opened.kind === 'not-opened') return
  openAnother(() => {
    takeIn(opened)
    then()
  })
}
