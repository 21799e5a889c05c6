/** The language of the page's words and figures; what is typed is read in the same way as it is written. */
export const LOCALE = 'en'
