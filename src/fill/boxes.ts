import type { PageField } from './snapshot.ts';

const FEWEST = 4;
const MOST = 10;

/** Rows of boxes for one character each, or two for half a code each, in the order they are typed in. */
export function findBoxRows(fields: readonly PageField[]): readonly (readonly PageField[])[] {
  const rows: PageField[][] = [];
  let row: PageField[] = [];
  const close = () => {
    const many = row.length >= FEWEST && row.length <= MOST && looksSplit(row);
    if (many || areHalves(row)) rows.push(row);
    row = [];
  };
  for (const field of fields) {
    if (!isBox(field)) {
      if (field.rendered && field.visible) close();
      continue;
    }
    const last = row.at(-1);
    if (last !== undefined && !areNeighbours(last, field)) close();
    row.push(field);
  }
  close();
  return rows;
}

function isBox(field: PageField): boolean {
  if (field.tag !== 'input' || !field.visible) return false;
  if (!['text', 'tel', 'number', 'password'].includes(field.type)) return false;
  return field.maxlength === 1 || field.size === 1 || isHalf(field) || field.box.width <= 110;
}

function isHalf({ maxlength, box }: PageField): boolean {
  return (maxlength === 3 || maxlength === 4) && box.width <= 180;
}

/** Two fields alike, side by side and of one label, for half a code of six or eight characters each. */
function areHalves(row: readonly PageField[]): boolean {
  const [left, right, ...more] = row;
  if (left === undefined || right === undefined || more.length > 0 || !isHalf(left)) return false;
  const alike = left.maxlength === right.maxlength && left.type === right.type && left.scope === right.scope;
  return alike && (right.label === '' || right.label === left.label) && right.order - left.order <= 2;
}

function areNeighbours(a: PageField, b: PageField): boolean {
  const [small, large] = [a.box.width, b.box.width].sort((x, y) => x - y) as [number, number];
  if (large > small * 1.35 + 4) return false;
  if (Math.abs(a.box.height - b.box.height) > 6) return false;
  const sameLine = Math.abs(a.box.y - b.box.y) < Math.max(4, a.box.height / 2);
  if (!sameLine) return a.maxlength === 1 && b.maxlength === 1 && a.type === b.type;
  const gap = Math.min(Math.abs(b.box.x - (a.box.x + a.box.width)), Math.abs(a.box.x - (b.box.x + b.box.width)));
  return gap <= large * 2 + 24;
}

/** Boxes for one character: said by the page, or at least as narrow as one and all alike. */
function looksSplit(row: readonly PageField[]): boolean {
  const said = row.filter((field) => field.maxlength === 1 || field.size === 1).length;
  if (said >= row.length - 1) return true;
  const first = row[0];
  if (first === undefined) return false;
  const narrow = row.every((field) => field.box.width <= Math.max(72, field.box.height * 1.8));
  const alike = row.every((field) => field.type === first.type && field.className === first.className);
  const together = row.at(-1)?.order === first.order + row.length - 1 || alike;
  return narrow && together;
}
