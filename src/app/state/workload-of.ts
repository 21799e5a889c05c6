/** The workload of a plan by its id, said or complete. Throws where it has none: an id comes from the plan itself. */
export function workloadOf<Workload extends { readonly id: string }>(
  { workloads }: { readonly workloads: readonly Workload[] },
  id: string,
): Workload {
  const found = workloads.find((workload) => workload.id === id)
  if (found === undefined) throw new Error(`no workload ${id}`)
  return found
}
