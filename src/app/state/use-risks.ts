import { useEffect, useMemo, useReducer } from 'react'
import { casesOf, type DecidedPlan } from '#core/decision/case.ts'
import type { Decision } from '#core/decision/decision.ts'
import { risks } from './draws.ts'
import { judgedCase } from './judged.ts'
import { switching } from './switching.ts'

/** What is decided with the chances of its workloads and from which use on it changes, each from when it is there. */
export function useRisks({ complete, evaluation, decision }: DecidedPlan): Decision {
  const [found, hear] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const takeBacks = casesOf({ complete, evaluation, decision }).flatMap((one) => [
      risks.ask(one, { onFound: hear, onFailed: hear }),
      switching.ask(one, { onFound: hear, onFailed: hear }),
    ])
    return () => {
      for (const takeBack of takeBacks) takeBack()
    }
  }, [complete, evaluation, decision])
  // eslint-disable-next-line react-hooks/exhaustive-deps -- each that is found is one more to join
  return useMemo(() => joined({ complete, evaluation, decision }), [complete, evaluation, decision, found])
}

/** With all of them, for a file that waits for them. */
export async function withAllRisks(decided: DecidedPlan): Promise<Decision> {
  const over = (ask: (listener: { onFound: () => void; onFailed: () => void }) => void) =>
    new Promise<void>((resolve) => {
      const end = () => {
        resolve()
      }
      ask({ onFound: end, onFailed: end })
    })
  await Promise.all(
    casesOf(decided).flatMap((one) => [
      over((listener) => risks.ask(one, listener)),
      over((listener) => switching.ask(one, listener)),
    ]),
  )
  return joined(decided)
}

function joined(decided: DecidedPlan): Decision {
  return {
    workloads: casesOf(decided).map((one) => {
      const risk = risks.known(one.decision)
      const found = { risk: risk ?? null, switching: switching.known(one.decision) ?? null }
      const { decision: known } = judgedCase(one, found)
      return risk === null ? { ...known, risk } : known
    }),
  }
}
