import fc from 'fast-check'

/** The same draws in every run of the tests, so that none fails by chance; CROSSOVER_FC_SEED asks for others. */
fc.configureGlobal({ seed: Number(process.env['CROSSOVER_FC_SEED'] ?? 20_261_120) })
