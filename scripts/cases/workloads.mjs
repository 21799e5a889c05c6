import { crossover } from './run-crossover.mjs'

/**
 * A situation as a plan of today: what the person said, beside it what the plan of then could not hold and today's can,
 * and after the options that they named those that are proposed now.
 */
export function planOfWorkload(one) {
  const [first, ...others] = one.plan.workloads
  const known = one.alsoKnown ?? {}
  const workload = withKnown(first, known, one.proposedToday?.[first.id] ?? [])
  const plan = withOutsideRate(one.plan, known)
  return crossover(['propose', '-'], { ...plan, workloads: [workload, ...others] }).plan
}

function withKnown(workload, known, proposed) {
  return {
    ...workload,
    demand: { ...workload.demand, ...shown(known) },
    answers: { ...workload.answers, ...hoursThere(known), ...downtime(known) },
    ...today(known, proposed),
  }
}

/** What is paid for what runs today. It is not told by name: it is what was proposed for work of its kind. */
function today({ billLastMonthUsd: monthlyUsd }, proposed) {
  const model = proposed.find(({ kind }) => kind === 'api')?.model
  return monthlyUsd === undefined ? {} : { today: { monthlyUsd, ...(model === undefined ? {} : { model }) } }
}

/** One page or picture a request, where requests are such. */
function shown({ modality }) {
  return modality === 'images' ? { pagesPerRequest: 1 } : {}
}

/** Hours a month that somebody has for it. */
function hoursThere({ staffHoursPerMonth }) {
  return staffHoursPerMonth === undefined ? {} : { staffHoursPerMonth }
}

/** Who wants a spare can do without for a day, not until something is found and repaired. */
function downtime({ spareWanted }) {
  return spareWanted === true ? { mayBeDown: 'working-day' } : {}
}

/** What a firm asks that comes when it is called. */
function withOutsideRate(plan, { outsideSupportUsdPerHour: outsideUsdPerHour }) {
  return outsideUsdPerHour === undefined ? plan : { ...plan, site: { ...plan.site, outsideUsdPerHour } }
}
