/**
 * Prints `123 passed, 0 failed`: the unit tests and journeys of the last `npm test`. A step that
 * has no tests of its own (types, lint, build …) counts only where it failed, as one failure, so
 * that the line never says 0 failed of a tree that does not pass.
 */
import { readFileSync } from 'node:fs'

const unit = read('unit.json')
const journeys = read('journeys.json')
const steps = read('steps.json')

const passed = (unit?.numPassedTests ?? 0) + (journeys?.stats.expected ?? 0)
const failedTests =
  (unit?.numFailedTests ?? 0) + (journeys ? journeys.stats.unexpected + journeys.stats.flaky : 0)
const failedSteps = steps === null ? 1 : steps.filter((step) => !step.passed && !explained(step.name)).length

console.log(`${passed} passed, ${failedTests + failedSteps} failed`)

/** Whether the failure of a step already shows in the count of failed tests. */
function explained(name) {
  if (name === 'Unit tests') return (unit?.numFailedTests ?? 0) > 0
  if (name === 'Journeys') return (journeys?.stats.unexpected ?? 0) + (journeys?.stats.flaky ?? 0) > 0
  return false
}

function read(file) {
  try {
    return JSON.parse(readFileSync(new URL(`../reports/${file}`, import.meta.url), 'utf8'))
  } catch {
    return null
  }
}
