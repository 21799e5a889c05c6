import type { WorkHours } from '../decision/proposals/hours-of-work.ts'
import type { Formats } from '../units/format.ts'
import { LINE_ITEMS } from './line-item-words.ts'
import { plural } from './phrases.ts'

const PER: Readonly<Record<WorkHours['per'], string>> = {
  once: 'once',
  month: 'a month',
  year: 'a year',
}

/** "Costed with set-up 60 hours once, $5,100; operations 10 hours a month, $850." */
export function hoursSentence(hours: readonly WorkHours[], { figure, money }: Formats): string {
  const texts = hours.map(({ line, part, hours: count, per, usd }) => {
    const whose = part === null ? '' : ` (${part} part)`
    const label = LINE_ITEMS[line].label.toLowerCase()
    return `${label}${whose} ${figure(count)} ${plural(count, 'hour')} ${PER[per]}, ${money(usd)}`
  })
  return `Costed with ${texts.join('; ')}.`
}
