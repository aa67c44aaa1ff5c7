export { accountTitle } from '../../src/ui/account-title.ts';
export { count, formatAgo, formatDay } from '../../src/ui/counted.ts';
export { formatNumber } from '../../src/ui/strings/plural.ts';
