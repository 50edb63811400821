"""A certificate is what was signed, byte for byte, by the body's own key, and says so for as long as the entry stands."""

from __future__ import annotations

import json
import re
from contextlib import redirect_stdout
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
import segno

from zhargy.documents.certificate import (
    Statement,
    Verdict,
    address,
    code,
    digest,
    new_key,
    public_key,
    published,
    read,
    sign,
    state,
    verify,
)
from zhargy.law.kz import KZ
from zhargy.law.kz.volunteering.subjects import RegistryCase

REGISTER = KZ.procedures["volunteer-registry"].register
ENTRY = RegistryCase.from_facts(
    {
        "number": "24-0001",
        "entry": {"who": "group", "by_email": True, "complete_and_true": True},
        "name": {"kk": "«Көмек» тобы", "ru": "Группа «Көмек»"},
        "kinds": {"kk": "Қоршаған ортаны қорғау"},
        "people": 12,
        "email": "komek@example.kz",
    }
)
PRIVATE, OTHER = new_key(), new_key()
KEYS = (public_key(PRIVATE),)


def made() -> Statement:
    assert REGISTER is not None
    return state(ENTRY, REGISTER, number="7/2024", on=date(2024, 4, 8), body="Мәдениет және ақпарат министрлігі")


CERTIFICATE = sign(made(), PRIVATE)


def test_s27_it_states_what_the_register_shows_and_no_more() -> None:
    assert REGISTER is not None
    assert published(ENTRY, REGISTER) == {
        "entry.who": "group",
        "name.kk": "«Көмек» тобы",
        "name.ru": "Группа «Көмек»",
        "kinds.kk": "Қоршаған ортаны қорғау",
        "people": 12,
        "number": "24-0001",
    }
    assert "example.kz" not in CERTIFICATE and "«Көмек» тобы" in CERTIFICATE
    assert read(CERTIFICATE) == (made(), KEYS[0], json.loads(CERTIFICATE)["signature"])


def test_an_entry_without_number_cannot_be_certified() -> None:
    assert REGISTER is not None
    with pytest.raises(KeyError):
        state(RegistryCase.from_facts({}), REGISTER, number="1", on=date(2024, 4, 8), body="")


def test_a_genuine_one_is_valid_while_the_entry_stands() -> None:
    assert verify(CERTIFICATE, KEYS, listed=True) is Verdict.VALID
    assert verify(CERTIFICATE, KEYS, listed=False) is Verdict.LEFT
    assert verify(CERTIFICATE, (public_key(OTHER), *KEYS), listed=True) is Verdict.VALID


def test_each_byte_changed_is_caught() -> None:
    raw = CERTIFICATE.encode()
    for place, byte in enumerate(raw):
        for other in {byte ^ 1, byte ^ 0x20, ord("0"), ord(" ")} - {byte}:
            changed = raw[:place] + bytes([other]) + raw[place + 1 :]
            assert verify(changed.decode(errors="surrogateescape"), KEYS, listed=True) is Verdict.CHANGED, place


@pytest.mark.parametrize(
    "changed",
    [
        "",
        "null",
        "[]",
        "{}",
        "[" * 100_000,
        CERTIFICATE + " ",
        " " + CERTIFICATE,
        CERTIFICATE[:-1],
        CERTIFICATE.replace('"people":12', '"people":13'),
        CERTIFICATE.replace('"people":12', '"people":12.0'),
        CERTIFICATE.replace('"people":12', '"people":NaN'),
        CERTIFICATE.replace("{", '{"more":1,', 1),
        CERTIFICATE.replace('"number":"7/2024"', '"number":"8/2024","number":"7/2024"'),
        json.dumps(json.loads(CERTIFICATE)),
        json.dumps({**json.loads(CERTIFICATE), "number": 7}, ensure_ascii=False, sort_keys=True, separators=(",", ":")),
    ],
)
def test_what_is_not_written_as_it_was_signed_is_no_certificate(changed: str) -> None:
    assert verify(changed, KEYS, listed=True) is Verdict.CHANGED


def test_the_key_of_another_is_seen_and_so_is_a_stolen_name_of_the_key() -> None:
    theirs = sign(made(), OTHER)
    assert verify(theirs, KEYS, listed=True) is Verdict.OTHER_KEY
    assert verify(theirs.replace(public_key(OTHER), KEYS[0]), KEYS, listed=True) is Verdict.CHANGED
    assert verify(CERTIFICATE, (), listed=True) is Verdict.OTHER_KEY


def test_a_signature_for_something_else_is_none_for_a_certificate() -> None:
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    told = made().signed().partition(b"\n")[2]
    other = load_pem_private_key(PRIVATE.encode(), None).sign(told).hex()  # type: ignore[union-attr, call-arg]
    assert (
        verify(CERTIFICATE.replace(json.loads(CERTIFICATE)["signature"], other), KEYS, listed=True) is Verdict.CHANGED
    )


def test_the_same_statement_is_signed_the_same_way() -> None:
    """Ed25519 takes no randomness: what was lost can be made again and compared."""
    assert sign(made(), PRIVATE) == CERTIFICATE and sign(made(), OTHER) != CERTIFICATE


def test_what_is_no_private_key_is_refused() -> None:
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import ed25519, x25519

    def pem(key: ed25519.Ed25519PrivateKey | x25519.X25519PrivateKey, lock: bytes = b"") -> str:
        by = serialization.BestAvailableEncryption(lock) if lock else serialization.NoEncryption()
        kind = serialization.PrivateFormat.PKCS8
        return key.private_bytes(serialization.Encoding.PEM, kind, by).decode()

    for wrong in ("", "nonsense", pem(x25519.X25519PrivateKey.generate())):
        with pytest.raises(ValueError):
            sign(made(), wrong)
    with pytest.raises(ValueError, match="passphrase"):
        sign(made(), pem(ed25519.Ed25519PrivateKey.generate(), b"secret"))


def test_a_known_signature_of_the_standard_verifies() -> None:
    """The first test of RFC 8032 7.1, so that the keys are what others call Ed25519."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    seed = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    pem = Ed25519PrivateKey.from_private_bytes(seed).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    assert public_key(pem.decode()) == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"


def test_the_address_has_the_number_and_a_short_digest() -> None:
    told = address("https://desk.example.kz/kk/certificate/", CERTIFICATE)
    assert told == f"https://desk.example.kz/kk/certificate/volunteer-registry/7/2024/?d={digest(CERTIFICATE)}"
    assert re.fullmatch(r"[0-9a-f]{20}", digest(CERTIFICATE))
    assert digest(sign(made(), OTHER)) != digest(CERTIFICATE)


def modules(picture: str) -> list[list[int]]:
    """The dark and light modules of a code, read back from its SVG path."""
    size = int(re.search(r'viewBox="0 0 (\d+) \1"', picture)[1])  # type: ignore[index]
    path = re.findall(r'<path class="qr-modules"[^>]* d="([^"]+)"', picture)[-1]
    grid = [[0] * size for _ in range(size)]
    x, y = 0.0, 0.0
    for command, *numbers in re.findall(r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+)|(-[\d.]+))?", path):
        first, second = float(numbers[0]), float(numbers[1] or numbers[2] or 0)
        if command == "M":
            x, y = first, second
        elif command == "m":
            x, y = x + first, y + second
        else:
            for column in range(int(x), int(x + first)):
                grid[int(y)][column] = 1
            x += first
    return [row[4:-4] for row in grid[4:-4]]


def test_the_code_to_scan_holds_the_address() -> None:
    told = address("https://desk.example.kz/kk/certificate", CERTIFICATE)
    picture = code(told, "Куәлікті тексеру")
    wanted = [[int(dark) for dark in row] for row in segno.make(told, error="m", micro=False).matrix]
    assert modules(picture) == wanted
    assert "<title>Куәлікті тексеру</title>" in picture and "style=" not in picture and "<script" not in picture
    assert "<b>" not in code(told, "<b>")


def test_the_page_on_certificates_works_as_shown() -> None:
    page = (Path(__file__).parents[2] / "docs" / "certificates.md").read_text(encoding="utf-8")
    first, second = re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    (printed,) = re.findall(r"^```text\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    out, names = StringIO(), {}  # type: ignore[var-annotated]
    with redirect_stdout(out):
        exec(compile(first, "certificates.md", "exec"), names)
        exec(compile(second, "certificates.md", "exec"), names)
    assert out.getvalue() == printed + "Signed by this key\n"
