import { createCatalog } from './catalog.ts';
import { connect } from './en/connect.ts';

/** Words for inviting a device, and for connecting a new one to a vault that is used elsewhere. */
export const connectText = createCatalog(connect);
