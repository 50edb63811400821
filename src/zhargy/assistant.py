"""The law for assistants, by the Model Context Protocol: `zhargy mcp`. Nothing is kept, nothing is sent elsewhere.

An assistant that asks here answers with the law as encoded, its articles and its gaps, and not from memory.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Any

import typer

from zhargy.i18n import N_, gettext, use
from zhargy.terminal import OK, Refusal

if TYPE_CHECKING:
    from mcp.server import MCPServer

HELP = (
    "The law of Kazakhstan on civil society as rules that can be asked. Find a rule or a matter by `search`, read what "
    "can be told about it by `facts`, then `decide` (a rule, facts, a day) or `ask` (the next question). An answer can "
    "be unknown: it then names the facts that it hinges on; ask the person for them and never assume one. Cite the "
    "articles that the answer carries. Days are YEAR-MONTH-DAY. This is information, not legal advice."
)
LANGUAGES = ("kk", "ru", "en")
# Tools run in threads, and the solver is not made for several.
_SOLVER = threading.Lock()


def server() -> MCPServer:
    """The server with its tools."""
    from mcp.server import MCPServer
    from mcp.server.mcpserver.exceptions import ToolError

    from zhargy import __version__, service
    from zhargy.files import day, parse_json
    from zhargy.law.kz import KZ
    from zhargy.law.kz.affairs import Affairs
    from zhargy.proofs import verdict_json
    from zhargy.rules import FactErrors
    from zhargy.rules.values import ZhargyError

    made = MCPServer("zhargy", instructions=HELP, version=__version__)

    def tool(function: Callable[..., Any]) -> None:
        """A tool that answers in JSON, in the language asked for, and tells what is wrong with what it was given."""

        @wraps(function)
        def call(**given: Any) -> str:
            lang = given.pop("lang", "en")
            if lang not in LANGUAGES:
                raise ToolError("lang: choose one of: " + ", ".join(LANGUAGES))
            try:
                with use(lang):
                    return json.dumps(function(**given), ensure_ascii=False, default=str)
            except FactErrors as error:
                raise ToolError("\n".join(one.text() for one in error.errors)) from None
            except ZhargyError as error:
                raise ToolError(str(error)) from None

        made.add_tool(call, name=function.__name__, description=function.__doc__, structured_output=False)

    def told(facts: str) -> dict[str, Any]:
        """Facts written as a JSON object, numbers exact."""
        given = parse_json(facts or "{}", "facts")
        if not isinstance(given, dict):
            raise Refused(gettext(N_("facts: write a JSON object")))
        return given

    class Refused(ZhargyError):
        """Facts that are no object."""

    def search(words: str, lang: str = "en") -> Any:
        """Rules and matters whose id or text holds all of these words: where to begin."""
        return service.search(KZ, words)

    def facts(name: str, lang: str = "en") -> Any:
        """The JSON Schema of what can be told about a rule, a matter or a subject. Leave out what is not known."""
        return service.subject(KZ, name)

    def decide(rule: str, facts: str, on: str, reform: str = "", lang: str = "en") -> Any:
        """What follows from a rule for these facts (a JSON object) under the law of the day `on`, and why."""
        return service.decided(KZ, rule, told(facts), day(on, "on"), reform)

    def ask(goal: str, facts: str, on: str, lang: str = "en") -> Any:
        """The next question that can change the answer of a matter or a rule, given these facts (a JSON object)."""
        return service.asked(KZ, goal, told(facts), day(on, "on"))

    def calendar(facts: str, first: str, last: str, lang: str = "en") -> Any:
        """Every duty of an organisation (facts: those of `affairs`, a JSON object) between two days, with its cost."""
        return service.calendar(KZ, Affairs, told(facts), day(first, "first"), day(last, "last"))

    def provision(citation: str, on: str, lang: str = "en") -> Any:
        """The rules that rest on a provision on a day, such as "LPA 14(1)(10)", and what of it is no rule, with why."""
        return service.provision(KZ, citation, day(on, "on"))

    def claims(lang: str = "en") -> Any:
        """Statements about the law that can be proven or refuted."""
        return [service.claim(one) for one in KZ.claims.values()]

    def prove(claim: str, lang: str = "en") -> Any:
        """Whether a claim holds in every case: proven, refuted with a case that shows it, or undecided with why."""
        from zhargy.rules.prove import prove as prove_

        found = service.claim_of(KZ, claim)
        with _SOLVER:
            return {**service.claim(found), "verdict": verdict_json(prove_(found))}

    for function in (search, facts, decide, ask, calendar, provision, claims, prove):
        tool(function)
    return made


def without_words() -> None:
    """Let the log of this process say where something happened, and of an error its kind. Its own words hold what was
    asked: facts of somebody. What the server of HTTP says of itself stays.
    """
    made = logging.getLogRecordFactory()

    def record(*given: Any, **more: Any) -> logging.LogRecord:
        one = made(*given, **more)
        if one.exc_info or one.name.partition(".")[0] != "uvicorn":
            kind = one.exc_info[0].__name__ if one.exc_info and one.exc_info[0] else ""
            one.msg, one.args = f"{one.filename}:{one.lineno} {one.funcName} {kind}".strip(), ()
            one.exc_info = one.exc_text = one.stack_info = None
        return one

    logging.setLogRecordFactory(record)


def mcp(
    http: Annotated[bool, typer.Option("--http", help=N_("Serve HTTP on this machine instead of a pipe."))] = False,
    port: Annotated[int, typer.Option(help=N_("The port, with --http."))] = 8001,
) -> None:
    """Serve until the assistant goes, or Ctrl+C."""
    if not 0 < port < 65_536:
        raise Refusal(gettext(N_("--port: write a number from 1 to 65535")))
    without_words()
    made = server()
    if http:
        made.run("streamable-http", host="127.0.0.1", port=port, stateless_http=True, json_response=True)
    else:
        made.run("stdio")
    raise typer.Exit(OK)
