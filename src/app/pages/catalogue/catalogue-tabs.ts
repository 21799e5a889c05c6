/** The lists of the catalogue page; in a file of its own, since the address needs nothing else of the page. */
export const CATALOGUE_TABS = ['api', 'hosted', 'open', 'hardware'] as const
export type CatalogueTab = (typeof CATALOGUE_TABS)[number]
