"""Receipts: an answer that can be kept, shown to others, and replayed to the same answer."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from zhargy.i18n import N_, gettext
from zhargy.rules.decide import Answer, decide
from zhargy.rules.values import ZhargyError

if TYPE_CHECKING:
    from zhargy.rules.facts import Subject
    from zhargy.rules.law import Law

ENGINE = "1"


class ReceiptError(ZhargyError):
    """A receipt that cannot be read, or whose content was changed after it was made."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """Everything that an answer was made of.

    engine: version of the reader. law, law_version: jurisdiction and digest of its rules and parameters. rules: id
    and digest of each rule in the reasons. facts: by kind of subject. value: as JSON; None with `known` false.
    reasons: the explanation as told in English. digest: fingerprint of all of this.
    """

    engine: str
    law: str
    law_version: str
    rule: str
    rules: dict[str, str]
    on: str
    reform: str
    facts: dict[str, Any]
    known: bool
    value: Any
    reasons: dict[str, Any]
    digest: str = ""

    @classmethod
    def of(cls, answer: Answer) -> Receipt:
        """The receipt of an answer."""
        from zhargy.rules.trace import Step

        told = answer.to_json("en")
        rules = {one.rule.id: one.rule.digest() for one in answer.explanation.walk() if isinstance(one, Step)}
        body = {
            "engine": ENGINE, "law": answer.rule.law.id, "law_version": told["law_version"], "rule": answer.rule.id,
            "rules": dict(sorted(rules.items())), "on": told["on"], "reform": answer.reform,
            "facts": {type(one).__name__: one.to_facts() for one in answer.subjects},
            "known": answer.known, "value": told["value"], "reasons": told["explanation"],
        }  # fmt: skip
        return cls(**body, digest=_digest(body))

    @classmethod
    def read(cls, source: str | Mapping[str, Any]) -> Receipt:
        """A receipt from its JSON. Raises ReceiptError if it is not one or was changed."""
        try:
            data = dict(json.loads(source) if isinstance(source, str) else source)
            receipt = cls(**data)
        except (ValueError, TypeError, RecursionError):
            raise ReceiptError(gettext(N_("This is not a receipt."))) from None
        body = asdict(receipt)
        body.pop("digest")
        if _digest(body) != receipt.digest:
            raise ReceiptError(gettext(N_("The receipt was changed after it was made.")))
        return receipt

    def to_json(self) -> str:
        """The receipt as JSON text."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True)

    def replay(self, law: Law) -> tuple[Answer, list[str]]:
        """The answer that `law` gives now for the same facts and day, and what differs: nothing, if all is the same."""
        if self.rule not in law.rules:
            raise ReceiptError(
                gettext(N_("The rule {rule} is no longer part of the law as encoded.")).format(rule=self.rule)
            )
        kinds = {kind.__name__: kind for kind in law.subjects()}
        subjects: list[Subject] = []
        for name, facts in self.facts.items():
            if name not in kinds:
                raise ReceiptError(
                    gettext(N_("Nothing in the law as encoded is about {subject}.")).format(subject=name)
                )
            subjects.append(kinds[name].from_facts(facts))
        answer = decide(law.rules[self.rule], *subjects, on=date.fromisoformat(self.on), reform=self.reform)
        again = Receipt.of(answer)
        differs = [name for name in ("engine", "value", "known", "reasons", "rules", "law_version")
                   if getattr(again, name) != getattr(self, name)]  # fmt: skip
        return answer, differs


def _digest(body: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(body, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
