/**
 * ln 2 in two parts: the first has 40 bits, so that a whole number up to 2^13 times it is exact; together they
 * are right to 93 bits.
 */
export const LN2_HIGH = 0.6931471805592082
export const LN2_LOW = 7.371002565167799e-13
