/**
 * What the arithmetic says about each claim, by its id: dollars unless a name says otherwise, months null where
 * they never come.
 */
export interface ClaimValues {
  readonly C1: {
    readonly low: number
    readonly high: number
    readonly slowMonth: number | null
    readonly fastMonth: number | null
    /** What a cloud must cost a month for six months and for two. */
    readonly forSix: number
    readonly forTwo: number
  }
  readonly C2: {
    readonly running: number
    readonly low: number
    readonly high: number
    readonly saving: number
    readonly lowMonth: number | null
    readonly highMonth: number | null
  }
  readonly C3: {
    readonly tokens: number
    readonly perDay: number
    readonly perYear: number
    /** A million tokens; null: none would do. */
    readonly neededPrice: number | null
  }
  readonly C4: { readonly alone: number; readonly perDay: number; readonly neededCard: number | null }
  readonly C5: { readonly days: number | null; readonly needed: Sum | null }
  readonly C6: { readonly thirdYear: number; readonly neededPerDay: number | null }
  readonly C7: {
    readonly perDay: number
    readonly saving: number | null
    readonly moderate: number
    /** With the saving, or else with all of the moderate use. */
    readonly month: number | null
    readonly forThree: Sum
    readonly forTwo: Sum
  }
  readonly C8: { readonly fell: number; readonly upFront: Sum | null; readonly most: Sum | null }
  readonly C9a: {
    readonly bill: number
    readonly saved: number
    readonly local: { readonly left: number; readonly cut: number } | null
    readonly mostForLocal: number
  }
  readonly C9b: {
    readonly cut: number
    readonly saved: number
    readonly engineering: Sum | null
    readonly most: Sum | null
  }
  readonly C10: {
    readonly hours: number
    readonly low: Rent
    readonly high: Rent
    /** What the catalogue has; null: it has none. */
    readonly today: {
      readonly low: number
      readonly high: number
      readonly median: number
      readonly asOf: string
    } | null
  }
  readonly C11: {
    readonly many: number
    readonly few: number
    readonly price: (Sum & { readonly isCloudCheaper: boolean }) | null
    readonly least: Sum
    readonly most: number
    /** What C2 pays for a request at its two bills. */
    readonly paidInC2: { readonly low: number; readonly high: number }
  }
  readonly C12: { readonly requests: number; readonly price: Sum | null; readonly least: Sum }
}

export type ClaimId = keyof ClaimValues

/** A sum, and the month in which it is paid back or breaks even. */
export interface Sum {
  readonly usd: number
  readonly month: number | null
}

interface Rent {
  readonly perHour: number
  readonly perMonth: number
}
