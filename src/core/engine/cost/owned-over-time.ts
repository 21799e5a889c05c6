import type { Purchases } from './purchases.ts'

/** Machines owned: what was bought when, what it draws and what is paid for standing there. */
export interface Owned {
  readonly purchases: Purchases
  readonly kwh: Float64Array
  /** Price paid for what stands there in each month, and of that what is out of warranty. */
  readonly standingUsd: Float64Array
  readonly outOfWarrantyUsd: Float64Array
}
