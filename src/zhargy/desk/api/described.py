"""The description of the API: what ninja writes, with the headers and kinds of body that it leaves out."""

from __future__ import annotations

from functools import cache
from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from zhargy import __version__
from zhargy.desk.api.http import PROBLEM, Exact

TEXT = (
    "The law on civil society as a program. This is information, not legal advice.\n\n"
    "On a machine of one's own nobody need show anything. On a server everything but the law and the public registers "
    "wants a token. A request that does not have the form described is answered with 400; one that has it, but whose "
    "facts or days no law takes, with 422 and the fields that are wrong."
)
ETAG = {"description": "Changes with the answer; goes into If-None-Match.", "schema": {"type": "string"}}
IF_MATCH = {
    "in": "header", "name": "If-Match", "required": False,
    "description": "The ETag of the thing as it was read: 409 if somebody wrote since.",
    "schema": {"type": "string", "pattern": '^("?[0-9]{1,9}([.][0-9a-f]{1,64})?"?|[*])$'},
}  # fmt: skip
KEY = {
    "in": "header", "name": "Idempotency-Key", "required": False,
    "description": "A request sent again with the same key is done once; 409 if it asks for something else.",
    "schema": {"type": "string", "pattern": "^[!-~]{1,150}$"},
}  # fmt: skip
TOKEN = {"type": "http", "scheme": "bearer", "description": "A token of an account. Not needed on one's own machine."}


class Described(NinjaAPI):
    """The API with its whole description."""

    def __init__(self) -> None:
        super().__init__(
            title="Zhargy", version=__version__, docs_url=None, parser=Exact(), urls_namespace="api", description=TEXT,
            openapi_extra={"info": {"license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}}},
        )  # fmt: skip

    def get_openapi_schema(self, **kwargs: Any) -> OpenAPISchema:
        """The description, made once."""
        return _mended(self)


@cache
def _mended(api: Described) -> OpenAPISchema:
    made = NinjaAPI.get_openapi_schema(api)
    made["components"].setdefault("securitySchemes", {})["token"] = TOKEN
    # Every address stands in the description as a whole.
    for path, methods in made["paths"].items():
        for method, operation in methods.items():
            _answers(operation["responses"])
            if 401 in operation["responses"]:
                operation["security"] = [{}, {"token": []}]
            if method == "post" and 409 in operation["responses"]:
                changes = "/{id}/" in path
                operation["parameters"] += [KEY, IF_MATCH] if changes else [KEY]
    return made


def _answers(responses: dict[int, Any]) -> None:
    for status, told in responses.items():
        content = told.get("content", {})
        if status >= 400 and "application/json" in content:
            content[PROBLEM] = content.pop("application/json")
        elif status < 400:
            told["headers"] = {"ETag": ETAG}
