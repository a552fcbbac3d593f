/** `kubehop-web-hop-3.png`: what of an address a file's name may hold in every system, and which moment it shows. */
export function fileNameOf(url: string | undefined, moment: string | undefined, ending: string): string {
  const asked = url?.replace(/^[a-z]+:(\/\/)?/i, '').replaceAll(/[^\w.-]+/g, '-');
  const parts = ['kubehop', asked?.replaceAll(/^[-.]+|[-.]+$/g, '').slice(0, 60), moment].filter((part) => part);
  return `${parts.join('-')}.${ending}`;
}
