/** Orders names as people read them: `node-2` before `node-10`; otherwise by code units. */
export function byNaturalOrder(a: string, b: string): number {
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x = '', y = ''] = [left[i], right[i]];
    const numbers = isNumber(x) && isNumber(y) ? Number(x) - Number(y) : 0;
    if (numbers !== 0) return numbers;
    if (x !== y) return x < y ? -1 : 1;
  }
  return left.length - right.length;
}

function isNumber(text: string): boolean {
  return text >= '0' && text <= '9~';
}
