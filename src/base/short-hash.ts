// A few letters by which a change of a text is noticed.

/** FNV-1a with 32 bits, in hexadecimal: http://www.isthe.com/chongo/tech/comp/fnv/. WHY: no cryptography is needed, because the hash keeps nobody out and only has to notice a change. */
export function shortHash(text: string): string {
  let hash = 0x81_1c_9d_c5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01_00_01_93) >>> 0
  return hash.toString(16).padStart(8, '0')
}
