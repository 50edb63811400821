"""How words are folded so that they are found: by letters alone, in Kazakh, Russian and Latin letters."""

from __future__ import annotations

import re
import unicodedata


def folded(text: str) -> str:
    """Words in small letters with single spaces; what is not a letter or a digit parts them."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
    return " ".join(re.findall(r"\w+", plain))
