"""What must hold for every line of the desk: no commands, no patterns and formats of what people write, no weak
cryptography, nothing asked of anybody else.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import zhargy

TOP = Path(zhargy.__file__).parent
DOCS = TOP.parents[1] / "docs" / "security.md"
SCRIPTS = TOP / "desk" / "static" / "desk"


@cache
def sources() -> dict[str, ast.Module]:
    """Every module, read, by its path in the package."""
    return {
        file.relative_to(TOP).as_posix(): ast.parse(file.read_text(encoding="utf-8"))
        for file in sorted(TOP.rglob("*.py"))
    }


def calls(*, of: str = "") -> Iterator[tuple[str, ast.Call, str]]:
    """Every call of a module in a folder, with the dotted name of what is called, as far as it has one."""
    for file, tree in sources().items():
        if file.startswith(of):
            for node in ast.walk(tree):
                if isinstance(node, ast.Call):
                    yield file, node, dotted(node.func)


def dotted(node: ast.AST) -> str:
    """ "re.compile" of such an expression; of what is called on anything else ".name"."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return ""


def imported() -> Iterator[tuple[str, str]]:
    """Every module that is imported anywhere, also within a function."""
    for file, tree in sources().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                yield from ((file, one.name) for one in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield from ((file, f"{node.module}.{one.name}") for one in node.names)


def constant(node: ast.AST, allowed: frozenset[str] = frozenset()) -> bool:
    """Whether a text is written in the source: no value of a variable is in it but of CONSTANTS and those allowed."""
    if isinstance(node, ast.Call):
        if dotted(node.func) in ("re.escape", "gettext", "N_", "ngettext", "_"):
            return True
        return isinstance(node.func, ast.Attribute) and node.func.attr == "join" and constant(node.func.value)
    if isinstance(node, ast.Name):
        return node.id.strip("_").isupper() or node.id in allowed
    if isinstance(node, ast.Attribute):
        return node.attr.strip("_").isupper() or node.attr == "db_table"
    if isinstance(node, (ast.JoinedStr, ast.BinOp, ast.FormattedValue, ast.IfExp)):
        told = [one for one in ast.iter_child_nodes(node) if isinstance(one, ast.expr)]
        return all(constant(one, allowed) for one in (told[1:] if isinstance(node, ast.IfExp) else told))
    return isinstance(node, ast.Constant)


def test_no_command_of_the_system_is_started() -> None:
    assert not [one for one in imported() if one[1].partition(".")[0] in ("subprocess", "pty", "commands", "pickle")]
    started = re.compile(r"os\.(system|popen|exec\w+|spawn\w+|posix_spawn\w*)")
    assert not [(file, name) for file, _, name in calls() if started.fullmatch(name)]


# Where a part of a statement is not written there: what it can be, is.
PARTS = {
    "desk/terms.py": {"condition", "order", "there"}, "desk/search.py": {"condition"},
    # The backend passes statements on; of backups and triggers they are the framework's and constants.
    "desk/sealed/base.py": {"query", "line", "passphrase"}, "desk/store/backup.py": {"line"},
    "desk/store/triggers.py": {"line", "table", "name", "of"}, "desk/store/letters.py": {"line", "where"},
}  # fmt: skip


def test_statements_to_the_database_are_written_in_the_source() -> None:
    found = 0
    for file, node, name in calls():
        last = name.rpartition(".")[2]
        if last in ("RawSQL", "raw") and file.startswith("desk/") and name != "forms.raw":
            raise AssertionError((file, node.lineno))
        if last == "extra" and file.startswith("desk/"):
            given = {one.arg: one.value for one in node.keywords}
            assert not node.args and given.keys() <= {"where", "params"}, (file, node.lineno)
            assert isinstance(given["where"], ast.List), (file, node.lineno)
            allowed = frozenset(PARTS.get(file, ()))
            assert all(constant(one, allowed) for one in given["where"].elts), (file, node.lineno)
        if last in ("execute", "executemany") and file.startswith("desk/") and node.args:
            statement = node.args[0]
            if isinstance(statement, ast.Call) and dotted(statement.func) in ("line.format", "self.convert_query"):
                continue
            assert constant(statement, frozenset(PARTS.get(file, ()))), (file, node.lineno)
            found += 1
    assert found > 10


def test_what_people_write_is_no_pattern() -> None:
    functions = ("compile", "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer")
    # The endings of words are lists in the source.
    allowed = {"search/russian.py": frozenset({"first", "second"}), "desk/mirror/rewriting.py": frozenset({"hosts"})}
    found = 0
    for file, node, name in calls():
        if name in [f"re.{one}" for one in functions]:
            assert constant(node.args[0], allowed.get(file, frozenset())), (file, node.lineno)
            found += 1
        assert not any(told.arg and re.search("__i?regex$", told.arg) for told in node.keywords), (file, node.lineno)
    assert found > 20


def test_what_people_write_is_no_format() -> None:
    """Whatever `format` is called on is a text of ours: written there, or given the name there."""
    wrong = []
    for file, tree in sources().items():
        if not file.startswith("desk/"):
            continue
        for function in ast.walk(tree):
            if not isinstance(function, (ast.FunctionDef, ast.Lambda)):
                continue
            named: dict[str, list[ast.expr]] = {}
            for node in ast.walk(function):
                if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                    named.setdefault(node.targets[0].id, []).append(node.value)
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and "format" in node.func.attr:
                    if node.func.attr in ("format", "format_map") and not _ours(node.func.value, named):
                        wrong.append((file, node.lineno))
    assert sorted({file for file, _ in wrong} - {"desk/templatetags/zhargy_tags.py", "desk/store/triggers.py"}) == [], (
        wrong
    )


def _ours(node: ast.expr, named: dict[str, list[ast.expr]]) -> bool:
    if isinstance(node, ast.Name) and node.id in named:
        return all(_ours(one, {}) for one in named[node.id])
    if isinstance(node, ast.Subscript):
        return constant(node.value)
    return constant(node)


# Cryptography. What is apart needs numbers that look random and are the same each time, for nobody's safety.
APART = ("population/", "search/", "rules/", "law/")


def test_where_cryptography_is_stands_in_the_list() -> None:
    # Hashing alone is everywhere, and the next test says by what.
    told = ("hmac", "secrets", "ssl", "cryptography", "argon2", "pyotp", "webauthn", "sqlcipher3")
    here = {file for file, name in imported() if name.partition(".")[0] in told and not file.startswith(APART)}
    here |= {
        file for file, name in imported() if name.startswith(("django.contrib.auth.hashers", "django.core.signing"))
    }
    listed = set(re.findall(r"^\| `([\w/]+\.py)` \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE))
    assert listed == here


def test_nothing_but_sha_256_is_a_hash() -> None:
    found = {name for file, _, name in calls() if name.startswith("hashlib.") and not file.startswith(APART)}
    found |= {name for file, name in imported() if name.startswith("hashlib.") and not file.startswith(APART)}
    assert {one.removeprefix("hashlib.") for one in found} == {"sha256"}
    for file, node, name in calls():
        if name in ("hmac.digest", "hmac.new"):
            assert isinstance(node.args[-1], ast.Constant) and node.args[-1].value == "sha256", (file, node.lineno)


def test_no_weak_cipher_mode_or_curve_is_named() -> None:
    weak = {"ECB", "CBC", "CTR", "OFB", "DES", "TripleDES", "ARC4", "Blowfish", "PKCS1v15", "MD5", "SHA1", "md5", "sha1",
            "Cipher", "rsa", "dsa", "SECP192R1", "SECP224R1"}  # fmt: skip
    used = {name.rpartition(".")[2] for _, name in imported() if name.startswith("cryptography.")}
    assert used == {"AESGCM", "Ed25519PrivateKey", "Ed25519PublicKey", "Fernet", "HKDF", "InvalidSignature", "InvalidTag",
                    "InvalidToken", "SHA256", "load_pem_private_key", "serialization"}  # fmt: skip
    assert not used & weak


def test_chance_is_that_of_the_system() -> None:
    assert not [one for one in imported() if one[1].split(".")[0] == "random" and one[0].startswith("desk/")]
    import pyotp

    made = pyotp.random_base32.__globals__["random"]
    assert type(made).__name__ == "SystemRandom" or made.__name__ == "secrets"


# What is spoken to


def test_nothing_else_is_asked() -> None:
    asks = (
        "urllib.request",
        "http.client",
        "requests",
        "httpx",
        "aiohttp",
        "smtplib",
        "ftplib",
        "socket",
        "urllib3",
        "websockets",
    )
    found = {(file, one) for file, name in imported() for one in asks if f"{name}.".startswith(f"{one}.")}
    # The one that is listened on, and the name of this machine for the holder of a job.
    assert found == {("desk/serve.py", "socket"), ("desk/worker.py", "socket")}
    assert not [name for _, _, name in calls() if name.rpartition(".")[2] in ("urlopen", "create_connection")]
    assert "gethostname" in {name.rpartition(".")[2] for _, _, name in calls(of="desk/worker.py")}


# Scripts


@pytest.mark.parametrize("name", sorted(file.name for file in SCRIPTS.glob("*.js") if file.name != "htmx.min.js"))
def test_scripts_neither_build_objects_of_input_nor_store_anything(name: str) -> None:
    text = (SCRIPTS / name).read_text(encoding="utf-8")
    assert not re.search(r"__proto__|prototype|Object\.assign|\.\.\.JSON|for \(\w+ \w+ in |\beval\b|new Function", text)
    # After leaving quickly a mark stays in the store of the tab, and nothing else stays there.
    stored = re.findall(r"window\.sessionStorage|\w+\.setItem\([^)]*\)", text)
    assert stored == (["window.sessionStorage", 'tab.setItem(LEFT, "1")'] if name == "leave.js" else [])
    assert text.count("sessionStorage") == len(stored) // 2
    assert not re.search(r"localStorage|indexedDB|document\.cookie|caches\.", text)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write", text)
    # Names of properties are written there: the one place where they are not takes them from a list in the script.
    computed = re.findall(r"(\w+)\[([a-z]\w*)\]\s*=(?!=)", text)
    assert computed in ([], [("response", "name")]), computed
