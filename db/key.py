"""The key of an encrypted register, made from a passphrase once per session."""

import os
from dataclasses import dataclass, field

# What SQLCipher 4 does with a passphrase itself, so that its own tools open the file too.
_ROUNDS = 256_000
_KEY_BYTES = 32
SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class Key:
    """A derived key with the salt of its file, which is the first 16 bytes of that file."""

    raw: bytes = field(repr=False)
    salt: bytes

    @property
    def pragma(self) -> str:
        """The key as SQLCipher takes it without deriving anything again."""
        return f"x'{self.raw.hex()}{self.salt.hex()}'"


def derive(passphrase: str, salt: bytes | None = None) -> Key:
    """The key of a passphrase: for an existing file with its salt, or for a new one.

    Takes about a fifth of a second. An é typed on another keyboard may be two characters; both
    give the same key.
    """
    # A register without a passphrase opens without loading these.
    import hashlib
    import unicodedata

    salt = os.urandom(SALT_BYTES) if salt is None else salt
    spelled = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    raw = hashlib.pbkdf2_hmac("sha512", spelled, salt, _ROUNDS, _KEY_BYTES)
    return Key(raw, salt)
