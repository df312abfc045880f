// Case numbers, sealed on the device: by age (C2SP, age), to the key of the agency. What is sealed is opened with that key and by nothing else.
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'

/** Seals a case number to the public key of an agency. */
export async function sealed(text: string, recipient: string): Promise<string> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return armor.encode(await encrypter.encrypt(text))
}

/** Opens what was sealed; undefined where the key is another's, or none. */
export async function opened(text: string, identity: string): Promise<string | undefined> {
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(
      identity
        .split('\n')
        .find((line) => line.startsWith('AGE-SECRET-KEY-'))
        ?.trim() ?? identity,
    )
    return await decrypter.decrypt(armor.decode(text), 'text')
  } catch {
    return undefined
  }
}

/** Makes a pair of keys: the private one, which never leaves the device, and the public one. */
export async function madeKey(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}
