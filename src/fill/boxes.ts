import type { PageField } from './snapshot.ts';

const MIN_BOXES = 4;
const MAX_BOXES = 10;

/** Finds rows of boxes for one character each, or two for half a code each, in typing order. */
export function findBoxRows(fields: readonly PageField[]): readonly (readonly PageField[])[] {
  const rows: PageField[][] = [];
  let row: PageField[] = [];
  const close = () => {
    const isRow = row.length >= MIN_BOXES && row.length <= MAX_BOXES && looksSplit(row);
    if (isRow || areHalves(row)) rows.push(row);
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
  if (field.tag === 'textarea' || !field.visible) return false;
  if (!['text', 'tel', 'number', 'password', 'editable'].includes(field.type)) return false;
  return field.maxlength === 1 || field.size === 1 || isHalf(field) || field.box.width <= 110;
}

function isHalf({ maxlength, box }: PageField): boolean {
  return (maxlength === 3 || maxlength === 4) && box.width <= 180;
}

/** Two similar fields, side by side under one label, for half a code of six or eight characters each. */
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
  // Some widgets spread their boxes over the whole form.
  return gap <= large * 2 + 24 || (areTwins(a, b) && b.order === a.order + 1);
}

/** Of one form and one look, and each for a single character by its length or by its square shape. */
function areTwins(a: PageField, b: PageField): boolean {
  if (a.scope !== b.scope || a.type !== b.type || a.className !== b.className) return false;
  return [a, b].every((one) => isSingle(one) || (one.box.width <= 64 && one.box.width <= one.box.height * 1.5));
}

function isSingle({ maxlength, size }: PageField): boolean {
  return maxlength === 1 || size === 1;
}

/** Boxes for one character: declared by the page, or narrow and all alike. */
function looksSplit(row: readonly PageField[]): boolean {
  const declared = row.filter(isSingle).length;
  if (declared >= row.length - 1) return true;
  const first = row[0];
  if (first === undefined) return false;
  const narrow = row.every((field) => field.box.width <= Math.max(72, field.box.height * 1.8));
  const alike = row.every((field) => field.type === first.type && field.className === first.className);
  const together = row.at(-1)?.order === first.order + row.length - 1 || alike;
  return narrow && together;
}
