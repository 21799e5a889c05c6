import type { Page } from '@playwright/test'
import { QUESTION_SECTIONS } from '../../src/core/decision/questionnaire/question-sections.ts'
import { expect } from '../fixtures.ts'
import { visit } from '../places.ts'

/** The six sections of the questionnaire, by what a person reads. */
export function questionnaire(page: Page) {
  const group = (question: string) => page.getByRole('group', { name: question, exact: true })
  return {
    open: async (section: string) => {
      const number = 1 + QUESTION_SECTIONS.findIndex(({ id }) => id === section)
      await visit(page, { path: `#/questions/${section}`, title: `(Error: )?Question ${number} of 6: ` })
    },
    expectSection: async (number: number, title: string) => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
      await expect(page).toHaveTitle(new RegExp(`^(Error: )?Question ${number} of 6: ${escaped(title)}`))
    },
    /** The answer whose text begins with these words. */
    choose: (question: string, answer: string) =>
      group(question)
        .getByRole('radio', { name: new RegExp(`^${escaped(answer)}`) })
        .check(),
    checked: () => page.getByRole('radio', { checked: true }),
    number: (label: string) => page.getByRole('textbox', { name: label, exact: true }),
    goOn: () => page.getByRole('button', { name: 'Continue', exact: true }).click(),
    goBack: () => page.getByRole('button', { name: 'Back', exact: true }).click(),
    problems: () => page.getByRole('alert', { name: 'There is a problem' }),
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

/** Answers of a team that could run its own machines, asked section by section. */
export async function answerAll(page: Page, { requestsPerDay }: { readonly requestsPerDay: string }) {
  const questions = questionnaire(page)
  await questions.expectSection(1, 'How sensitive is the data?')
  await questions.choose('How sensitive is the data?', 'Internal')
  await questions.choose('Where may the data be processed?', 'Anywhere')
  await questions.goOn()

  await questions.expectSection(2, 'How soon must an answer arrive?')
  await questions.choose('How soon must an answer arrive?', 'Seconds')
  await questions.choose('Must it work without an internet connection?', 'No')
  await questions.goOn()

  await questions.expectSection(3, 'How much is it used, and how evenly?')
  await questions.choose('How does use vary over time?', 'Steady, high')
  await questions.number('Requests on an active day').fill(requestsPerDay)
  await questions.number('Input tokens a request').fill('5,000')
  await questions.number('Output tokens a request').fill('300')
  await questions.choose('How far along is it?', 'In production')
  await questions.goOn()

  await questions.expectSection(4, 'How capable must the model be?')
  await questions.choose('How capable must the model be?', 'Good enough')
  await questions.choose('Would an open model do?', 'Yes')
  await questions.goOn()

  await questions.expectSection(5, 'What may it cost, and over how long?')
  await questions.goOn()

  await questions.expectSection(6, 'Who can run machines for AI?')
  await questions.choose('Who can run machines for AI?', 'Advanced')
  for (const question of [
    'Do your own people run infrastructure today?',
    'Would engineers own deploying, watching and patching it?',
    'Is there capital for machines, cooling, network and space?',
    'Is the AI bill six figures a year or more?',
  ]) {
    await questions.choose(question, 'Yes')
  }
  await questions.choose('What stage is your organisation at?', 'Established')
  await questions.goOn()
}
