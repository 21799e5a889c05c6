const MORE_FOR_EACH_DOUBLING = 0.3

/**
 * Hours of operation a month: those of one machine x (1 + 0.3 log2(machines)). Ten hours for one machine
 * are thirteen for two and nineteen for eight. Method: docs/method/cost.md#staff.
 */
export function operationsHours(hoursOfOneMachine: number, machines: Float64Array): Float64Array {
  return machines.map((count) => hoursOfOneMachine * machineFactor(count))
}

export function machineFactor(machines: number): number {
  return machines < 1 ? 0 : 1 + MORE_FOR_EACH_DOUBLING * Math.log2(machines)
}
