/** The same fields, to be filled in one after another while an object is made; cheaper than spreading many small ones. */
export type Writable<T> = { -readonly [Field in keyof T]: T[Field] };
