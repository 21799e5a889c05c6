/**
 * The share of arrivals that wait where `servers` serve a load of `erlangs` (Erlang's C): by the recursion of Erlang's B,
 * which neither over- nor underflows. Two servers under a load of one: 1/3.
 */
export function waitingShare(servers: number, erlangs: number): number {
  if (erlangs >= servers) return 1
  let blocked = 1
  for (let busy = 1; busy <= servers; busy += 1) blocked = (erlangs * blocked) / (busy + erlangs * blocked)
  return blocked / (1 - (erlangs / servers) * (1 - blocked))
}
