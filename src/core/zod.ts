/**
 * The one place from which zod is imported.
 *
 * zod probes for `new Function`, which the content security policy forbids; told to be
 * jitless before the first parse, it never tries. The mini build keeps the first load small.
 */
import * as z from 'zod/mini'

z.config({ jitless: true })

export { z }
