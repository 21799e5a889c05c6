import { describe, expect, it } from 'vitest'
import type { Answers } from '../../plan/schema.ts'
import { toldScore } from '../../words/flow-words.ts'
import { dimensionScores, scoreSetBy } from './dimension-scores.ts'
import { OPEN_ANSWERS, caseOf } from '../evaluation.test-support.ts'
import { TOLD_FLOWCHART } from '../../words/told-flowchart.ts'

function scoresOf(answers: Answers, cost: 'cloud-cheaper' | 'local-cheaper' | 'unknown' = 'unknown') {
  const { workload } = caseOf({ options: [], answers })
  return dimensionScores(workload, cost).map(toldScore)
}

const figures = (...given: Parameters<typeof scoresOf>) => scoresOf(...given).map(({ score }) => score)

describe('the scores of the six answers', () => {
  it('stand in the order of the questions, with the answer in words', () => {
    expect(figures(OPEN_ANSWERS, 'local-cheaper')).toEqual([2, 2, 5, 4, 5, 4])
    expect(scoresOf(OPEN_ANSWERS).map(({ label }) => label)).toEqual(
      TOLD_FLOWCHART.nodes.map(({ label }) => label),
    )
    expect(scoresOf(OPEN_ANSWERS)[1]).toMatchObject({ answerLabel: 'Seconds', by: 'article' })
  })

  it('are null for what is not known, never a low score', () => {
    expect(figures({})).toEqual([null, null, null, null, null, null])
  })

  it('take the score that the user gave before that of the article', () => {
    const [sensitivity] = scoresOf({ ...OPEN_ANSWERS, sensitivityScore: 3 })
    expect(sensitivity).toMatchObject({ score: 3, by: 'you', answerLabel: 'Internal' })
  })

  it('cover every answer of every question from 1 to 5', () => {
    for (const { id, answers } of TOLD_FLOWCHART.nodes) {
      for (const answer of answers) {
        const cost = id === 'cost' ? (answer.id as 'unknown') : 'unknown'
        const found = scoresOf({ [id]: answer.id }, cost).find(({ dimension }) => dimension === id)
        if (answer.id === 'unknown') expect(found?.score).toBeNull()
        else expect([1, 2, 3, 4, 5]).toContain(found?.score)
      }
    }
  })
})

it('says which score an answer sets, and that an open one sets none', () => {
  expect(scoreSetBy('sensitivityScore', { sensitivity: 'internal' })).toBe(2)
  expect(scoreSetBy('latencyScore', { latency: 'realtime' })).toBe(4)
  expect(scoreSetBy('latencyScore', { latency: 'unknown' })).toBeNull()
  expect(scoreSetBy('sensitivityScore', {})).toBeNull()
})
