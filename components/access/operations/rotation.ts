/** placeholder replaced by its helper */
export const rotation = {};
