/**
 * Prints what failed in the last `npm test`, with the beginning of each reason, which journeys passed only when they
 * were run again, and as its last line `123 passed, 0 failed`: unit tests and journeys. A step that
 * has no tests of its own (types, lint, build …) counts only where it failed, as one failure, so
 * that the line never says 0 failed of a tree that does not pass.
 */
import { readFileSync } from 'node:fs'

/** Of failures, of lines of a reason, of characters of a line: all fits on a page. */
const [MOST, LINES, WIDTH] = [12, 12, 200]

const unit = read('unit.json')
const journeys = read('journeys.json')
const steps = read('steps.json')

const passed = (unit?.numPassedTests ?? 0) + (journeys ? journeys.stats.expected + journeys.stats.flaky : 0)
const failedTests = (unit?.numFailedTests ?? 0) + (journeys?.stats.unexpected ?? 0)
const failedSteps = steps === null ? 1 : steps.filter((step) => !step.passed && !explained(step.name)).length

for (const { name, reason } of [
  ...failedUnits(),
  ...journeysThat((test) => test.status === 'unexpected'),
].slice(0, MOST)) {
  console.log(`✗ ${name}\n${beginning(reason)}\n`)
}
for (const { name, reason } of journeysThat((test) => test.status === 'flaky').slice(0, MOST)) {
  console.log(`Passed only when run again: ${name}\n${beginning(reason)}\n`)
}
console.log(`${passed} passed, ${failedTests + failedSteps} failed`)

function failedUnits() {
  return (unit?.testResults ?? []).flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => ({ name: fullName, reason: failureMessages.join('\n') })),
  )
}

function journeysThat(ended) {
  return (journeys?.suites ?? []).flatMap(specsOf).flatMap(({ title, file, line, tests }) => {
    if (!tests.some(ended)) return []
    const errors = tests.flatMap(({ results }) => results).flatMap((result) => result.errors)
    return [{ name: `${file}:${line} ${title}`, reason: errors.map(({ message }) => message).join('\n') }]
  })
}

function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)]
}

/** Without the colours of a terminal. */
function beginning(reason) {
  // eslint-disable-next-line no-control-regex
  const lines = reason.replace(/\u001b\[\d*m/g, '').split('\n')
  return lines
    .filter((line) => line.trim() !== '')
    .slice(0, LINES)
    .map((line) => `  ${line.slice(0, WIDTH)}`)
    .join('\n')
}

/** Whether the failure of a step already shows in the count of failed tests. */
function explained(name) {
  if (name === 'Unit tests') return (unit?.numFailedTests ?? 0) > 0
  if (name === 'Journeys') return (journeys?.stats.unexpected ?? 0) > 0
  return false
}

function read(file) {
  try {
    return JSON.parse(readFileSync(new URL(`../reports/${file}`, import.meta.url), 'utf8'))
  } catch {
    return null
  }
}
