/** Where a chosen file cannot be read. */
export const NO_ACCESS = 'The browser gave no access to the file. Choose it once more.'
