import { useEffect, useMemo, useReducer } from 'react'
import { casesOf, type DecidedPlan } from '#core/decision/case.ts'
import type { Decision } from '#core/decision/decision.ts'
import { judgedCase } from './judged.ts'
import { riskAside } from './risk-aside.ts'

/** What is decided with the chances of its workloads, each from when it is there. */
export function useRisks({ complete, evaluation, decision }: DecidedPlan): Decision {
  const [found, hear] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const takeBacks = casesOf({ complete, evaluation, decision }).map((one) =>
      riskAside.ask(one, { onFound: hear, onFailed: hear }),
    )
    return () => {
      for (const takeBack of takeBacks) takeBack()
    }
  }, [complete, evaluation, decision])
  // eslint-disable-next-line react-hooks/exhaustive-deps -- each that is found is one more to join
  return useMemo(() => joined({ complete, evaluation, decision }), [complete, evaluation, decision, found])
}

/** With all of them, for a file that waits for them. */
export async function withAllRisks(decided: DecidedPlan): Promise<Decision> {
  await Promise.all(
    casesOf(decided).map(
      (one) =>
        new Promise<void>((resolve) => {
          const end = () => {
            resolve()
          }
          riskAside.ask(one, { onFound: end, onFailed: end })
        }),
    ),
  )
  return joined(decided)
}

function joined(decided: DecidedPlan): Decision {
  return {
    workloads: casesOf(decided).map((one) => {
      const risk = riskAside.known(one.decision)
      if (risk === undefined) return one.decision
      return risk === null ? { ...one.decision, risk } : judgedCase(one, risk).decision
    }),
  }
}
