import type { ToldField } from '#core/story/questionnaire.ts'

/** In a long section the figures that can wait stand behind a line that opens. */
export function parted(fields: readonly ToldField[], sectionLength: number) {
  const canWait = (field: ToldField) =>
    sectionLength > 8 &&
    !field.essential &&
    field.askIf === undefined &&
    (field.kind === 'number' || field.kind === 'share')
  return { asked: fields.filter((field) => !canWait(field)), extra: fields.filter(canWait) }
}
