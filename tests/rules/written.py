"""Rules made from text in a test, as if they stood in a file."""

import linecache
from itertools import count
from typing import Any

from tests.rules import toy

_number = count()


def rule_of(body: str, result: str = "bool", subject: str = "Club", since: str = "2000-01-01") -> Any:
    """The rule whose body is `body`, indented by four spaces, with everything in the toy law's module in scope."""
    file = f"<written {next(_number)}>"
    name = f"written_{next(_number)}"
    text = (
        f'@rule(CL.article(99), since="{since}")\n'
        f"def {name}(club: {subject}, on: date) -> {result}:\n"
        f'    """A rule written in a test."""\n'
        f"{body}\n"
    )
    linecache.cache[file] = (len(text), None, text.splitlines(keepends=True), file)
    scope: dict[str, Any] = {**vars(toy), "__name__": "toy"}
    exec(compile(text, file, "exec"), scope)
    made = scope[name]
    made.link()
    del toy.TOY.rules[made.id]
    return made
