import { hashOfAJob } from '../src/core/decision/same-bits.test-support.ts'

/** Printed by whatever runs it: a Node of any version, or a browser. */
console.log(`hash ${hashOfAJob()}`)
