/** A credential was shown, and it is no good; or none was, and one is needed. The message is for whoever asked. */
export class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn';
}
