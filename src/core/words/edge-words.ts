/** Why an answer pointed where it pointed, to go on "because …". */
const BECAUSE: Record<string, string> = {
  'sensitivity:critical': 'the data is critical',
  'sensitivity:regulated': 'the data is regulated',
  'sensitivity:internal': 'the data is internal',
  'sensitivity:public': 'the data is public',
  'sensitivity:unknown': 'the sensitivity of the data is not known',
  'latency:realtime': 'milliseconds count',
  'latency:embedded': 'the work runs on the device',
  'latency:batch': 'nobody waits for an answer',
  'latency:interactive': 'seconds are fast enough',
  'latency:unknown': 'the speed needed is not known',
  'pattern:sporadic': 'use is sporadic',
  'pattern:spiky': 'use is spiky',
  'pattern:steady-high': 'use is steady and high',
  'pattern:steady-low': 'use is steady and low',
  'pattern:growing': 'use is growing',
  'pattern:unknown': 'the pattern of use is not known',
  'capability:frontier': 'the work needs a frontier model',
  'capability:good-enough': 'an open model is good enough',
  'capability:specialized': 'a tuned open model does the work',
  'capability:simple': 'the work is simple',
  'capability:unknown': 'the capability needed is not known',
  'cost:cloud-cheaper': 'own hardware does not pay back in time',
  'cost:local-cheaper': 'own hardware pays back in time',
  'cost:unknown': 'a payback could not be worked out',
  'team:none': 'nobody is there to run machines',
  'team:basic': 'the team has only first experience',
  'team:intermediate': 'the team has solid experience',
  'team:advanced': 'the team runs such systems already',
  'team:unknown': 'the team’s skill is not known',
}

export function becauseOf(edgeId: string): string {
  const words = BECAUSE[edgeId]
  if (words === undefined) throw new Error(`There are no words for the edge ${edgeId}.`)
  return words
}
