// A certificate for one address, signed by an authority that nobody knows but who is told of it.
import {
  BasicConstraintsExtension,
  cryptoProvider,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509'

cryptoProvider.set(crypto)
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** For an IP address: the key and its certificate, and the authority that vouches for it, all as PEM. */
export async function vouchedFor(address: string): Promise<{ readonly key: string; readonly cert: string; readonly authority: string }> {
  const keys = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const [authorityKeys, own] = await Promise.all([keys(), keys()])
  const hour = 3_600_000
  const days = { notBefore: new Date(Date.now() - hour), notAfter: new Date(Date.now() + 24 * hour), signingAlgorithm: algorithm }
  const authority = await X509CertificateGenerator.createSelfSigned({
    ...days,
    serialNumber: '01',
    name: 'CN=made for a test',
    keys: authorityKeys,
    extensions: [new BasicConstraintsExtension(true, undefined, true), new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true)],
  })
  const certificate = await X509CertificateGenerator.create({
    ...days,
    serialNumber: '02',
    issuer: authority.subject,
    subject: `CN=${address}`,
    publicKey: own.publicKey,
    signingKey: authorityKeys.privateKey,
    extensions: [new SubjectAlternativeNameExtension([{ type: 'ip', value: address }])],
  })
  const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', own.privateKey)).toString('base64')
  const key = `-----BEGIN PRIVATE KEY-----\n${der.match(/.{1,64}/g)?.join('\n') ?? ''}\n-----END PRIVATE KEY-----\n`
  return { key, cert: certificate.toString('pem'), authority: authority.toString('pem') }
}
