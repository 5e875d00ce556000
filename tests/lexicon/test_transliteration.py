"""Transliteration agrees with anyascii, whichever way it goes."""

from __future__ import annotations

from anyascii import anyascii
from hypothesis import given
from hypothesis import strategies as st

from claimdiff.lexicon.transliteration import to_ascii


def test_every_latin_letter_and_sign_is_as_anyascii_has_it() -> None:
    """Each character up to U+2FFF, alone and after a letter, becomes what anyascii makes of it."""
    for code in range(0x3000):
        assert to_ascii(chr(code)) == anyascii(chr(code)), hex(code)
        assert to_ascii("a" + chr(code)) == anyascii("a" + chr(code)), hex(code)


@given(st.text(alphabet=st.characters(max_codepoint=0x2FFF)))
def test_any_text_is_as_anyascii_has_it(text: str) -> None:
    """Texts of mixed characters become what anyascii makes of them."""
    assert to_ascii(text) == anyascii(text)
