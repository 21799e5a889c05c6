/** What `evaluate` and `decide` say today, under the names that the cases were written with. */

export function evaluation(json) {
  const workloads = json.workloads.map((workload) => ({
    ...workload,
    options: workload.options.map((option) => ({ ...option, cost: option.cost && presentCost(option.cost) })),
  }))
  return { ...json, workloads, decision: decision(json.decision) }
}

/** The total at present value; the exit reserve is risk and was not in it. */
function presentCost(cost) {
  const exit = cost.lineItems.filter(({ id }) => id === 'exit-reserve')
  return {
    ...cost,
    netPresentUsd: cost.presentUsd - exit.reduce((sum, { presentUsd }) => sum + presentUsd, 0),
  }
}

export function decision(json) {
  const workloads = json.workloads.map((workload) => ({
    ...workload,
    // A path was called a migration plan.
    state: workload.state === 'path' ? 'migration-plan' : workload.state,
    // The sentence leads with what is paid and worked; hours not served stand beside it.
    figures: { ...workload.figures, netPresentUsd: lessLostHours(workload.figures) },
  }))
  return { ...json, workloads }
}

function lessLostHours({ totalUsd, lostHoursUsd }) {
  return totalUsd === null ? null : totalUsd - lostHoursUsd
}
