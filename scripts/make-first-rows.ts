import { writeFirstRows } from './catalogue/first-rows.ts'

/** Run it when a row changes that the sample names, or the sample names another; a test compares the two. */
writeFirstRows()
