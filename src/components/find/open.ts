// All that opens the box, in one file: each more is a request to start in the task in which a reader touches the field.
import './missing-page.ts';

export { attachPageBox } from './page-box.ts';
export { openDialog } from './search-dialog.ts';
