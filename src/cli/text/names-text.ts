import type { Meaning } from '../meaning.ts'

/** What `crossover names` prints: a line for each thing that the text says. */
export function namesText(text: string, meanings: readonly Meaning[]): string {
  if (meanings.length === 0) return `“${text}” says nothing that is known here.`
  return meanings.map((meaning) => `${meaning.as}: ${inWords(meaning)}`).join('\n')
}

function inWords(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'id': {
      const count = meaning.count === null || meaning.count === 1 ? '' : `${String(meaning.count)} × `
      const formats = meaning.quantisations.length > 0 ? `, in ${meaning.quantisations.join(' or ')}` : ''
      return `${count}${meaning.id}${meaning.name === meaning.id ? '' : `  ${meaning.name}`}${formats}`
    }
    case 'number':
      return `${String(meaning.value)}${meaning.currency === null ? '' : ` ${meaning.currency}`}`
    case 'range':
      return `${String(meaning.low)} to ${String(meaning.high)}${meaning.currency === null ? '' : ` ${meaning.currency}`}`
    case 'unknown':
      return 'not known'
    case 'asks':
    case 'refuses':
      return meaning.sentence
  }
}
