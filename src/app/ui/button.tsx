import type { ButtonHTMLAttributes } from 'react'
import { classes } from './classes.ts'
import controls from './controls.module.css'

/** Primary: the one thing to do next. Plain: anything else. Quiet: reads as a link, for what stands in a line. */
export type ButtonKind = 'primary' | 'plain' | 'quiet'

export function Button({
  kind = 'plain',
  className,
  ...rest
}: { kind?: ButtonKind } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" {...rest} className={classes(buttonClass(kind), className)} />
}

/** The same look for a link: `<Link className={buttonClass('primary')}>`. */
export function buttonClass(kind: ButtonKind): string {
  return classes(controls.button, controls[kind])
}
