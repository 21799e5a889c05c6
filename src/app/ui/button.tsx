import type { ButtonHTMLAttributes } from 'react'
import styles from './button.module.css'

/** Primary: the one thing to do next. Plain: anything else. Quiet: reads as a link, for what stands in a line. */
export type ButtonKind = 'primary' | 'plain' | 'quiet'

export function Button({
  kind = 'plain',
  className,
  ...rest
}: { kind?: ButtonKind } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" {...rest} className={`${buttonClass(kind)} ${className ?? ''}`} />
}

/** The same look for a link: `<Link className={buttonClass('primary')}>`. */
export function buttonClass(kind: ButtonKind): string {
  return `${styles.button ?? ''} ${styles[kind] ?? ''}`
}
