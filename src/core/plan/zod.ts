/** zod as set up in core/zod.ts, under the name by which plans and pages import it. */
export { z } from '../zod.ts'
