import type { OpenKernel } from '../engine/kernel/open-kernel.ts'

/** Whether the gates let the option at a place of the plan through, as a kernel stands after a run. */
export type MayBeChosen = (kernel: OpenKernel, place: number, upFrontUsd: number) => boolean
