import { writeScores } from './catalogue/score-rows.ts'

/** Run it when market/quality.json changes; a test compares the two. */
writeScores()
