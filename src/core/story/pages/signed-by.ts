import type { NumericInput } from '../../plan/numeric-input.ts'
import { ROLES } from '../../words/roles.ts'
import type { Signatures } from '../blocks.ts'

/** Who answers for what is asked, and where each of them signs. */
export const SIGNED_BY: Signatures = {
  kind: 'signatures',
  title: 'Decision',
  choices: ['approved', 'approved with conditions', 'not approved'],
  roles: [ROLES.requester, ROLES.finance, ROLES.data, ROLES.operations],
}

/** Who can say how a figure stands, and answers for it: those who ask know the use, finance the sums, operations the rest. */
export function ownerOf({ path, unit }: Pick<NumericInput, 'path' | 'unit'>): string {
  if (/^workloads\/[^/]+\/(demand|answers)\//.test(path)) return ROLES.requester.role
  const isOfMoney = unit.includes('$') || unit.includes('price') || /^(finance|trends|currency)\//.test(path)
  return (isOfMoney ? ROLES.finance : ROLES.operations).role
}
