import first from './first-version.json' with { type: 'json' }

/** The version of the catalogue that this build has, for who needs no row of it. */
export const CATALOGUE_VERSION: string = first.version
